/** The way of a contact, where the words of the talk name none: what the note around it tells. */
import type { Medium } from '../../record/events.ts';
import { anyMeans, type Clause, hitsOf, means, says, saysRe, textOf, wordAt } from './clauses.ts';
import { wayIn } from './media.ts';
import { type Contact, endsOf } from './reached.ts';
import { is } from './tokens.ts';

/** Where the words of a talk name no medium, the note around it may; a meeting is in person. */
export function mediaOf(contact: Contact, clauses: readonly Clause[]): Medium[] {
  // Whoever opens the door at home is there in person.
  if (contact.media.has('home-visit')) contact.media.delete('in-person');
  // "The team met this morning; the participant joined by telephone"
  if (
    [...contact.media].join() === 'in-person' &&
    anyMeans(clauses, 'team') &&
    clauses.some((clause) => JOINED_BY_PHONE.test(textOf(clause)))
  )
    return ['phone'];
  if (contact.media.size > 0) return [...contact.media];
  const [first, last] = endsOf(contact.clauses);
  if (contact.direction !== 'made') {
    // "TRIED CT. # BELONGS TO A PIZZA PLACE."
    const behind = clauses[last + 1];
    const wrong = behind && /^(?:the )?(?:#|number|cell|phone|line)(?: |$)/.test(textOf(behind, 0, 2));
    return wrong || [...contact.clauses].some(rings) ? ['phone'] : [];
  }
  const own = [...contact.clauses];
  // "Ct e-mail 5/21: … Answered yes"
  const listed = /^[-*•]$/.test(wordAt(clauses[last]!, 0));
  const back = listed || own.some((clause) => means(clause, 'reply')) ? 4 : 1;
  const said = wayIn(own) ?? wayIn(clauses.slice(Math.max(0, first - back), first));
  // "SNAP interim done by phone … JOBS: wants retail instead of office"
  if ((!said || said === 'in-person') && clauses.some((clause) => DONE_BY_PHONE.test(textOf(clause))))
    return ['phone'];
  if (said) return [said];
  // "Channel: e-mail"
  const headed = clauses.find(
    (clause) =>
      (is(clause.tokens[0], 'form-head') && clause.tokens[1]?.text === ':') ||
      // "CLIENT CONTACT - EMAIL IN"
      (says(clause, /^contact$/) && wayIn([clause])),
  );
  const channel = headed && wayIn([headed]);
  if (channel) return [channel];
  // "It gets her out of the house", "no mail about this to the house"
  if (
    clauses.some((clause) =>
      hitsOf(clause, 'medium-home-visit').some(
        ({ from }) => wordAt(clause, from - 1) !== 'of' && !/^no mail\b/.test(textOf(clause)),
      ),
    )
  )
    return ['home-visit'];
  // "Staffing 3/30, ct on the phone", "she was on speaker the whole time"
  if (anyMeans(clauses, 'staffing', 'team') && clauses.some((clause) => ON_THE_LINE.test(textOf(clause))))
    return ['phone'];
  if (anyMeans(clauses, 'present', 're-appointment', 'medium-in-person') || clauses.some(isMeeting))
    return ['in-person'];
  if (anyMeans(clauses, 'medium-phone')) return ['phone'];
  // "RE team 1/20 (CM, lead, clt + baby)"
  if (anyMeans(clauses, 'staffing', 'team')) return ['in-person'];
  // "Chatted a minute w/ ct at the job fair"
  if (own.some((clause) => means(clause, 'talk') && AT_PLACE.test(textOf(clause)))) return ['in-person'];
  // "Asked why no WE, clt just shrugged. … In ofc."
  if (
    clauses
      .slice(last, last + 3)
      .some((clause) => /^in (?:the |my )?(?:ofc|office|lobby|branch)(?: \W)?$/.test(textOf(clause)))
  )
    return ['in-person'];
  // "Dropped off her time sheets, asked about OJT"
  return own.some((clause) => BROUGHT.test(textOf(clause))) ? ['in-person'] : ['other'];
}

const ON_THE_LINE =
  /\b(?:ct|clt|client|pt|px|participant|s?he|mom|dad) (?:(?:was|is|sat in|joined|took part|there) )?(?:on|by|via) (?:(?:the|a) )?(?:phone|telephone|speaker|speakerphone|line)\b/;

const JOINED_BY_PHONE =
  /\b(?:participant|client|ct|clt|pt|px|s?he|mom|dad) (?:joined|took part|sat in|was|called in|dialed in) (?:by|via|over|on) (?:the )?(?:phone|telephone|speaker|speakerphone)\b/;

const AT_PLACE =
  /\b(?:w(?:ith)?|s \/ w) [^,;.]*\b(?:at|outside|in front of) (?:the )?(?!the\b|end\b|work\b|home\b|length\b|least\b|last\b|first\b|noon\b|once\b|all\b|this\b|that\b|same\b|moment\b|number\b|phone\b|start\b|beginning\b|time\b|her\b|his\b|their\b|new\b|cell\b|latest\b|house\b)[a-z]{3,}/;

const DONE_BY_PHONE =
  /\b(?:phone|tel) (?:intake|interview|intvw|recert|review|app)\b|\b(?:done|completed|held|interview|intvw|intv|review|interim|intake|recert\w*|redet\w*|renewal) (?:by|over the|via) (?:phone|telephone)\b/;

const BROUGHT = /\b(?:dropped off|(?:brought|turned|handed) in|picked up|(?:mock|practice) interview)\b/;

function rings(clause: Clause): boolean {
  return says(clause, /^ans/);
}

function isMeeting(clause: Clause): boolean {
  // "Subject: Re: GED hours"
  return (saysRe(clause) && !/\bre :/.test(textOf(clause))) || says(clause, 'meeting');
}
