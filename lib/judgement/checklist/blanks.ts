/** A blank of a template that was left: no duty of the documents, but nothing that should stand in a record. */
import { type Stretch, toldIn } from '../episodes/told.ts';
import { reference, type Say, type Wording } from '../policy/wording.ts';
import type { Line, Shown } from './in-words.ts';

/** Stands for a duty's id. */
export const BLANK_LEFT = 'blank-left';

export const sentences = {
  'blank-saved': { says: 'A blank of a template is still to be filled in.', todo: 'Add what is missing.' },
  'blanks-saved': {
    says: '{count} blanks of a template are still to be filled in.',
    todo: 'Add what is missing.',
  },
  'blank-draft': {
    says: 'A blank of a template is still to be filled in.',
    todo: 'Fill in or take out what stands in brackets before you save.',
  },
  'blanks-draft': {
    says: '{count} blanks of a template are still to be filled in.',
    todo: 'Fill in or take out what stands in brackets before you save.',
  },
} as const;
const say: Say<typeof sentences> = reference;

/** The line for blanks, or null where none is left. A draft's are the next step, a saved narrative's are in the record. */
export function blanksLine(record: Stretch, wording: Wording): Line | null {
  const findings = toldIn(record, 'blank').map(({ event: left, narrative }): Shown => {
    const count = left.words.length;
    const said = say(`${count === 1 ? 'blank' : 'blanks'}-${narrative.draft ? 'draft' : 'saved'}`, { count });
    return {
      id: `${BLANK_LEFT}/${narrative.id}/0`,
      duty: BLANK_LEFT,
      status: narrative.draft ? 'due' : 'broken',
      says: wording.says(said),
      todo: wording.todo(said),
      about: { narrative: narrative.id },
      words: [{ narrative: narrative.id, spans: left.words }],
      draft: narrative.draft,
    };
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
