/**
 * What the overlay does when it is asked to: fixes and templates, by the one way into the page. It keeps the preview that
 * the worker was shown and the last thing done, for Undo; both are forgotten when another record is opened.
 */
import type { FixView, OutcomeView, TemplateView } from '@/components/assist-view';
import type { Shown } from '@/lib/judgement/checklist/judge';
import { templatesFor } from '@/lib/judgement/templates/index';
import { parseCivil, sayDate } from '@/lib/record/civil-date';
import { findBlanks, renderParts, sayTime } from '@/lib/record/parts';
import { kindOf, readField, selectIn } from '@/lib/tracs/write/fields';
import { whyNotMeant } from '@/lib/tracs/write/guard';
import { plainly } from '@/lib/tracs/write/plain';
import { apply, type Preview, previewOf } from '@/lib/tracs/write/transaction';
import type { Undone } from '@/lib/tracs/write/written';
import type { Moment } from '../launcher/port.ts';
import { editsFor, labelOf } from './fixes.ts';

/** A click or key on a control of ours: the event, the control, and the element that carries our root. */
export interface Act {
  event: Event;
  control: Element;
  host: Element;
}

export interface Assist {
  fixFor(finding: Shown): FixView | null;
  applyFix(finding: Shown, act: Act): OutcomeView;
  /** All of them, or those that meet a duty. */
  templates(duty?: string): TemplateView[];
  insertTemplate(id: string, act: Act): OutcomeView;
  undo(act: Act): OutcomeView;
  /** Does something that writes nothing into the page, if the act was meant. */
  meant(act: Act, work: () => void): OutcomeView;
}

const KEPT = 'Inserted, not saved.';

export function createAssist(moment: () => Moment | null): Assist {
  const previews = new Map<string, Preview>();
  let last: { participant: string; undo: () => Undone } | null = null;

  const write = (preview: Preview | undefined, act: Act, text: string | null): OutcomeView => {
    const reason = whyNotMeant(act.event, act.control, act.host);
    if (reason) return { state: 'refused', says: reason, text };
    if (!preview) return { state: 'refused', says: 'The page changed. Please look again.', text };
    const applied = apply(preview, moment()?.participant ?? null);
    if (!applied.ok) return { state: 'refused', says: applied.reason, text };
    last = { participant: preview.participant, undo: applied.undo };
    toFirstBlank(preview);
    return { state: 'done', says: KEPT, text: null };
  };
  return {
    fixFor(finding) {
      const now = moment();
      if (!finding.fix || !now) return null;
      const made = editsFor(finding.fix, now.documents, now.order);
      if (!made.ok) return { label: labelOf(finding.fix), edits: [], blocked: made.reason };
      const preview = previewOf(now.participant, made.edits);
      previews.set(finding.id, preview);
      return {
        label: labelOf(finding.fix),
        edits: preview.edits.map(({ name, seen, value, how }) => ({
          name,
          from: how === 'append' ? '' : how === 'set' ? sayMoment(seen) : seen,
          to: how === 'set' ? sayMoment(value) : value.trim(),
        })),
        blocked: null,
      };
    },
    applyFix: (finding, act) => write(previews.get(finding.id), act, textOf(previews.get(finding.id))),
    templates(duty) {
      const now = moment();
      if (!now) return [];
      const statuses = Object.fromEntries(now.checklist.lines.map((line) => [line.duty, line.status]));
      const appointmentCame =
        now.checklist.appointment !== null && now.checklist.appointment.date <= now.today;
      return templatesFor({ statuses, started: now.checklist.started, appointmentCame })
        .filter(({ satisfies }) => duty === undefined || satisfies.includes(duty))
        .map(({ id, title, situation, parts }) => ({
          id,
          title,
          situation,
          text: plainly(renderParts(parts(factsOf(now)))),
        }));
    },
    insertTemplate(id, act) {
      const now = moment();
      const template = this.templates().find((entry) => entry.id === id);
      if (!now || !template) return { state: 'refused', says: 'No record is open.', text: null };
      const reading = now.documents.find(({ reading }) => reading.kind === 'page' && reading.draft)?.reading;
      const draft = reading?.kind === 'page' ? reading.draft : null;
      if (!draft?.textField)
        return { state: 'refused', says: 'Open the form for a new narrative first.', text: template.text };
      if (!draft.writable.text) {
        return {
          state: 'refused',
          says: "The narrative field's place and label don't agree, so it is never written.",
          text: template.text,
        };
      }
      const existing = readField(draft.textField);
      const between = existing === '' || existing.endsWith('\n') ? '' : '\n';
      const preview = previewOf(now.participant, [
        { field: draft.textField, name: 'Narrative', how: 'append', value: between + template.text },
      ]);
      return write(preview, act, template.text);
    },
    undo(act) {
      const reason = whyNotMeant(act.event, act.control, act.host);
      if (reason) return { state: 'refused', says: reason, text: null };
      if (!last || last.participant !== moment()?.participant)
        return { state: 'refused', says: 'There is nothing to take back in this record.', text: null };
      const undone = last.undo();
      if (undone.ok) last = null;
      return undone.ok
        ? { state: 'undone', says: 'Taken back.', text: null }
        : { state: 'refused', says: undone.reason, text: null };
    },
    meant(act, work) {
      const reason = whyNotMeant(act.event, act.control, act.host);
      if (reason) return { state: 'refused', says: reason, text: null };
      work();
      return {
        state: 'done',
        says: 'Set aside until the browser closes, or until the facts change.',
        text: null,
      };
    },
  };
}

/** What a date or time field holds, as people say it. */
function sayMoment(value: string): string {
  const date = parseCivil(value);
  return date ? sayDate(date) : value && sayTime(value);
}

/** After inserting, the caret stands on the first blank of what was inserted. */
function toFirstBlank(preview: Preview): void {
  for (const { field, value } of preview.edits) {
    if (kindOf(field) !== 'text' && kindOf(field) !== 'editable') continue;
    const text = readField(field);
    const blank = findBlanks(text).find(({ start }) => start >= text.length - value.length);
    if (blank) {
      selectIn(field, blank.start, blank.end);
      return;
    }
  }
}

function textOf(preview: Preview | undefined): string | null {
  const text = preview?.edits.find(({ how }) => how === 'append' || how === 'replace');
  return text ? text.value.trim() : null;
}

function factsOf(now: Moment) {
  const { earliest } = now;
  const ahead =
    now.checklist.appointment && now.checklist.appointment.date >= earliest
      ? now.checklist.appointment
      : null;
  return {
    today: now.today,
    appointment:
      ahead ??
      (now.checklist.appointment && now.checklist.appointment.date <= now.today
        ? now.checklist.appointment
        : null),
    earliest,
  };
}
