/** T, tips, 3rd point: case managers look for a pattern of noncooperation. */
import { remembering } from '../../record/remembered.ts';
import { countOf, uncoveredMisses } from '../episodes/attempts.ts';
import type { Miss } from '../episodes/episode.ts';
import { since, statedIn, toldIn } from '../episodes/told.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { asFarAsRead, found, wordsOf } from './say.ts';

export const about: About = {
  title: 'A pattern of noncooperation is looked for',
  weight: 'tip',
  place: 'Helpful tips, 3rd point',
  asks: 'Case managers look for a pattern of noncooperation; the first aim is to engage the participant in fitting JOBS activities.',
  parameters: ['patternMisses'],
};

export const sentences = {
  what: 'Whether a pattern is named',
  none: 'No pattern stands out in these narratives.',
  met: 'A pattern is named.',
  due: {
    says: 'The record shows {count} misses that were not excused; {document} asks to look for a pattern.',
    todo: 'Say in a narrative whether you see a pattern.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'before',
  document: 'T',
  tip: true,
  judge(input) {
    return [asFarAsRead(input.facts, say('what'), answer(input))];
  },
};

function answer({ record, episode, pack, today }: JudgeInput): Finding {
  const named = episode && statedIn(episode.record, 'pattern')[0];
  if (named) return found('met', say('met'), 'narratives', { about: { narrative: named.narrative.id } });
  const uncovered = uncoveredMisses(since(record, pack.parameters.patternMisses[0]!.from), pack);
  const all = uncovered('uncovered', (own) => own);
  const least = inForce(pack, 'patternMisses', today);
  const told = toldIn(record, 'appointment');
  return due(all, [told, least], () => {
    if (least === null || countOf(all) < least) return found('n/a', say('none'));
    // "Ct didn't come at 2:30", on the day of the RE appointment: that one was missed, and no activity.
    const appointments = new Set(told.map(({ event }) => event.date));
    const isOne = ({ days }: Miss) => days.length > 0 && days.every((day) => appointments.has(day));
    const activities = (own: readonly Miss[]) => own.filter((one) => !isOne(one));
    const off = `${[...new Set(all.filter(isOne).flatMap(({ days }) => days))]}`;
    const count = countOf(uncovered('activities', activities, off));
    if (count < least) return found('n/a', say('none'));
    return found('due', say('due', { count }), 'narratives', {
      words: [...uncovered('activities-words', (own) => wordsOf(...activities(own)), off)],
    });
  });
}
const due = remembering<readonly Miss[], Finding>();

export const examples: Example[] = [
  {
    about: 'Three misses on three days, none excused',
    expect: 'due',
    says: '3 misses',
    case: {
      today: '2026-03-12',
      narratives: [
        { date: '2026-03-10', type: 'JOBS', text: 'Ct absent from class 3/2, 3/4 and 3/9, no call.' },
      ],
    },
  },
  {
    about: 'A closed range of days',
    expect: 'due',
    case: {
      today: '2026-03-12',
      narratives: [{ date: '2026-03-09', type: 'JOBS', text: 'Ct missed class 3/2-3/6. No call.' }],
    },
  },
  {
    about: 'The pattern is named',
    expect: 'met',
    case: {
      today: '2026-03-12',
      narratives: [
        {
          date: '2026-03-10',
          type: 'JOBS',
          text: 'Ct absent from class 3/2, 3/4 and 3/9. This is a pattern of noncooperation.',
        },
      ],
    },
  },
  {
    about: 'Two misses',
    expect: 'n/a',
    case: {
      today: '2026-03-12',
      narratives: [{ date: '2026-03-10', type: 'JOBS', text: 'Ct absent from class 3/2 and 3/4, no call.' }],
    },
  },
  {
    about: 'Good cause covers one of three',
    expect: 'n/a',
    case: {
      today: '2026-03-12',
      narratives: [
        { date: '2026-03-05', text: 'Good cause given for missed class on 3/2, ct was sick.' },
        { date: '2026-03-10', type: 'JOBS', text: 'Ct absent from class 3/2, 3/4 and 3/9, no call.' },
      ],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-12', pagesRead: ['plan'], narratives: null },
  },
];
