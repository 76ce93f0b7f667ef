/** The RE step on the PDP: added, planned, or closed. */
import type { ReStepEvent } from '../../record/events.ts';
import {
  anyMeans,
  type Clause,
  hitAt,
  hitsOf,
  means,
  says,
  saysRe,
  spanOf,
  textOf,
  wordAt,
} from './clauses.ts';
import type { Hit } from './lexicon.ts';
import { isRegardingSteps } from './notice-named.ts';
import { real, tells } from './scope.ts';
import { is } from './tokens.ts';

export function readReStep(clauses: readonly Clause[]): ReStepEvent | null {
  for (const clause of clauses) {
    const step =
      hitsOf(clause, 're-step').find((hit) => isReStep(clause, hit, clauses)) ?? bareStep(clause, clauses);
    if (!step || means(clause, 'history')) continue;
    const state = stepState(clause, clauses);
    if (says(clause, /^(?:if|whether)$/, 0, step.from) && state !== 'planned') continue;
    if (state) return { kind: 're-step', state, words: [spanOf(clause)] };
  }
  return null;
}

/** "RE step", or a step in a note that speaks of the notice or of re-engagement. */
function isReStep(clause: Clause, hit: Hit, clauses: readonly Clause[]): boolean {
  const { from: at, to } = hit;
  if (isRegardingSteps(clause, hit)) return false;
  // "Step 2 of the rental app done"
  if (
    /^\d+$/.test(wordAt(clause, to)) &&
    clause.dates.every(({ from }) => from !== to) &&
    !says(clause, /^re$/, at - 1, to)
  )
    return false;
  const before = wordAt(clause, at - 1);
  if (
    // "Work step is on the plan"
    is(clause.tokens[at - 1], 'other-step') ||
    // "We sat on the steps"
    /\bon the steps$/.test(textOf(clause, at - 2, to)) ||
    // "All RE steps to be cleaned up by the 30th"
    /\ball re steps$/.test(textOf(clause, at - 2, to)) ||
    // "Why she isn't going to STEPS class"
    /^(?:class|classes|program|group|workshop|course)$/.test(wordAt(clause, to)) ||
    before === 'next' ||
    before === 'first' ||
    /^req(?:uire)?d$/.test(before) ||
    before === 'pe'
  )
    return false;
  if (says(clause, /^re$/, at, to) || before === 're') return true;
  return clauses.some((other) => means(other, 'notice', 're-appointment') || saysRe(other));
}

/** "RE is on the PDP now": the two letters stand for the step. */
function bareStep(clause: Clause, clauses: readonly Clause[]): Hit | undefined {
  // "PE step was the wrong code. Deleted it, RE in its place 10/6/09 1:00-1:00 pm", "had it under PE by mistake, it's RE now"
  const instead = clause.tokens.findIndex(
    ({ text }, i) => text === 're' && IN_ITS_PLACE.test(textOf(clause, i, i + 9)),
  );
  if (instead >= 0 && clause.dates.length > 0 && clauses.some((each) => says(each, /^(?:pdp|plan)$/)))
    return hitAt(clause, instead);
  // "PDP now shows RE 5/20 0900", "plan updated to reflect RE 2/2 at 3", "RE coded."
  const shown = clause.tokens.findIndex(({ text }) => text === 're');
  if (
    shown >= 0 &&
    (/\b(?:pdp|plan)\b.*\b(?:now shows|shows|(?:updated )?to (?:reflect|show)|reflects)(?: the| an?)?$/.test(
      textOf(clause, 0, shown),
    ) ||
      (/^re (?:coded|keyed|entered|posted)\b/.test(textOf(clause, 0, 2)) && clause.tokens[0]!.caps))
  )
    return hitAt(clause, shown);
  // "Took it out, put RE 5/6 11:00 to 11:00", "PDP: ended PE, opened RE 6/25 1:00 to 1:00"
  if (
    shown > 0 &&
    /^(?:put|opened|added|entered|keyed)$/.test(wordAt(clause, shown - 1)) &&
    clause.times.filter(({ from }) => from > shown).length > 1
  )
    return hitAt(clause, shown);
  // "Will key RE when it's up", "remind me: add RE, 11/18"
  if (
    /\b(?:will|to|remind me :|gotta|must) (?:key|add|enter|code)(?: the| an?)? re(?: |$)/.test(textOf(clause))
  )
    return hitAt(clause, shown);
  // "Added RE, 7/9 830a Newport"
  if (/^(?:added|entered|keyed|put in) re\b/.test(textOf(clause, 0, 3)) && clause.dates.length > 0)
    return hitAt(clause, 0);
  if (!says(clause, /^(?:pdp|plan)$/)) return undefined;
  // "RE 3/30 1400, Forest Park conf rm, put on PDP."
  if (/^re\b.*\bput on (?:the |her |his )?(?:pdp|plan)\b/.test(textOf(clause)) && clause.dates.length > 0)
    return hitAt(clause, 0);
  const done = hitsOf(clause, 'step-done');
  // In a note all in capitals the letters alone tell nothing, beside the notice they do.
  const at = clause.tokens.findIndex(
    ({ text, caps }, i) =>
      text === 're' && done.some(({ from }) => from - i === 1) && (caps || anyMeans(clauses, 'notice')),
  );
  return at >= 0 ? hitAt(clause, at) : undefined;
}

const IN_ITS_PLACE =
  /\bswapped (?:the |my )?pe\b.*\bfor (?:an |the )?re\b|\bre (?:in its place|instead|now|(?:[\d/: ]+ )?(?:is )?on there)\b/;

function stepState(clause: Clause, clauses: readonly Clause[]): ReStepEvent['state'] | null {
  const done = hitsOf(clause, 'step-done');
  // "No step needed from me"
  if (
    /\bno (?:re )?step (?:is |was )?(?:needed|required|necessary)\b|\bre step (?:is |was )?not (?:needed|required|necessary)\b/.test(
      textOf(clause),
    )
  )
    return null;
  // "I make the step in PDP when she signs"
  if (/\bi (?:make|add|key|put|do|enter) the (?:re )?step\b.*\b(?:when|once|after)\b/.test(textOf(clause)))
    return 'planned';
  const behind = clauses[clause.index + 1];
  // "No RE step on PDP. Will add when …"
  if (
    behind &&
    /\bno re step\b/.test(textOf(clause)) &&
    /^(?:will|to|gotta|need to) (?:add|put|key|enter|do)\b/.test(textOf(behind, 0, 3))
  )
    return 'planned';
  // "RE step: forgot. Did it just now"
  if (
    behind &&
    /\b(?:forgot|missed|overlooked)\b/.test(textOf(clause)) &&
    /^(?:did|done|added|fixed) (?:it|so|that|now|just)\b/.test(textOf(behind, 0, 3))
  )
    return 'added';
  // "Class added to PDP, not an RE step"
  if (/\bnot an? re step\b/.test(textOf(clause))) return null;
  // "Completed the RE entry on her PDP"
  if (/^completed (?:the |an? )?re (?:entry|step entry)\b/.test(textOf(clause, 0, 4))) return 'added';
  // "Old RE step from 2021 shows on the PDP printout"
  if (/^old re step\b/.test(textOf(clause, 0, 3))) return null;
  // "Plan has no RE step", "don't close RE step"
  if (
    /\b(?:has|have|is|still) no re step\b|\b(?:dont|do not) (?:close|touch|change|end|move)\b/.test(
      textOf(clause),
    )
  )
    return null;
  // "Step not in yet", "RE on PDP mañana"
  if (
    /\bstep (?:is )?not (?:in|on|done) yet\b|\bon (?:the )?(?:pdp|plan) (?:manana|tomorrow|tmrw|tmw)\b/.test(
      textOf(clause),
    )
  )
    return 'planned';
  // "Will key RE when it's up"
  if (
    /\b(?:will|to|remind me :|gotta|must) (?:key|add|enter|code)(?: the| an?)? re(?: |$)/.test(textOf(clause))
  )
    return 'planned';
  if (
    (/^re (?:coded|keyed|entered|posted)\b/.test(textOf(clause)) && clause.tokens[0]!.caps) ||
    /\b(?:now shows|updated to (?:reflect|show)|updated (?:pdp|plan) to (?:reflect|show)|reflects)(?: the| an?)? re\b/.test(
      textOf(clause),
    )
  )
    return 'added';
  // "RE step on PDP: ______"
  if (
    clause.toDo ||
    says(clause, /^(?:after|later|needed|follow|_)$/) ||
    /\bstep then\b/.test(textOf(clause))
  )
    return 'planned';
  // "Still have to get 7869 out & put RE step on PDP"
  if (/^still (?:have|has|need|needs) to\b/.test(textOf(clause))) return 'planned';
  // "RE step left on the plan": nothing was done with it.
  if (done.some(({ from }) => is(clause.tokens[from - 1], 'kept-on'))) return null;
  if (IN_ITS_PLACE.test(textOf(clause))) return 'added';
  if (tells(clause, 'step-closed')) return 'closed';
  // "PDP: RE step 7/16 8:45 to 8:45"
  const listed = /^(?:pdp|plan) :/.test(textOf(clause, 0, 2)) && clause.dates.length > 0;
  // "Put RE step on, 2/3 9:15"
  if (
    listed ||
    (/\b(?:put|opened|added|entered|keyed) re\b/.test(textOf(clause)) && clause.times.length > 1) ||
    tells(clause, 'step-done') ||
    // "RE step: Y"
    /\bstep : (?:y|yes|x|done)(?: |$)/.test(textOf(clause)) ||
    /^put (?:the |an? )?(?:re )?step on\b|^re (?:step|stp) (?:is |now )?(?:on|in)(?: [,.;]|$)/.test(
      textOf(clause),
    )
  )
    return 'added';
  // "RE step when I'm back at my own desk"
  const adds = hitsOf(clause, 'add');
  // "Can't add RE step, screen frozen"
  if (adds.some(({ from }) => /^(?:cant|cannot|couldnt|unable)$/.test(wordAt(clause, from - 1)))) return null;
  if (means(clause, 'plan-scope', 'draft-notice', 'add') || says(clause, /^when$/)) return 'planned';
  const next = clauses[clause.index + 1];
  // "Forgot RE step. Added today …"
  if (next && hitsOf(next, 'step-done').some((hit) => real(next, hit) && hit.from <= 1)) return 'added';
  return null;
}
