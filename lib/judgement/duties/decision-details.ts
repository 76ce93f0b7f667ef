/** T, TRACS changes, 4th point: what a narrative of good cause or of no disqualification tells of the decision. */
import type { CivilDate } from '../../record/civil-date.ts';
import type { DecisionEvent, GoodCauseEvent } from '../../record/events.ts';
import { remembering } from '../../record/remembered.ts';
import { between, type Dated, listed, type Stretch, toldBy, toldIn } from '../episodes/told.ts';
import { inForce } from '../policy/in-force.ts';
import { reference, type Say } from '../policy/wording.ts';
import type { About, Answer, DutyInFile, Example, Finding, JudgeInput } from './duty.ts';
import { found, notNeeded, notSeen, unlessHidden } from './say.ts';
import { daysAfter, isGiven, isNotTo } from './shared/decisions.ts';

type Decision = Dated<GoodCauseEvent | DecisionEvent>;

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
    const { record, narratives, facts, episode, pack } = input;
    const { narratives: page } = facts;
    const findings: Answer[] = [];
    // Each decision is judged once, with all that is narrated on it in the days after.
    let until: CivilDate | '' = '';
    for (const year of record) {
      const decisions = decisionsOf(year);
      if (!decisions[0]) continue;
      const days = reach(decisions, [pack], () =>
        decisions
          .flatMap(({ event, narrative: { date } }) => [event.on, daysAfter(pack, 'decisionDays', date)])
          .sort(),
      );
      const from = episode?.from ?? '';
      const older = decisions.at(-1)!.narrative.date < from || from;
      const near = between(narratives, days[0]!, days.at(-1));
      const own = ofYear(decisions, [pack, page.read && page.partly, until, older, ...near], () => {
        const findings: Finding[][] = [];
        let last = until;
        for (const decision of decisions) {
          const { date } = decision.narrative;
          if (date <= last || inForce(pack, 'decisionDays', date) === null) continue;
          last = daysAfter(pack, 'decisionDays', date);
          findings.push(judgeDecision(decision, last, input));
        }
        return { findings, last };
      });
      if (own.findings[0]) findings.push(own.findings);
      until = own.last;
    }
    if (!page.read) findings.push(notSeen('narratives', say('what')));
    return findings[0] ? findings : notNeeded(say('none'));
  },
};

type Decisions = readonly Decision[];
const judged = remembering<Decision, Finding[]>();
const reach = remembering<Decisions, CivilDate[]>();
const ofYear = remembering<Decisions, { findings: Finding[][]; last: CivilDate | '' }>();

function decisionsOf(stretch: Stretch): Decisions {
  return listed<Decision>(stretch, 'decisions', (narrative) => [
    ...toldBy(narrative, 'good-cause').filter(isGiven),
    ...toldBy(narrative, 'decision').filter(isNotTo),
  ]);
}

function judgeDecision(first: Decision, until: CivilDate, input: JudgeInput): Finding[] {
  const { episode, narratives, facts } = input;
  const { narrative, event } = first;
  const near = between(narratives, event.on, until);
  const older = episode !== null && narrative.date < episode.from;
  const { narratives: page } = facts;
  return judged(first, [page.read && page.partly, older, ...near], () => {
    const together = near.includes(narrative) ? near : [narrative, ...near];
    const of = decisionsOf(together);
    const staffed = toldIn(together, 'staffing').some(({ event }) => event.state === 'held');
    const by = of.map(({ event }) => event.by as string);
    const team =
      by.some((who) => who === 'team' || who === 'recommended') ||
      (staffed && by.every((who) => who === 'unstated'));
    const stated = toldIn(together, 'stated');
    const missing = [...(team ? TEAM : ALONE)].filter(
      (fact) => !stated.some(({ event }) => event.fact === fact),
    );
    if (missing.length === 0) return [found('met', say('met'), first, { older })];
    const names = missing.map((fact) => say(fact));
    const broken = found('broken', say('broken', { names }), first, {
      older,
      fix: { kind: 'insert', text: names.map((name) => say('fix', { name })) },
    });
    return narrative.draft ? [broken] : unlessHidden(input, say('this'), broken);
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
