/** The opt-in duties from today's rule text: how the three that ask for something are judged alike. */
import type { FactName } from '../../../record/events.ts';
import { hasStarted } from '../../episodes/appointment.ts';
import type { Duty, Finding, JudgeInput } from '../duty.ts';
import { asks, found, notNeeded, notSeen, unlessHidden } from '../say.ts';
import { decidedNotTo, disqualification, givenGoodCause } from './decisions.ts';
import { lastStated, ofEpisode } from './record.ts';

/** Whether the pack asks on the day that counts: the decision's, else the episode's last one, else today. */
export function inRule({ pack, episode, today }: JudgeInput, id: string, decided?: string): boolean {
  const from = pack.on[id];
  return from !== undefined && (decided ?? episode?.closed?.on ?? today) >= from;
}

/** From the start of re-engagement on: met where this is narrated, due until then, broken after a decision to disqualify. */
export function judgeRule(
  input: JudgeInput,
  duty: Pick<Duty, 'id' | 'document'>,
  fact: FactName,
  what: string,
): Finding[] {
  const { facts, narratives, episode, pack, today } = input;
  if (!facts.narratives.read && narratives.length === 0) return [notSeen('narratives', what)];
  const of = ofEpisode(input);
  const { stands } = disqualification(of);
  const since = of.filter(({ date }) => date >= (episode?.notices[0]?.narrative.date ?? ''));
  const over = !stands && (decidedNotTo(since).length > 0 || givenGoodCause(since).length > 0);
  const started = hasStarted(facts, episode, pack, today);
  if (!inRule(input, duty.id, stands?.event.on) || over || !started)
    return notNeeded('Re-engagement has not started, or the rule does not apply to it.');
  const told = lastStated(of, fact);
  if (told) return [found('met', `${what} is narrated.`, null, told)];
  const says = `The record does not show ${what[0]!.toLowerCase()}${what.slice(1)}; ${asks(pack, duty)} for it.`;
  return unlessHidden(
    input,
    what,
    found(
      stands ? 'broken' : 'due',
      says,
      'Narrate it with its day once it is done.',
      stands ?? 'narratives',
    ),
  );
}
