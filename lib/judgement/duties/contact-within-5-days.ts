/** T, tips, 3rd point: once aware of a pattern, the case manager attempts a contact within five business days. */
import { addBusinessDays } from '../../record/calendar.ts';
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { ContactEvent } from '../../record/events.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { countOf } from '../episodes/attempts.ts';
import { addedTo, type Episode, stated } from '../episodes/episode.ts';
import { type Leaf, listOf } from '../episodes/telling.ts';
import { byRecord, type Dated, joined, listed, statedIn } from '../episodes/told.ts';
import { closedOn, inForce } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { asFarAsRead, found, notContractors, wordsOf } from './say.ts';

export const about: About = {
  title: 'A contact follows a pattern within five business days',
  weight: 'should',
  place: 'Helpful tips, 3rd point',
  asks: 'Once aware of a pattern of noncooperation, the case manager should attempt to contact the participant as soon as possible, but in no more than five business days.',
  parameters: ['patternDays', 'patternMisses', 'closedAfterThanksgiving', 'closedDays'],
};

export const sentences = {
  what: 'Whether a contact followed a pattern',
  none: 'No text of the {worker} tells of a pattern.',
  met: 'The pattern was known {known}, the first contact or attempt followed {followed}.',
  whose: {
    says: 'The pattern was known {known}, but whose text that is could not be read.',
    todo: 'Please check who wrote it.',
  },
  due: {
    says: 'The pattern was known {known}; {document} asks for one as soon as possible, at the latest {last}.',
    todo: 'Try to reach them and narrate it.',
  },
  broken: {
    says: 'The pattern was known {known}. {shown}; {document} asks for one as soon as possible, at the latest {last}.',
    todo: 'If there was one, narrate it with its day.',
  },
  late: 'The first contact after it is of {followed}',
  'not-shown': 'The record does not show a contact since',
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

function answer({ episode, pack, today }: JudgeInput): Finding {
  const aware = patternWindow(episode, pack);
  if (!episode || !aware) return found('n/a', say('none'));
  const { on, narrative, lastDay } = aware;
  const about = { about: { narrative: narrative.id } };
  const [first] = listed(
    addedTo(episode),
    'followed',
    (one: Leaf) => firstOf(listOf(one, pack, 'contacts').filter(({ event }) => event.on >= on)),
    [pack, on],
    (lists) => firstOf(joined(lists)),
  );
  const known = sayDate(on, today);
  const after = first ? sayDate(first.event.on, today) : '';
  if (first && first.event.on <= lastDay)
    return found('met', say('met', { known, followed: after }), 'narratives', {
      ...about,
      words: wordsOf(first),
    });
  if (narrative.author === 'unclear') return found('unclear', say('whose', { known }), 'narratives', about);
  const last = sayDate(lastDay, today);
  if (today <= lastDay) return found('due', say('due', { known, last }), 'narratives', { ...about, lastDay });
  const shown = first ? say('late', { followed: after }) : say('not-shown');
  return found('broken', say('broken', { known, shown, last }), 'narratives', { ...about, past: true });
}

type Contact = Dated<ContactEvent>;

/** The one of the first day. */
function firstOf(contacts: readonly Contact[]): readonly Contact[] {
  const [first, ...others] = contacts;
  return first ? [others.reduce((a, b) => (b.event.on < a.event.on ? b : a), first)] : [];
}

/** From the day the pattern was known to the last day for a contact; null where none is, or before the transmittal. */
export function patternWindow(
  episode: Episode | null,
  pack: PolicyPack,
): (Aware & { lastDay: CivilDate }) | null {
  const aware = episode && awareness(episode, pack);
  const within = aware && inForce(pack, 'patternDays', aware.on);
  return within === null
    ? null
    : { ...aware!, lastDay: addBusinessDays(aware!.on, within, closedOn(pack, aware!.on)) };
}

interface Aware {
  on: CivilDate;
  narrative: NarrativeFacts;
}

/**
 * When the case manager first became aware: their own text calls it a pattern or lists so many misses; a contractor's
 * report counts from the day they are said to have seen it.
 */
function awareness(episode: Episode, pack: PolicyPack): Aware | null {
  const { record } = episode;
  const told = statedIn(record, 'pattern').map(
    ({ event, narrative }): Aware => ({ on: event.on, narrative }),
  );
  const listing = listed(
    addedTo(episode),
    'listing',
    (one: Leaf): Aware[] => {
      const misses = listOf(one, pack, 'misses');
      const [first] = misses;
      if (!first) return [];
      const { narrative, event } = first;
      const least = inForce(pack, 'patternMisses', narrative.date);
      return least !== null && countOf(misses) >= least
        ? [{ on: event.learnedOn ?? narrative.date, narrative }]
        : [];
    },
    [pack],
  );
  told.push(...listing);
  const inTurn = (a: Aware, b: Aware) => byRecord(a.narrative, b.narrative);
  const isReport = ({ narrative }: Aware) => narrative.author === 'contractor';
  const [report] = told.filter(isReport).sort(inTurn);
  for (const { narrative } of report ? statedIn(record, 'report-seen') : []) {
    const seen = { on: stated(narrative, 'report-seen')[0]!, narrative };
    if (inTurn(report!, seen) < 0) told.push(seen);
  }
  const own = told.filter((one) => !isReport(one)).sort(inTurn);
  return own.reduce<Aware | null>((a, b) => (a && a.on <= b.on ? a : b), null);
}

const known = {
  date: '2025-12-24',
  type: 'JOBS',
  text: 'Ct absent 12/8, 12/10, 12/15 and 12/17. This is now a pattern of noncooperation.',
};

export const examples: Example[] = [
  {
    about: 'Five business days over Christmas and New Year',
    expect: 'met',
    case: {
      today: '2026-01-05',
      narratives: [known, { date: '2026-01-02', text: 'Called ct re missed classes, LVM.' }],
    },
  },
  {
    about: 'A contact one business day too late',
    expect: 'broken',
    says: 'at the latest Fri, Jan 2',
    case: {
      today: '2026-01-06',
      narratives: [known, { date: '2026-01-05', text: 'Called ct re missed classes, LVM.' }],
    },
  },
  {
    about: 'Nothing tried yet, today is the last day',
    expect: 'due',
    says: 'as soon as possible, at the latest Fri, Jan 2',
    case: { today: '2026-01-02', narratives: [known] },
  },
  {
    about: 'A single miss is no pattern',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [{ date: '2026-03-09', text: 'LVM for ct re: missed job search class on 3/6.' }],
    },
  },
  {
    about: "A contractor's view",
    expect: 'n/a',
    case: { today: '2026-01-12', role: 'contractor', narratives: [known] },
  },
  {
    about: 'The list is filtered, so a contact may be hidden',
    expect: 'unseen',
    case: { today: '2026-01-12', partly: ['narratives'], narratives: [known] },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-01-12', pagesRead: ['plan'], narratives: null },
  },
];
