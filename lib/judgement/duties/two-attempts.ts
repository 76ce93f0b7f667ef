/** T, tips, 1st and 3rd point: two contacts or attempts before re-engagement, one of each kind. */
import { addDays, sayDate } from '../../record/civil-date.ts';
import { limitOf, missingOf, triesOf } from '../episodes/attempts.ts';
import { addedTo, type Episode } from '../episodes/episode.ts';
import { type Leaf, listOf } from '../episodes/telling.ts';
import { byRecord, listed, since, statedIn } from '../episodes/told.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { asFarAsRead, found, notContractors, wordsOf } from './say.ts';

export const about: About = {
  title: 'Two contacts were tried before re-engagement',
  weight: 'should',
  place: 'Helpful tips, 1st and 3rd point',
  asks: 'At least two contacts are attempted to engage the participant, one in writing and one in another format (such as a phone call, home visit or e-mail), before moving to re-engagement.',
  parameters: ['attempts', 'writtenMedia', 'mailingDayAttempts', 'noticeIsAttempt'],
};

export const sentences = {
  what: 'Whether two contacts were tried',
  none: 'No episode is open.',
  earlier: 'All of this was before the transmittal.',
  otherwise: 'The {person} asked for it, the plan is disputed, or the case is Pre-TANF.',
  reached: 'The last contact reached the {person}; no miss is narrated since.',
  met: '{count} contacts or attempts of both kinds are narrated.',
  both: 'Both kinds of attempts are narrated.',
  'no-limit': {
    says: 'No notice is narrated and no narrative sets the appointment, so what came before can’t be told.',
    todo: 'Please check what was tried before re-engagement.',
  },
  'before-notice': 'before the notice on {on}',
  'before-begun': 'before re-engagement was begun on {on}',
  unclear: {
    says: 'How the contact {before} was tried is not said.',
    todo: 'Please check how it was.',
  },
  how: { says: 'How the contact was tried is not said.', todo: 'Please check how it was.' },
  broken: {
    says: 'The record does not show {lacking} {before}; {document} asks for two contacts or attempts, one in writing and one in another format.',
    todo: 'If it was tried, narrate it with its day.',
  },
  due: {
    says: 'Before re-engagement {document} asks for two contacts or attempts; still missing: {missing}.',
    todo: 'Try to reach them and narrate it.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'before',
  document: 'T',
  judge(input) {
    if (input.role === 'contractor') return notContractors();
    return [asFarAsRead(input.facts, say('what'), answer(input))];
  },
};

/** In days: as long as Pre-TANF may last. */
const BEFORE = 45;

function answer(input: JudgeInput): Finding {
  const { episode, started, record, pack, today } = input;
  const least = inForce(pack, 'attempts', episode?.to ?? today);
  if (least === null) return found('n/a', say('earlier'));
  if (!started && (!episode || episode.closed)) return found('n/a', say('none'));
  // What is disputed or asked for may be narrated before anything of the episode is.
  const from = addDays(episode?.from ?? today, -BEFORE);
  const [otherwise] = (['asked-re-engagement', 'plan-disagreement', 'pre-tanf'] as const)
    .flatMap((fact) => statedIn(since(record, from), fact)[0]?.narrative ?? [])
    .sort(byRecord);
  // What the process is about, not what came of it.
  // Narrated with the notice itself, it was so when that was mailed.
  const withNotice = episode?.notices.some(({ narrative }) => narrative === otherwise);
  if (otherwise && (withNotice || otherwise.date <= (limitOf(episode)?.on ?? today)))
    return found('n/a', say('otherwise'), 'narratives', { about: { narrative: otherwise.id } });
  return started ? beforeStart(input, least) : stillToTry(input, episode!, least);
}

function beforeStart({ episode, pack, today }: JudgeInput, least: number): Finding {
  const limit = limitOf(episode);
  if (!limit) return found('unclear', say('no-limit'));
  const onTheDay = limit.notice ? inForce(pack, 'mailingDayAttempts', limit.on) : 'all';
  const tries = listed(
    addedTo(episode!),
    'tried',
    (one: Leaf) =>
      triesOf(
        listOf(one, pack, 'contacts').filter(({ event }) => event.on <= limit.on),
        pack,
      ).filter(
        ({ event: { on }, kind }) =>
          on < limit.on || onTheDay === 'all' || (onTheDay === 'not-written' && kind !== 'written'),
      ),
    [pack, limit.on, onTheDay],
  );
  const { missing, unclear } = missingOf(tries, least);
  const lacking =
    limit.notice && inForce(pack, 'noticeIsAttempt', limit.on)
      ? missing.filter(({ key }) => key !== 'try-written')
      : missing;
  const words = { words: wordsOf(...tries) };
  if (lacking.length === 0) return found('met', say('met', { count: tries.length }), 'narratives', words);
  const before = say(limit.notice ? 'before-notice' : 'before-begun', { on: sayDate(limit.on, today) });
  return unclear
    ? found('unclear', say('unclear', { before }), 'narratives', words)
    : found('broken', say('broken', { lacking, before }), 'narratives', { ...words, past: true });
}

function stillToTry({ pack }: JudgeInput, episode: Episode, least: number): Finding {
  const { contacts, misses } = episode;
  const last = contacts.at(-1);
  const miss = misses.at(-1);
  if (last?.event.direction === 'made' && !(miss && byRecord(miss.narrative, last.narrative) > 0))
    return found('n/a', say('reached'), 'narratives', { words: wordsOf(last) });
  const tries = triesOf(contacts, pack);
  const { missing, unclear } = missingOf(tries, least);
  const words = { words: wordsOf(...tries) };
  if (missing.length === 0) return found('met', say('both'), 'narratives', words);
  return unclear
    ? found('unclear', say('how'), 'narratives', words)
    : found('due', say('due', { missing }), 'narratives', words);
}

export const examples: Example[] = [
  {
    about: 'A voicemail and a letter before the notice',
    expect: 'met',
    case: {
      today: '2026-03-20',
      narratives: [
        { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
        { date: '2026-03-05', text: 'Letter mailed to ct re: missed class.' },
        { date: '2026-03-16', text: '7869 mailed 3/16/26. RE appt Thurs 3/26/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: 'A visit with a note left is one of each',
    expect: 'met',
    case: {
      today: '2026-03-20',
      narratives: [
        {
          date: '2026-03-05',
          text: 'Home visit re: missed class 3/3. No one home, left a note at the door asking ct to call.',
        },
        { date: '2026-03-16', text: '7869 mailed 3/16/26. RE appt Thurs 3/26/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: 'A letter on the mailing day itself comes too late, a call on it does not',
    expect: 'broken',
    says: 'does not show one in writing before the notice on Mon, Mar 16',
    case: {
      today: '2026-03-20',
      narratives: [
        { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
        { date: '2026-03-16', text: 'Letter mailed to ct re: missed class.' },
        { date: '2026-03-16', text: '7869 mailed 3/16/26. RE appt Thurs 3/26/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: 'E-mail and text are another format',
    expect: 'broken',
    says: 'one in writing',
    case: {
      today: '2026-03-20',
      narratives: [
        { date: '2026-03-02', text: 'Emailed ct about the missed job search class on 2/26. No reply.' },
        { date: '2026-03-05', text: 'Texted ct about the missed class, no response.' },
        { date: '2026-03-16', text: '7869 mailed 3/16/26. RE appt Thurs 3/26/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: 'One attempt, re-engagement not started',
    expect: 'due',
    says: 'one in writing',
    case: {
      today: '2026-03-04',
      narratives: [{ date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' }],
    },
  },
  {
    about: 'A miss is narrated and nothing was tried yet',
    expect: 'due',
    says: 'one in writing and one in another format',
    case: {
      today: '2026-03-04',
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: 'Ct missed job search class on 2/26, no call.' },
      ],
    },
  },
  {
    about: 'The step alone says that re-engagement has started',
    expect: 'unclear',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
        { date: '2026-03-05', text: 'Letter mailed to ct re: missed class.' },
      ],
      steps: [{ code: 'RE', plannedStart: '2026-03-20T10:00' }],
    },
  },
  {
    about: 'The last contact reached the participant',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' },
        { date: '2026-03-05', text: 'Spoke with ct by phone about job search, she will be there Monday.' },
      ],
    },
  },
  {
    about: 'An ordinary planning talk',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [{ date: '2026-03-05', text: 'Met with ct about her job search plan.' }],
    },
  },
  {
    about: 'The plan was disputed, narrated before anything else of the episode',
    expect: 'n/a',
    case: {
      today: '2026-03-20',
      narratives: [
        { date: '2026-03-11', text: 'Met with ct on the PDP. We cannot agree on the hours in her plan.' },
        { date: '2026-03-12', text: '7869 mailed 3/12/26. RE appt Mon 3/23/26 at 10:00 am, branch.' },
      ],
    },
  },
  {
    about: "A contractor's view",
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      role: 'contractor',
      narratives: [{ date: '2026-03-02', text: 'LVM for ct re: missed job search class on 2/26.' }],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so an attempt may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-20',
      partly: ['narratives'],
      narratives: [
        { date: '2026-03-16', text: '7869 mailed 3/16/26. RE appt Thurs 3/26/26 at 10:00 am, branch.' },
      ],
    },
  },
];
