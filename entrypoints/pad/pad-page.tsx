/** The pad, wired: the form is the browser's own, read on every input; it is judged once a frame at most. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OutcomeView } from '@/components/assist-view';
import { labelOf } from '@/components/checklist/fix-words';
import { fieldsFrom, fieldsOfForm, type PadFields } from '@/components/pad/fields';
import { Pad } from '@/components/pad/pad';
import { sampleFor } from '@/components/pad/sample';
import { eraseKept, keep } from '@/lib/browser/pad-store';
import type { Area } from '@/lib/browser/storage';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { fixInWords, type Shown } from '@/lib/judgement/checklist/judge';
import type { Fix } from '@/lib/judgement/duties/duty';
import { stepFix } from '@/lib/judgement/duties/say';
import { inForce } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { wordingOf } from '@/lib/judgement/policy/wording';
import type { Answers } from '@/lib/judgement/templates/fill';
import { situationOf } from '@/lib/judgement/templates/index';
import { offersFor } from '@/lib/judgement/templates/offer';
import { findBlanks } from '@/lib/record/parts';
import { selectNextBlank } from '@/lib/tracs/write/blanks';
import { plainly } from '@/lib/tracs/write/plain';
import type { Undone } from '@/lib/tracs/write/written';
import { type Stored, useStored } from '../policy/stored.ts';
import { useTemplates } from '../templates/use-templates.ts';
import { useJudged } from './use-judged.ts';
import { addition, edit, editsOf, toFirstBlank, write } from './writing.ts';

/** What is typed is kept once it has rested for so long. */
const KEEP_AFTER_MS = 250;

const DONE: Record<Fix['kind'], string> = {
  'set-type': 'Chosen.',
  insert: 'Inserted.',
  start: 'Inserted.',
  'fill-step': 'Filled in.',
};

interface Props {
  area: Area;
  /** What is judged by when the page opens; another pack or role is taken up while it is open. */
  within: Stored & { pack: PolicyPack };
  initial: PadFields;
  /** The draft was kept earlier in this session, so it still is. */
  keptBefore: boolean;
}

export function PadPage({ area, within, initial, keptBefore }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const step = useRef<HTMLDetailsElement>(null);
  const templatesHead = useRef<HTMLHeadingElement>(null);
  const undo = useRef<(() => Undone) | null>(null);
  const [fields, setFields] = useState(initial);
  const [kept, setKept] = useState(keptBefore);
  const [outcome, setOutcome] = useState<OutcomeView | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const stored = useStored(within);
  // A pack that can't be read any more does not take the place of one that was.
  const pack = useLast(stored?.pack) ?? within.pack;
  const { role, today } = stored ?? within;
  const own = useTemplates();
  const judged = useJudged(fields, { pack, today, role });

  useEffect(() => {
    if (!kept) return;
    const timer = setTimeout(() => void keep(area, fields, Date.now()), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [kept, fields, area]);

  const nextBlank = useCallback(() => {
    const at = document.activeElement;
    const described = form.current?.elements.namedItem('description');
    if (at === described && selectNextBlank(at as Element)) return;
    if (text.current) selectNextBlank(text.current);
  }, []);
  useShortcuts(nextBlank, () => templatesHead.current?.focus());

  const read = (from: HTMLFormElement) => {
    setFields(fieldsFrom(fieldsOfForm(from), today));
    setCopied(null);
  };
  const apply = (edits: Parameters<typeof write>[0], says: string): boolean => {
    const applied = write(edits);
    undo.current = applied.ok ? applied.undo : null;
    setOutcome(
      applied.ok
        ? { state: 'done', says, undo: true, text: null }
        : { state: 'refused', says: applied.reason, text: null },
    );
    return applied.ok;
  };
  const insert = (id: string, answers: Answers) => {
    const template = templates.find((entry) => entry.id === id);
    if (!template || !form.current || !text.current) return;
    const words = plainly(template.text(answers));
    const added = addition(form.current, words, '\n');
    const hint = findBlanks(words).length > 1 ? ' Alt+Shift+J goes to the next blank.' : '';
    if (apply([added], `Inserted.${hint}`)) {
      own.used(id);
      toFirstBlank(text.current, added.value.length);
      text.current.scrollIntoView({ block: 'nearest' });
    }
  };
  const fill = (fix: Fix) => {
    if (!form.current) return;
    // What is folded away cannot be written into.
    if (fix.kind === 'fill-step' && step.current) step.current.open = true;
    const edits = editsOf(fix, form.current);
    if (edits) apply(edits, DONE[fix.kind]);
  };
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text.current?.value ?? '').then(
      () => true,
      () => false,
    );
    const blanks = findBlanks(text.current?.value ?? '').length;
    const left =
      blanks > 0 ? ` ${blanks} ${blanks === 1 ? 'blank is' : 'blanks are'} still to be filled in.` : '';
    setCopied(
      done ? `Copied.${left}` : 'The browser did not allow copying. Select the text and press Ctrl+C.',
    );
  };
  const onKeep = (next: boolean) => {
    setKept(next);
    if (!next) void eraseKept(area);
  };

  const known = { today, appointment: judged.appointment, pack };
  const templates = offersFor(own.templates(), situationOf({ ...judged, episode: null }, today, role), known)
    .filter(({ into }) => into === 'narrative')
    .map(own.marked);
  const code = inForce(pack, 'reStepCodes', today)?.[0];
  const appointment = judged.appointment;
  return (
    <Pad
      {...{ initial, judged, templates, pack, today, role, outcome, kept, copied }}
      text={fields.text}
      formRef={form}
      textRef={text}
      stepRef={step}
      templatesRef={templatesHead}
      onInput={read}
      onFillStep={
        appointment && code
          ? () =>
              fill(fixInWords(stepFix(code, appointment.date, appointment.time), wordingOf(sentences, pack)))
          : null
      }
      onSample={() => {
        if (!form.current || !text.current) return;
        const sample = sampleFor(today);
        apply(
          [
            edit(form.current, 'type', 'choose', sample.type),
            edit(form.current, 'date', 'set', sample.date),
            edit(form.current, 'text', 'replace', sample.text),
          ],
          'Inserted: an invented note.',
        );
      }}
      onInsert={insert}
      onFavourite={own.favourite}
      onUndo={() => {
        const undone = undo.current?.();
        undo.current = null;
        setOutcome({
          state: undone?.ok ? 'undone' : 'refused',
          says: !undone ? 'There is nothing to take back.' : undone.ok ? 'Taken back.' : undone.reason,
          text: null,
        });
      }}
      onCopy={() => void copy()}
      onNextBlank={nextBlank}
      onClear={() => form.current && apply([edit(form.current, 'text', 'replace', '')], 'Cleared.')}
      onKeep={onKeep}
      fixOf={(finding: Shown) => {
        const { fix } = finding;
        if (!fix || fix.kind === 'start') return null;
        return { label: labelOf(fix), onFix: () => fill(fix) };
      }}
    />
  );
}

function useLast<T>(value: T | null | undefined): T | null {
  const last = useRef<T | null>(null);
  if (value) last.current = value;
  return last.current;
}

/** The same keys as on a TRACS page: a browser hands them to the background, which asks the tab in front. */
function useShortcuts(nextBlank: () => void, toTemplates: () => void): void {
  const act = useRef({ nextBlank, toTemplates });
  act.current = { nextBlank, toTemplates };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (event.code !== 'KeyJ' && event.code !== 'KeyY') return;
      event.preventDefault();
      if (event.code === 'KeyJ') act.current.nextBlank();
      else act.current.toTemplates();
    };
    // Answers nothing: the background would look for a launcher's work to go on with.
    const told = (message: unknown): undefined => {
      if (document.visibilityState !== 'visible') return;
      const { type } = (message ?? {}) as { type?: unknown };
      if (type === 'next-blank') act.current.nextBlank();
      if (type === 'templates') act.current.toTemplates();
    };
    document.addEventListener('keydown', pressed);
    browser.runtime.onMessage.addListener(told);
    return () => {
      document.removeEventListener('keydown', pressed);
      browser.runtime.onMessage.removeListener(told);
    };
  }, []);
}
