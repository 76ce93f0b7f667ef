/** From what stands in a record to the facts that are judged: each narrative's text becomes its events. */
import type { CaseFile, CaseNarrative } from '../../record/case-file.ts';
import { civil } from '../../record/civil-date.ts';
import { known } from '../../record/fact.ts';
import type { CaseFacts, NarrativeFacts, StepFacts } from '../../record/facts.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { readDescription } from './description.ts';
import { readNarrative } from './read.ts';

/** Who wrote a narrative, where its author says so ("contractor"); a case manager otherwise. */
export function authorRole(author: string): NarrativeFacts['author'] {
  return /\bcontractor\b/i.test(author) ? 'contractor' : 'case-manager';
}

/** The facts of a case file: what the practice pages show and `evaluate` judges. */
export function factsOfCase(file: CaseFile, pack: PolicyPack): CaseFacts {
  const read = (page: CaseFile['pagesRead'][number]) => file.pagesRead.includes(page);
  const partly = (page: CaseFile['pagesRead'][number], says: string) =>
    file.partly.includes(page) ? says : null;
  return {
    narratives: read('narratives')
      ? {
          read: true,
          value: (file.narratives ?? []).map((narrative) => narrativeFacts(narrative, pack, false)),
          partly: partly('narratives', 'only a part of the narratives was shown.'),
          readAt: 0,
        }
      : { read: false, reason: 'The Narratives page was not opened yet.' },
    plan: read('plan')
      ? {
          read: true,
          value: (file.steps ?? []).map(
            (step, i): StepFacts => ({
              id: `step-${i}`,
              code: step.code,
              plannedStart: known(step.plannedStart, 'case file'),
              plannedEnd: known(step.plannedEnd, 'case file'),
              tells: known(
                readDescription(step.description, civil((step.plannedStart ?? file.today).slice(0, 10))),
                'case file',
              ),
            }),
          ),
          partly: partly('plan', 'only a part of the steps was shown.'),
          readAt: 0,
        }
      : { read: false, reason: 'The PDP was not opened yet.' },
    draft: file.draft ? { ...narrativeFacts(file.draft, pack, true), id: 'draft' } : null,
    typesOffered: null,
  };
}

function narrativeFacts(narrative: CaseNarrative, pack: PolicyPack, draft: boolean): NarrativeFacts {
  const date = civil(narrative.date);
  return {
    id: narrative.id,
    type: known(narrative.type, 'case file'),
    date,
    author: authorRole(narrative.author),
    draft,
    events: readNarrative({ text: narrative.text, writtenOn: date }, pack),
  };
}
