/** An episode in plain words: which one, since when, and why it is open or closed. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Closing, Episode, Opening } from './episode.ts';

export function sayEpisode(
  { from, nth, opened, closed }: Episode,
  pack: PolicyPack,
  today: CivilDate,
): string {
  const { person, missed } = pack.words;
  const openings: Record<Opening, string> = {
    missed: `${missed} that nothing excuses are narrated`,
    noncooperation: 'noncooperation is narrated',
    attempt: `an attempt to reach the ${person} is narrated`,
    're-engagement': 're-engagement is narrated',
  };
  const closings: Record<Closing, string> = {
    'plan-signed': `the ${person} engaged or signed a new plan`,
    attended: `the ${person} started or attended again`,
    'good-cause': 'good cause covers every miss that was open',
    'not-going-on': 'the decision was not to go on',
    'in-effect': 'the disqualification is recorded as in effect or finalized',
    exempt: `the ${person} is exempt or a volunteer`,
    'case-closed': 'TANF or JOBS closed',
    quiet: 'nothing more was narrated for a long time',
  };
  const opening = `since ${sayDate(from, today)}: ${openings[opened]}`;
  const which = `Episode ${nth}.`;
  return closed
    ? `${which} Closed ${sayDate(closed.on, today)}: ${closings[closed.why]}. It was open ${opening}.`
    : `${which} Open ${opening}.`;
}
