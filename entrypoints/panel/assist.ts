/**
 * What the overlay does when it is asked to: fixes and templates, by the one way into the page. It keeps the preview that
 * the worker was shown and the last thing done, for Undo; both are forgotten when another record is opened.
 */
import type { FixView, OutcomeView, TemplateView } from '@/components/assist-view';
import { labelOf } from '@/components/checklist/fix-words';
import type { Shown } from '@/lib/judgement/checklist/judge';
import type { Known } from '@/lib/judgement/templates/facts';
import type { Answers } from '@/lib/judgement/templates/fill';
import { situationOf } from '@/lib/judgement/templates/index';
import { type Offer, offersFor } from '@/lib/judgement/templates/offer';
import { parseCivil, sayDate } from '@/lib/record/civil-date';
import { sayTime } from '@/lib/record/parts';
import { whyNotMeant } from '@/lib/tracs/write/guard';
import { plainly } from '@/lib/tracs/write/plain';
import { apply, type Preview, previewOf } from '@/lib/tracs/write/transaction';
import type { Undone } from '@/lib/tracs/write/written';
import type { Moment } from '../launcher/port.ts';
import type { KeptTemplates } from '../templates/kept.ts';
import { editsFor } from './fixes.ts';
import { insertionEdits, toFirstBlank } from './insertion.ts';

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
  insertTemplate(id: string, answers: Answers, act: Act): OutcomeView;
  undo(act: Act): OutcomeView;
  /** Sets a duty aside, if the act was meant; `work` answers whether that is kept. */
  setAside(act: Act, work: () => Promise<boolean>): Promise<OutcomeView>;
}

const KEPT = 'Inserted, not saved.';

export function createAssist(moment: () => Moment | null, kept: KeptTemplates): Assist {
  const previews = new Map<string, Preview>();
  let offers: Offer[] = [];
  let offeredTo: string | null = null;
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
      offers = now
        ? offersFor(kept.templates(), situationOf(now.checklist, now.today, now.role), knownAt(now))
        : [];
      offeredTo = now?.participant ?? null;
      return offers
        .filter(({ satisfies }) => duty === undefined || satisfies.includes(duty))
        .map((offer) => kept.marked(offer));
    },
    insertTemplate(id, answers, act) {
      // As it was shown, of the participant whom it was shown for.
      const offer = offers.find((entry) => entry.id === id);
      const text = offer ? plainly(offer.text(answers)) : null;
      const now = moment();
      if (!now || !offer || !text) return { state: 'refused', says: 'No record is open.', text };
      if (now.participant !== offeredTo)
        return { state: 'refused', says: 'Another record is open now, so nothing was written.', text };
      const made = insertionEdits({ ...offer, text }, now);
      if (!made.ok) return { state: 'refused', says: made.reason, text };
      const outcome = write(previewOf(now.participant, made.edits), act, text);
      if (outcome.state === 'done') kept.used(id);
      return outcome;
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
    async setAside(act, work) {
      const reason = whyNotMeant(act.event, act.control, act.host);
      if (reason) return { state: 'refused', says: reason, text: null };
      return (await work())
        ? {
            state: 'done',
            says: 'Set aside until the browser closes, or until the facts change.',
            text: null,
          }
        : { state: 'refused', says: 'The overlay could not keep this. Nothing is set aside.', text: null };
    },
  };
}

/** What a date or time field holds, as people say it. */
function sayMoment(value: string): string {
  const date = parseCivil(value);
  return date ? sayDate(date) : value && sayTime(value);
}

function textOf(preview: Preview | undefined): string | null {
  const text = preview?.edits.find(({ how }) => how === 'append' || how === 'replace');
  return text ? text.value.trim() : null;
}

/** What a template is told of the record: an appointment ahead, or the one that has just been. */
export function knownAt({ today, checklist, pack }: Pick<Moment, 'today' | 'checklist' | 'pack'>): Known {
  return { today, appointment: checklist.appointment, pack };
}
