/** T, tips, 3rd point: after two attempts without success, re-engagement begins. */

import { businessDaysBetween } from '../../record/calendar.ts';
import { sayDate } from '../../record/civil-date.ts';
import { missingOf, triesOf } from '../episodes/attempts.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { asFarAsRead, found, notContractors, notSeen, partlySeen, wordsOf } from './say.ts';

export const about: About = {
  title: 'Re-engagement begins after attempts without success',
  weight: 'should',
  place: 'Helpful tips, 3rd point',
  asks: 'If at least two attempted contacts are unsuccessful, the worker should begin the re-engagement process.',
  parameters: ['answerDays', 'attempts', 'writtenMedia', 'closedAfterThanksgiving', 'closedDays'],
};

export const sentences = {
  what: 'Whether re-engagement is to begin',
  none: 'Nothing in the record calls for re-engagement now.',
  started: 'Re-engagement has started.',
  due: {
    says: 'Both kinds of attempts stand since {since}, none with success; {document} asks for re-engagement to begin then.',
    todo: 'Begin re-engagement, or narrate what has come since.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'before',
  document: 'T',
  judge(input) {
    const { facts, role } = input;
    if (role === 'contractor') return notContractors();
    const what = say('what');
    const finding = asFarAsRead(facts, what, answer(input));
    if (finding.status !== 'due') return [finding];
    // An RE step on the plan would have begun it, and so would the page.
    for (const page of ['plan', 'reengagementPage'] as const) {
      const seen = facts[page];
      if (!seen.read) return [notSeen(page, what)];
      if (seen.partly) return [partlySeen(page, seen.partly, what)];
    }
    return [finding];
  },
};

function answer({ episode, started, pack, today }: JudgeInput): Finding {
  const none = found('n/a', say('none'));
  const least = inForce(pack, 'attempts', episode?.to ?? today);
  if (least === null) return none;
  if (started) return found('met', say('started'));
  if (!episode || episode.closed) return none;
  const { contacts } = episode;
  const reached = contacts.map(({ event }) => event.direction).lastIndexOf('made');
  const tries = triesOf(contacts.slice(reached + 1), pack).sort((a, b) => (a.event.on < b.event.on ? -1 : 1));
  if (missingOf(tries, least).missing.length > 0) return none;
  // With this one there were both kinds, and as many as are asked for.
  const [written, other] = (['written', 'other'] as const).map((wanted) =>
    tries.findIndex(({ kind }) => kind === wanted),
  );
  const { on } = tries[Math.max(written!, other!, least - 1)]!.event;
  const answerBy = tries
    .flatMap(({ kind, event }) => (kind === 'written' && event.answerBy ? [event.answerBy] : []))
    .sort()
    .pop();
  const gone = businessDaysBetween(on, today, closedOn(pack, on));
  if (!(answerBy && today > answerBy) && gone < (inForce(pack, 'answerDays', on) ?? 0)) return none;
  return found('due', say('due', { since: sayDate(on, today) }), 'narratives', { words: wordsOf(...tries) });
}

const tried = [
  { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
  { date: '2026-03-05', text: 'Letter mailed to ct re: missed class.' },
];

export const examples: Example[] = [
  {
    about: 'Both kinds without an answer, five business days gone',
    expect: 'due',
    says: 'since Thu, Mar 5',
    case: { today: '2026-03-12', narratives: tried },
  },
  {
    about: 'The fifth business day has not come',
    expect: 'n/a',
    case: { today: '2026-03-11', narratives: tried },
  },
  {
    about: 'Re-engagement has started, whatever was tried',
    expect: 'met',
    case: {
      today: '2026-03-12',
      narratives: [
        { date: '2026-03-10', text: '7869 mailed 3/10/26. RE appt Thurs 3/19/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: 'The RE step stands on the plan',
    expect: 'met',
    case: {
      today: '2026-03-12',
      narratives: tried,
      steps: [{ code: 'RE', plannedStart: '2026-03-20T10:00' }],
    },
  },
  {
    about: 'The participant called back',
    expect: 'n/a',
    case: {
      today: '2026-03-13',
      narratives: [
        { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
        { date: '2026-03-05', text: 'Letter mailed to ct re: missed class.' },
        { date: '2026-03-06', text: 'Ct called back, talked about job search, she will be there Monday.' },
      ],
    },
  },
  {
    about: 'The plan was not read, and an RE step may stand on it',
    expect: 'unseen',
    case: { today: '2026-03-12', pagesRead: ['narratives'], narratives: tried, steps: null },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-12', pagesRead: ['plan'], narratives: null },
  },
  {
    about: "A contractor's view",
    expect: 'n/a',
    case: { today: '2026-03-12', role: 'contractor', narratives: tried },
  },
];
