/** T, TRACS changes, 4th point: what a narrative of good cause or of no disqualification tells of the decision. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent, GoodCauseEvent, StaffingEvent, StatedEvent } from '../../record/events.ts';
import { remembering } from '../../record/remembered.ts';
import { between, type Dated, dateOf, isWhole, listed, type Stretch, toldBy } from '../episodes/told.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, Answer, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from './say.ts';
import { daysAfter, isGiven, isNotTo } from './shared/decisions.ts';

/** Each is named by a sentence of its own. */
const TEAM = ['team-considered', 'plan-adjusted', 'treatment-offered', 'child-safety'] as const;
const ALONE = ['reason-given'] as const;

export const about: About = {
  title: 'The narrative tells what the decision rests on',
  weight: 'should',
  place: 'TRACS changes, 4th point',
  asks: 'The narrative includes the details of the team discussion and decision, adjustments to the case plan, the offering of screenings, assessments or treatment, the child safety review and other actions before the decision.',
  parameters: ['decisionDays'],
};

export const sentences = {
  what: 'What the narratives tell of a decision',
  this: 'What is narrated of this decision',
  none: 'No good cause and no decision not to disqualify was read in these narratives.',
  met: 'The narrative tells what the decision rests on.',
  broken: {
    says: 'The record does not show {names} for this decision; {document} asks for it.',
    todo: 'Add {names}. "Considered, not needed" is enough where it was so.',
  },
  fix: '{name}: [___ what was said, or not needed]. ',
  'team-considered': 'what the team weighed',
  'plan-adjusted': 'adjustments to the case plan',
  'treatment-offered': 'screenings, assessments or treatment offered',
  'child-safety': 'the child safety review',
  'reason-given': 'the reason',
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'typing',
  document: 'T',
  judge(input) {
    const { record, facts, episode, pack } = input;
    const { narratives: page } = facts;
    const from = episode?.from ?? '';
    const all = weighedIn(record);
    // Each decision is judged once, with all that is narrated on it in the days after.
    const judgeStretch = (stretch: Stretch, until: CivilDate | ''): Judged => {
      if (isWhole(stretch)) {
        const findings: Finding[][] = [];
        let last = until;
        for (const decision of weighedIn(stretch).filter(isDecision)) {
          const { date } = decision.narrative;
          if (date <= last || inForce(pack, 'decisionDays', date) === null) continue;
          last = daysAfter(pack, 'decisionDays', date);
          findings.push(judgeDecision(decision, last, all, input));
        }
        return { findings, last };
      }
      const findings: Answer[] = [];
      let last = until;
      for (const part of stretch) {
        const own = weighedIn(part);
        const days = reach(own, [pack], () =>
          own
            .filter(isDecision)
            .flatMap(({ event, narrative: { date } }) => [event.on, daysAfter(pack, 'decisionDays', date)])
            .sort(),
        );
        if (!days[0]) continue;
        const older = own.at(-1)!.narrative.date < from || from;
        const near = between(all, days[0], days.at(-1)!, dateOf);
        const given = [pack, page.read && page.partly, last, older, ...near];
        const found = ofPart(own, given, () => judgeStretch(part, last));
        if (found.findings[0]) findings.push(found.findings);
        ({ last } = found);
      }
      return { findings, last };
    };
    const { findings } = ofPart(all, [pack, page.read && page.partly, from], () => judgeStretch(record, ''));
    if (!page.read) return [...findings, notSeen('narratives', say('what'))];
    return findings[0] ? findings : notNeeded(say('none'));
  },
};

/** What is narrated of a decision: that it was made, the staffing, and what it rests on. */
type Weighed = Dated<GoodCauseEvent | DecisionEvent | StaffingEvent | StatedEvent>;
type Decision = Dated<GoodCauseEvent | DecisionEvent>;
type Judged = { findings: readonly Answer[]; last: CivilDate | '' };
const judged = remembering<Decision, Finding[]>();
const reach = remembering<readonly Weighed[], CivilDate[]>();
const ofPart = remembering<readonly Weighed[], Judged>();

function weighedIn(stretch: Stretch): readonly Weighed[] {
  return listed<Weighed>(stretch, 'weighed', (narrative) => [
    ...toldBy(narrative, 'good-cause').filter(isGiven),
    ...toldBy(narrative, 'decision').filter(isNotTo),
    ...toldBy(narrative, 'staffing'),
    ...toldBy(narrative, 'stated').filter(({ event }) => isOneOf(event.fact)),
  ]);
}

function isOneOf(fact: string): boolean {
  return [...TEAM, ...ALONE].some((one) => one === fact);
}

function isDecision(told: Weighed): told is Decision {
  return told.event.kind === 'decision' || told.event.kind === 'good-cause';
}

function judgeDecision(
  first: Decision,
  until: CivilDate,
  all: readonly Weighed[],
  { episode, facts }: JudgeInput,
): Finding[] {
  const { narrative, event } = first;
  const near = between(all, event.on, until, dateOf);
  const older = episode !== null && narrative.date < episode.from;
  const { narratives: page } = facts;
  return judged(first, [page.read && page.partly, older, ...near], () => {
    const own = all.filter((told) => told.narrative === narrative);
    const together = near.includes(first) ? near : [...own, ...near];
    const by = together.filter(isDecision).map(({ event }) => event.by as string);
    const staffed = together.some(({ event }) => event.kind === 'staffing' && event.state === 'held');
    const team =
      by.some((who) => who === 'team' || who === 'recommended') ||
      (staffed && by.every((who) => who === 'unstated'));
    const missing = [...(team ? TEAM : ALONE)].filter(
      (fact) => !together.some(({ event }) => event.kind === 'stated' && event.fact === fact),
    );
    if (missing.length === 0) return [found('met', say('met'), first, { older })];
    const names = missing.map((fact) => say(fact));
    const broken = found('broken', say('broken', { names }), first, {
      older,
      fix: { kind: 'insert', text: names.map((name) => say('fix', { name })) },
    });
    return narrative.draft ? [broken] : unlessHidden({ facts }, say('this'), broken);
  });
}

export const examples: Example[] = [
  {
    about: 'The team tells all four',
    expect: 'met',
    case: {
      today: '2026-03-12',
      narratives: [
        {
          date: '2026-03-11',
          type: 'Engagement',
          text: 'Re-engagement staffing 3/11. Team talked through her hospital stay and the two letters, and gave good cause. PDP changed to ME step only. Screenings offered, declined. Child safety review done, no concerns.',
        },
      ],
    },
  },
  {
    about: 'The team leaves out two of them',
    expect: 'broken',
    says: 'does not show screenings, assessments or treatment offered and the child safety review',
    case: {
      today: '2026-03-12',
      narratives: [
        {
          date: '2026-03-11',
          type: 'Engagement',
          text: 'Re-engagement staffing 3/11. Team talked through her hospital stay and gave good cause. PDP changed to ME step only.',
        },
      ],
    },
  },
  {
    about: 'The rest is narrated two business days later',
    expect: 'met',
    case: {
      today: '2026-03-16',
      narratives: [
        {
          date: '2026-03-11',
          type: 'Engagement',
          text: 'Re-engagement staffing 3/11. Team talked through her hospital stay and gave good cause. PDP changed to ME step only.',
        },
        {
          date: '2026-03-13',
          type: 'Engagement',
          text: 'Add to staffing 3/11: MH screening offered, child safety review done, no concerns.',
        },
      ],
    },
  },
  {
    about: 'The case manager alone gives the reason',
    expect: 'met',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Engagement',
          text: 'I gave good cause for 3/6 because her bus did not run in the snow.',
        },
      ],
    },
  },
  {
    about: 'The case manager alone, without the reason',
    expect: 'broken',
    says: 'does not show the reason',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-09', type: 'Engagement', text: 'Good cause given by case manager for 3/6.' },
      ],
    },
  },
  {
    about: 'No such decision',
    expect: 'n/a',
    case: {
      today: '2026-03-10',
      narratives: [{ date: '2026-03-09', type: 'Engagement', text: 'Spoke with ct about job search.' }],
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
  {
    about: 'The list is filtered, so a narrative on the same decision may be hidden',
    expect: 'unseen',
    case: {
      today: '2026-03-10',
      partly: ['narratives'],
      narratives: [
        { date: '2026-03-09', type: 'Engagement', text: 'Good cause given by case manager for 3/6.' },
      ],
    },
  },
];
