/** An episode in plain words: which one, since when, and why it is open or closed. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import { reference, type Said, type Say } from '../policy/wording.ts';
import type { Episode } from './episode.ts';

/** Beside the two frames, one for each opening and each closing. */
export const sentences = {
  'episode-open': 'Episode {nth}. Open since {from}: {opening}.',
  'episode-closed': 'Episode {nth}. Closed {on}: {closing}. It was open since {from}: {opening}.',
  'opens-missed': 'unexcused {missed} are narrated',
  'opens-noncooperation': 'noncooperation is narrated',
  'opens-attempt': 'an attempt to reach the {person} is narrated',
  'opens-re-engagement': 're-engagement is narrated',
  'closes-plan-signed': 'the {person} engaged or signed a new plan',
  'closes-attended': 'the {person} started or attended again',
  'closes-good-cause': 'good cause covers every miss that was open',
  'closes-not-going-on': 'the decision was not to go on',
  'closes-in-effect': 'the disqualification is recorded as in effect or finalized',
  'closes-exempt': 'the {person} is exempt or a volunteer',
  'closes-case-closed': 'TANF or JOBS closed',
  'closes-quiet': 'nothing more was narrated for a long time',
} as const;
const say: Say<typeof sentences> = reference;

export function sayEpisode({ from, nth, opened, closed }: Episode, today: CivilDate): Said {
  const since = { nth, from: sayDate(from, today), opening: say(`opens-${opened}`) };
  return closed
    ? say('episode-closed', { ...since, on: sayDate(closed.on, today), closing: say(`closes-${closed.why}`) })
    : say('episode-open', since);
}
