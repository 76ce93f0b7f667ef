/** From what stands in a record to the facts that are judged: each narrative's text becomes its events. */
import type { CaseFile, CaseNarrative, PageName } from '../../record/case-file.ts';
import { civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts, ReengagementFacts, StepFacts } from '../../record/facts.ts';
import { NOTHING_READ } from '../../record/nothing-read.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { readDescription } from './description.ts';
import { readNarrative } from './read.ts';
import { readyPack } from './word-lines.ts';

/** Who wrote a narrative, where its author says so ("contractor"); a case manager otherwise. */
export function authorRole(author: string): NarrativeFacts['author'] {
  return /\bcontractor\b/i.test(author) ? 'contractor' : 'case-manager';
}

/** What a page that was read holds. */
type Value<K extends PageName> = Extract<CaseFacts[K], { read: true }>['value'];

/** The facts of a case file: what the practice pages show and `evaluate` judges. */
export function factsOfCase(file: CaseFile, pack: PolicyPack): CaseFacts {
  const page = <K extends PageName>(name: K, shown: string, value: () => Value<K>): CaseFacts[K] =>
    (file.pagesRead.includes(name)
      ? {
          read: true,
          value: value(),
          partly: file.partly.includes(name) ? `only a part of ${shown} was shown.` : null,
          readAt: 0,
        }
      : NOTHING_READ[name]) as CaseFacts[K];
  return {
    narratives: page('narratives', 'the narratives', () =>
      (file.narratives ?? []).map((narrative) => narrativeFacts(narrative, pack, false)),
    ),
    plan: page('plan', 'the steps', () =>
      (file.steps ?? []).map(
        (step, i): StepFacts => ({
          id: `step-${i}`,
          code: step.code,
          plannedStart: known(step.plannedStart, 'case file'),
          plannedEnd: known(step.plannedEnd, 'case file'),
          tells: known(
            readDescription(
              step.description,
              civil((step.plannedStart ?? file.today).slice(0, 10)),
              readyPack(pack),
            ),
            'case file',
          ),
        }),
      ),
    ),
    reengagementPage: page('reengagementPage', 'the Re-Engagement Page', () =>
      pageFacts(file.reengagementPage),
    ),
    draft: file.draft ? { ...narrativeFacts(file.draft, pack, true), id: 'draft' } : null,
    typesOffered: null,
    checklistTicked: file.overlay.checklistTicked,
  };
}

/** Whether an outcome stands there is kept, never its words. */
function pageFacts(page: CaseFile['reengagementPage']): ReengagementFacts | null {
  if (!page) return null;
  const { decision, requiredSteps, finalized } = page;
  return {
    staffedOn: page.staffedOn === null ? null : civil(page.staffedOn),
    outcome: page.outcome.trim() !== '',
    decision,
    requiredSteps,
    finalized,
  };
}

function narrativeFacts(narrative: CaseNarrative, pack: PolicyPack, draft: boolean): NarrativeFacts {
  const date = civil(narrative.date);
  const author = authorRole(narrative.author);
  return {
    id: narrative.id,
    type: known(narrative.type, 'case file'),
    date,
    author,
    draft,
    events: readNarrative({ text: narrative.text, writtenOn: date, author }, pack),
  };
}
