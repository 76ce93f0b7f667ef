/** The opt-in duties from today's rule text: how the three that ask for something are judged alike. */
import type { FactName, Span } from '../../../record/events.ts';
import { type Dated, type Stretch, since, toldIn } from '../../episodes/told.ts';
import { reference, type Said, type Say } from '../../policy/wording.ts';
import type { Finding, JudgeInput } from '../duty.ts';
import { found, notNeeded, notSeen, unlessHidden, unread } from '../say.ts';
import { disqualification, givenGoodCause, isNotTo } from './decisions.ts';
import { lastStated, ofEpisode } from './record.ts';

export const sentences = {
  'rule-none': 'Re-engagement has not started, or the rule does not apply to it.',
  'rule-met': '{what} is narrated.',
  'rule-missing': {
    says: 'The record does not show {what}; {document} asks for it.',
    todo: 'Narrate it with its day once it is done.',
  },
} as const;
const say: Say<typeof sentences> = reference;

/** Whether the pack asks on the day that counts: the decision's, else the episode's last one, else today. */
export function inRule({ pack, episode, today }: JudgeInput, id: string, decided?: string): boolean {
  return (decided ?? episode?.closed?.on ?? today) >= pack.on[id]!;
}

type Told = Dated<{ words: Span[] }>;

/**
 * From the start of re-engagement on: met where this is narrated, due until then, broken after a decision to disqualify.
 * @param also what the rule asks for, told in other words
 */
export function judgeRule(
  input: JudgeInput,
  id: string,
  fact: FactName,
  what: Said,
  also?: (of: Stretch) => Told | undefined,
): Finding[] {
  const { episode, started } = input;
  if (unread(input)) return [notSeen('narratives', what)];
  const of = ofEpisode(input);
  const { stands } = disqualification(of);
  const later = since(of, episode?.notices[0]?.narrative.date ?? '');
  const over = !stands && (toldIn(later, 'decision').some(isNotTo) || givenGoodCause(later).length > 0);
  if (!inRule(input, id, stands?.event.on) || over || !started) return notNeeded(say('rule-none'));
  const narrated = lastStated(of, fact) ?? also?.(of);
  if (narrated) return [found('met', say('rule-met', { what }), narrated)];
  const finding = found(stands ? 'broken' : 'due', say('rule-missing', { what }), stands ?? 'narratives');
  return unlessHidden(input, what, finding);
}
