/** A blank of a template that was left: no duty of the documents, but nothing that should stand in a record. */
import type { NarrativeFacts } from '../../record/facts.ts';
import type { Line, Shown } from './judge.ts';

/** Stands for a duty's id. */
export const BLANK_LEFT = 'blank-left';

/** The line for blanks, or null where none is left. A draft's are the next step, a saved narrative's are in the record. */
export function blanksLine(narratives: readonly NarrativeFacts[]): Line | null {
  const findings = narratives.flatMap((narrative): Shown[] => {
    const left = narrative.events.find((event) => event.kind === 'blank');
    if (left?.kind !== 'blank') return [];
    const count = left.words.length === 1 ? 'A blank' : `${left.words.length} blanks`;
    return [
      {
        id: `${BLANK_LEFT}/${narrative.id}/0`,
        duty: BLANK_LEFT,
        status: narrative.draft ? 'due' : 'broken',
        says: `${count} of a template ${left.words.length === 1 ? 'is' : 'are'} still to be filled in.`,
        todo: narrative.draft
          ? 'Fill in or take out what stands in brackets before you save.'
          : 'Add what is missing.',
        about: { narrative: narrative.id },
        words: [{ narrative: narrative.id, spans: left.words }],
        draft: narrative.draft,
      },
    ];
  });
  if (findings.length === 0) return null;
  return {
    duty: BLANK_LEFT,
    stage: 'typing',
    tip: false,
    document: { title: 'Templates of this overlay', dated: 'no policy document' },
    status: findings.some(({ status }) => status === 'broken') ? 'broken' : 'due',
    inPart: false,
    setAside: null,
    findings,
  };
}
