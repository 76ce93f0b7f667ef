/**
 * Words beside a verb that keep it from telling of a talk: patterns over a clause in which the verb stands between ‹ and ›,
 * each below the words that it is of. What needs more than words to be told is asked where the sign is read.
 */
import { type Clause, standsBeside } from './clauses.ts';
import type { Hit } from './lexicon.ts';

/** "Stopped by apt re WE hours": the worker did. */
export const WORKER_STOPPED_BY =
  /^ ‹stopped by› (?:\S+ ){1,4}(?:to|2) (?:see|catch|talk|check|visit|meet|find)\b|^ ‹(?:stopped|came|swung) by› (?:the |her |his |their )?(?:apt|apartment|house|home|place|trailer|address|residence|motel)\b/;

const SAYS_NOTHING: readonly RegExp[] = [
  // "Hoping to stop by ct's WE site next wk", "3 tries. Wanted to hear how the first day went": the worker.
  /^ ‹(?:hoping›? to›? (?:stop|see|catch|visit|meet|reach|talk|get|do|have)|wanted›? to›? (?:hear|know|ask|see|check|talk|find))\b/,
  // "Gas voucher picked up by ct at FD, turned in rcpt"
  /\bpicked up by\b.*‹turned in›/,
  // "Ct's timesheets turned up in the fax tray"
  /\b(?:timesheets?|sheets?|logs?|papers?|forms?|slip)\b[^,;]*‹turned up›/,
  // "First I've seen of it", "she was glad we came"
  /\b(?:i|we) ?(?:ve|have)? ?‹seen\b|\b(?:we|i) ‹came/,
  // "Held at the branch for her as agreed"
  /\bas ‹agreed\b/,
  // "Letter for 1/10 Lebanon will go out 1/2"
  /‹will go› out\b/,
  // "She came to neither"
  /› (?:to )?(?:neither|none)\b/,
  // "Our client picked up a new charge", "PO faxed to vendor, ct picks up there", "fuel card picked up by ct"
  /‹(?:picked›? up›? (?:an?|by)|picks?›? up›? (?:there|at|from))\b/,
  // "Had already signed out": what a sheet shows. "T. last signed in on 1/27"
  /‹signed› (?:out|in)(?: |$)|\blast ‹/,
  // "Lined up for 9/1"
  /ed ‹up for›/,
  // "Asked on the notice if she needs child care"
  /‹(?:asked|told|offered)›? (?:in|on)›? (?:it|the›? (?:letter|notice|ltr|7869))\b/,
  // "At the number she okayed, re group 9/17", "at the park, the place she chose"
  /\b(?:number|address|addr|line|cell|phone|place|spot|park|day|date|hour) (?:s?he|they) ‹/,
  // "Wants - day shift"
  /^ ‹wants?(?: [^›]*)?› [-–:](?: |$)/,
  // "Says Delivered. No txt back", "her line says not taking calls"
  /‹says›? (?:delivered|read|sent)\b|\b(?:line|phone|number|cell|recording|machine|greeting|vm|voicemail) ‹(?:says?|said)(?: |›)/,
  // "Texted ct (she said text is best)"
  /‹(?:says|said)› (?:texts?|e mail|email|phone|calls?|letters?|mail|afternoons|mornings) (?:is|are|works?) (?:best|better)\b/,
  // "Bring-up for 9/24": a reminder.
  /\bbring ‹up for›/,
  // "Her pay stub came in yesterday's mail"
  /\b(?:evaluation|eval|results?|decision|stubs?|proof|verification|records?|certificate|packet|documents?|reply|response|referral) ‹came/,
  // "$640 for deposit ok'd"
  /\$ ?\d.*‹okd›/,
  WORKER_STOPPED_BY,
  // "Deadline 4/23, hates the essay part", "Worries: license fee": what somebody is like.
  /, ‹(?:hates|dislikes)›|‹worries› :/,
  // "J wanted to DQ, I don't"
  /‹wanted› to (?:dq|disq\w*|sanction|close|impose|staff)\b/,
  // "Nobody knows whether he phoned in"
  /\b(?:whether|if)(?: \S+){0,2} ‹/,
  // "Reported by ES", not "ct says by phone"
  /› by (?!phone|tel|text|txt|email|e mail|vm)/,
  // "Emailed job leads w/ 'let me know which ones you apply for'"
  /["'‘“] ‹let me know›/,
  // "She kept the kids home"
  /‹kept›? (?:the|her|his|their)›? (?:kids?|child|children|baby|son|daughter)\b/,
  // "Was admitted to the hospital", "APPL DENIED."
  /\b(?:was|is|been|got) ‹admitted›|‹denied› (?:\W|$)/,
  // "Contractor reports px attended every JC session"
  /‹attended› (?:every|all|each|both|\d+ of)\b/,
  // "Ct was seen at the mall", "decision is DQ, she refuses all"
  /\b(?:was|were|been|be) ‹seen|\bdecision (?:is|was) .*‹refuses/,
  // "Checked w/ shelter, they can't say"
  /\bthey ‹(?:cant|dont|wont|can not|could not|couldnt) (?:say|tell|know|confirm)/,
  // "Contractor rpts ct attended no sessions", "only showed for 3 of 10 classes"
  /\bonly ‹showed|‹showed(?: for)?› (?:for )?\d+ (?:of|out of)\b|‹attended› (?:no|none|zero|only)\b/,
  // "Tow receipt came in"
  /\b(?:receipt|rcpt|bill|invoice|statement|x ray|referral) ‹came/,
  // "I've got her down for six skipped sessions"
  /\b(?:ve|have|had) ‹got (?:her|him|them)› down\b/,
  // "Planned start/end 10/5 1400, descr. says by phone."
  /^ ‹says› by phone(?: \W)?$/,
  // "She has answered nothing since May"
  /‹answered› (?:nothing|none|no one|nobody)\b/,
  // "LVM so ct knows"
  /\bso (?:ct|clt|client|px|pt|s?he) ‹knows/,
  // "Offered to set up an interpreter for the call"
  /^ ‹offered to› (?:set up|arrange|book) /,
  // "He declined last fall", "havent seen u at class"
  /‹declined› (?:it )?last\b|\b(?:havent|have not|hasnt) ‹seen› (?:u|you)\b/,
  // "Got signed WE agreement back from Goodwill", "QA had a question, answered by e-mail"
  /\b(?:got|recd|rec d|received)(?: back)? (?:the |a |her |his )?‹signed|\b(?:question|asked)\b.*‹answered› by /,
  // "Denied GC": the worker did.
  /‹denied› (?:gc|good cause|the gc)\b/,
  // "Refused job offer", on a form of a penalty
  /‹refused› (?:an? |the )?(?:job|work|offer)\b/,
  // "Walked off the cannery line": a job that was left.
  /‹walked off› \w/,
];

/** Of verbs of a talk: "spoke", "reached", "met". */
const TALKS_WITH_NOBODY: readonly RegExp[] = [
  /\bque(?: \S+){0,2} ‹/,
  // "Inviting her to talk with me"
  /(?:^| )(?:invit(?:ed?|es|ing)|ask(?:ed|ing)?|hop(?:e|es|ing)|want(?:s|ed)?|needs?)(?: \S+){0,3} to ‹/,
  // "Saw she read it 11/20"
  /‹saw› s?he (?:read|opened|saw|viewed)\b/,
  // "Ct zoomed past her hours"
  /‹zoomed› (?:past|by|through|thru)\b/,
  // "Three people covered my caseload"
  /‹covered› (?:my|for)(?: |$)/,
  // "Lead put Ola on the team staffing"
  /‹put [^›]*› the(?: |$)|‹put [^›]* the› (?!phone|line|speaker)/,
  // "Reached out to pt twice, nothing back", "the sheets reached my desk only today"
  /‹reached› (?:out(?: |$)|(?:my|our|the) (?:desk|office|inbox|mailbox)\b)/,
  // "Client absent, advocate spoke for her"
  /‹(?:spoke|spoken|speaking|speaks)› for(?: |$)/,
  // "Talked self out of it"
  /› (?:self|myself|herself|himself)(?: |$)/,
  // "Got pt an RE slot"
  /‹got [^›]*› (?:an?|the|some|his|her|re|letter|ltr|notice|7869)(?: |$)/,
  // "Last contact with T. was 7/1", "last heard from her 4/8"
  /\blast ‹(?:contact|heard)/,
  // "Ltr to ct, come talk w/ me 12/9"
  /\bcome ‹talk/,
  // "Just now saw Pathways' note of the 16th"
  /‹saw[^›]*›(?: \S+){0,5} (?:notes?|narrative|entry|report|sheet|log|e mail|email)\b/,
  // "Last anyone saw of him that day"
  /\b(?:anyone|anybody|nobody|they|supv?|instructor) ‹saw/,
  // "Px met her 30 WE hrs", "ran into trouble keying hrs"
  /‹met› (?:(?:her|his|the|all|their) )*(?:\d+|hours|hrs|goals?|requirements?)\b|‹ran into› (?:trouble|problems?|issues?|an? (?:snag|wall|error))\b/,
  // "Her sister says she saw px at job club"
  /\b(?:sister|brother|mom|mother|friend|neighbor|cousin|aunt) (?:says|said|thinks) (?:s?he|they) ‹saw/,
  // "Trying to get in touch w/ J"
  /\b(?:trying|tried|try|attempting|attempted|hard) to get ‹in touch/,
  // "Got hold of nobody", "6 people to get hold of"
  /› (?:of )?(?:nobody|no one|none|neither)\b|\bpeople to ‹/,
];

/** Of verbs of what the worker did in a talk: "told", "went over". */
const DISCUSSES_NOTHING: readonly RegExp[] = [
  // "The class was moved and no one told ct"
  /\b(?:no one|nobody|noone)(?: ever| had)? ‹/,
  // "Asked branch if someone can ride along"
  /‹asked› (?:the |my )?(?:branch|office|dhs|lead|elig|ew|staff)\b/,
  // "Reviewed reason for 5/11 no show"
  /^ ‹reviewed› (?:the |her |his |ct )?(?:reason|excuse|doc\w*|proof|file|request|case|notes|narratives|attendance|records)\b/,
  // "Told it that a bus ticket is waiting": the machine.
  /‹told› it that\b/,
  // "Offered to set up an interpreter for the call", of the appointment
  /^ ‹offered› (?:to (?:set up|arrange|book) )?(?:an? |the )?(?:ride|interpreter|sitter|child care|cab|bus (?:pass|ticket))\b.* for (?:it|the (?:call|appt|appointment|meeting|mtg))\b/,
  // "She has told the recovery unit that …"
  /‹told› (?:the|her|his|their) (?:\S+ )?(?:unit|office|agency|landlord|school|clinic|court|judge|employer|boss|site|provider|analyst)\b/,
  // "The app went over to SPD"
  /‹went over› to(?: |$)/,
  // "Staff mtg: discussed who covers job club phones"
  /^(?:staff|unit|team|all staff|branch) (?:mtg|meeting)\b.*‹/,
  // "Waited for him like we set up"
  /\b(?:like|as) ‹we (?:set|agreed|said|talked|planned)/,
  // "2 emails, both asked when she can start"
  /\b(?:both|all|each) ‹asked/,
  // "They offered 10/8"
  /\bthey ‹(?:offered|asked|told|advised)/,
  // "Asked H to find us a slot"
  /‹asked› \w+ to (?:find|book|get|pull|check|look|send|set|cover) (?:us|me|for|out)\b/,
  // "Says mom was told at orientation that DHS pays"
  /\b(?:was|were|been) ‹told› (?:at|by|in)\b/,
  // "Advised by Easter Seals ct not in job readiness"
  /‹(?:advised|told|informed|notified)› by\b/,
  // "Saw she read it"
  /\b(?:saw|see|shows|shows that|says) s?he ‹read it/,
  // "Asked Sam to add the RE step"
  /‹asked› \w+ to (?:add|key|enter|put|code|update|close|mail|print|type) (?:the |her |his |it|an? |in )/,
  // "Does what she is asked", "kids reviewed, no concern"
  /\bwhat (?:s?he|they) (?:is|was|are|were) ‹asked|^(?:kids|children|childrens|child) (?:safety )?‹reviewed/,
  // "Told them she's been in class": another desk.
  /‹told› them (?:that )?(?:s?he|s?hes|ct|clt|client|px|mom)\b/,
  // "Bus broke down"
  /\b(?:bus|car|van|truck|ride|bike|vehicle) ‹broke/,
  // "Gave her a pass on the 3/10 WE shift"
  /‹gave (?:her|him|them|ct|clt|pt)› (?:a pass|gc|good cause)\b/,
  // "Did NOT txt her like I said", "we did not touch on JOBS"
  /\b(?:like|as) ‹i said›|‹we did› (?:not|nt)(?: |$)/,
  // "E-mailed to ask how her week went": nobody has answered yet.
  /\bto ‹ask\b/,
  // "It is in the notice, told her in it"
  /‹(?:told|asked|offered|advised)›?(?: (?:her|him|ct|them)›?)? (?:in|on) (?:it|that|the (?:letter|notice|ltr|7869))\b/,
];

/** Of what came in from the participant: "call from", "heard from". */
const NOBODY_CALLED: readonly RegExp[] = [
  // "The clinic called back: she was an inpatient"
  /\b(?:clinic|hospital|school|office|site|employer|landlord|provider|agency|unit|pharmacy|doctor|attorney|bank|shelter) ‹(?:called|phoned|rang)/,
  /\blast ‹/,
  // "Left her a VM from the conf room"
  /\b(?:left|lft)(?: \S+){0,3} ‹[^›]* from›/,
  // "Ct called @ 8:45, 1:10, 4:00 by me"
  /› (?:\S+ ){0,12}by me\b/,
  // "Called from the driveway, rang and rang"
  /^ ‹called from›|‹called from› (?:my|our|the (?:car|lobby|lot|driveway))\b/,
  // "Get me a letter from them"
  /\b(?:get|bring|needs?|wants?)(?: \S+){0,3} ‹/,
  // "Llamó la escuela"
  /‹llamo› (?:la|el|una?) (?!sra?\b|client|senora?\b|participante\b)/,
  // "Intro letter from me to follow"
  /› (?:me|us)(?: |$)/,
];

/** Whether the words beside "says", "came", "wants" and the like make them tell of nobody's talk. */
export function saysNothing(clause: Clause, hit: Hit): boolean {
  return standsBeside(SAYS_NOTHING, clause, hit);
}

export function talksWithNobody(clause: Clause, hit: Hit): boolean {
  return standsBeside(TALKS_WITH_NOBODY, clause, hit);
}

export function discussesNothing(clause: Clause, hit: Hit): boolean {
  return standsBeside(DISCUSSES_NOTHING, clause, hit);
}

export function nobodyCalled(clause: Clause, hit: Hit): boolean {
  return standsBeside(NOBODY_CALLED, clause, hit);
}
