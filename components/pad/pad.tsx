/** The pad: a draft on one side; on the other what was understood of it, what it calls for, and what helps to write it. */
import { type ReactNode, type Ref, useState } from 'react';
import type { Line, Shown } from '@/lib/judgement/checklist/judge';
import type { JudgedAlone } from '@/lib/judgement/checklist/judge-alone';
import type { Role } from '@/lib/judgement/duties/duty';
import { inForce } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { Answers } from '@/lib/judgement/templates/fill';
import type { CivilDate } from '@/lib/record/civil-date';
import type { Span } from '@/lib/record/events';
import { findBlanks } from '@/lib/record/parts';
import type { OutcomeView, TemplateView } from '../assist-view.ts';
import { Calculators } from '../deadlines/calculators.tsx';
import type { FixOffer } from '../duty-line.tsx';
import { Outcome } from '../outcome.tsx';
import { TemplatesSearch } from '../templates-search.tsx';
import { DraftForm } from './draft-form.tsx';
import type { PadFields } from './fields.ts';
import { countsOf, Findings } from './findings.tsx';
import { Keeping } from './keeping.tsx';
import { carried, quotesOf, segmentsOf } from './spans.ts';
import { Understood } from './understood.tsx';

/** What was read, with the text and the day that it was read from: typing may be ahead of it. */
export interface JudgedText extends JudgedAlone {
  text: string;
  writtenOn: CivilDate;
}

interface Props {
  initial: PadFields;
  /** What stands in the field now. */
  text: string;
  judged: JudgedText;
  templates: readonly TemplateView[];
  pack: PolicyPack;
  today: CivilDate;
  role: Role;
  outcome: OutcomeView | null;
  kept: boolean;
  /** What became of the last copying: its words, or null. */
  copied: string | null;
  formRef: Ref<HTMLFormElement>;
  textRef: Ref<HTMLTextAreaElement>;
  stepRef: Ref<HTMLDetailsElement>;
  templatesRef: Ref<HTMLHeadingElement>;
  onInput(form: HTMLFormElement): void;
  onFillStep: (() => void) | null;
  onSample(): void;
  onInsert(template: string, answers: Answers): void;
  onFavourite(template: string, favourite: boolean): void;
  onUndo(): void;
  onCopy(): void;
  onNextBlank(): void;
  onClear(): void;
  onKeep(keep: boolean): void;
  fixOf(finding: Shown): FixOffer | null;
}

/** Whose words are marked: a duty's, by its id, or an event's, by its place. */
type Asked = { duty: string } | { event: number } | null;

export function Pad(props: Props) {
  const { text, judged, pack, today, role, outcome } = props;
  const [asked, setAsked] = useState<Asked>(null);
  const duty = asked && 'duty' in asked ? asked.duty : null;
  const event = asked && 'event' in asked ? asked.event : null;
  const chosen = event === null ? wordsOf(judged.lines, duty) : (judged.events[event]?.words ?? []);
  const now = (spans: readonly Span[]) => carried(spans, judged.text, text);
  const read = judged.events.flatMap(({ words }) => words);
  const blanks = findBlanks(text).length;
  const empty = text.trim() === '';
  return (
    <main className="surface pad">
      <header>
        <h1>Pad</h1>
        <p>
          Draft a narrative here, without TRACS, and copy it over when it is done. It is read on this computer
          alone, for a {role === 'contractor' ? 'JOBS contractor' : pack.words.worker} (
          <a href="/options.html">change</a>).
        </p>
      </header>
      <div className="columns">
        <div className="writing">
          <DraftForm
            initial={props.initial}
            accepted={inForce(pack, 'acceptedTypes', today) ?? []}
            segments={segmentsOf(text, now(read), now(chosen))}
            formRef={props.formRef}
            textRef={props.textRef}
            stepRef={props.stepRef}
            onInput={props.onInput}
            onFillStep={props.onFillStep}
          >
            <div className="tools">
              <button type="button" className="primary" disabled={empty} onClick={props.onCopy}>
                Copy
              </button>
              <button type="button" disabled={blanks === 0} onClick={props.onNextBlank} title="Alt+Shift+J">
                Next blank
              </button>
              <button type="button" disabled={text === ''} onClick={props.onClear}>
                Clear
              </button>
              <span className="hint">{sizeOf(text, blanks)}</span>
            </div>
            <p role="status" className="said">
              {props.copied}
            </p>
            {outcome && <Outcome outcome={outcome} onUndo={props.onUndo} onCopy={() => false} />}
          </DraftForm>
          <Keeping kept={props.kept} onKeep={props.onKeep} />
        </div>
        <div className="answers-side">
          {empty ? (
            <Empty onSample={props.onSample} />
          ) : (
            <>
              <Part title="What was understood">
                <Understood
                  events={judged.events}
                  writtenOn={judged.writtenOn}
                  chosen={event}
                  onChoose={(index) => setAsked(index === null ? null : { event: index })}
                />
              </Part>
              <Part title="What it calls for">
                <p role="status" className="counts">
                  {countsOf(judged.lines)}
                </p>
                <p className="hint">As this text stands, with no record around it.</p>
                <Findings
                  today={today}
                  lines={judged.lines}
                  asked={duty}
                  quotes={quotesOf(judged.text, duty ? chosen : [])}
                  onWhy={(next) => setAsked(next === null ? null : { duty: next })}
                  fixOf={props.fixOf}
                />
              </Part>
            </>
          )}
        </div>
        <div className="helping">
          <section className="part">
            <h2 ref={props.templatesRef} tabIndex={-1}>
              Templates
            </h2>
            <TemplatesSearch
              templates={props.templates}
              onInsert={props.onInsert}
              onFavourite={props.onFavourite}
            />
          </section>
          <Part title="Dates">
            <Calculators pack={pack} today={today} appointment={judged.appointment?.date ?? null} />
          </Part>
        </div>
      </div>
      <p className="hint advice">Advice only. Nothing is sent, and nothing is written into TRACS.</p>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Empty({ onSample }: { onSample(): void }) {
  return (
    <section className="part">
      <h2>Type or paste a narrative</h2>
      <p>
        While you type, this side shows what was understood of it (contacts, notices, appointments,
        decisions), what engagement and re-engagement policy asks for such a text, and which words each answer
        rests on.
      </p>
      <p>
        <button type="button" className="primary" onClick={onSample}>
          Try a sample
        </button>{' '}
        <span className="hint">An invented note about nobody.</span>
      </p>
    </section>
  );
}

function wordsOf(lines: readonly Line[], duty: string | null): Span[] {
  const line = lines.find((entry) => entry.duty === duty);
  const spans = (line?.findings ?? [])
    .filter(({ status }) => status === line?.status)
    .flatMap(({ words }) => (words ?? []).flatMap((entry) => entry.spans));
  return spans
    .filter(
      ({ start, end }, i) => spans.findIndex((other) => other.start === start && other.end === end) === i,
    )
    .sort((a, b) => a.start - b.start);
}

function sizeOf(text: string, blanks: number): string {
  const size = `${text.length} ${text.length === 1 ? 'character' : 'characters'}`;
  return blanks > 0 ? `${size}, ${blanks} ${blanks === 1 ? 'blank' : 'blanks'} left` : size;
}
