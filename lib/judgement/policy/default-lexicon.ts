/**
 * The words of caseworkers' notes, by meaning. Data, so that a branch can add its own without code. Matching ignores
 * case, hyphens and line ends; the longest phrase wins. A word in capitals here is found in capitals only. "confirmed" words stand in the two documents or a public rule;
 * "assumed" ones are office shorthand that no public Oregon glossary lists.
 */
import type { LexiconEntry } from './pack.ts';

export const lexicon: LexiconEntry[] = [
  { meaning: 'client', basis: 'confirmed', words: ['client', 'clients', 'participant', 'participants'] },
  {
    meaning: 'client',
    basis: 'assumed',
    words: ['ct', 'cts', 'clt', 'cl', 'pt', 'pts', 'ptp', 'prt', 'memb 01', 'she', 'he', 'they', 'her', 'him', 'them', 'dad', 'mom'],
  },
  {
    meaning: 'contact-made',
    basis: 'assumed',
    words: [
      'spoke with', 'spoke w/', 'spoke to', 's/w', 'spk w/', 'talked with', 'talked w/', 'talked to', 'talked thru',
      'we talked', 'we went over', 'we discussed', 'met with', 'met w/', 'met client', 'met ct', 'met same day',
      'went over the plan', 'contact was made', 'called back', 'returned my call', 'in office', 'in the office',
      'into office', 'came in', 'came by', 'stopped by', 'phone check in', 'check in', 'caught her', 'caught him',
      'texted back', 'txt back', 'replied to client', 'replied to ct', 'updated pdp together', 'home visit done',
      'pdp mtg', 'plan review', 'zoom w/', 'in for', 'first meeting with', 'at the visit', 'told her', 'told him',
      'told ct', 'told client', 'tct ct', 'ov w', 'ct home', 'client home', 'he answered', 'she answered',
    ],
  },
  {
    meaning: 'contact-tried',
    basis: 'assumed',
    words: [
      'lvm', 'lm', 'lft msg', 'lft vm', 'left msg', 'left message', 'left a message', 'left messages', 'left msgs',
      'left vm', 'left voicemail', 'left a voicemail', 'left voice mail', 'left a voice message', 'left a friendly message',
      'left word', 'left note', 'left a note', 'no answer', 'no ans', 'no one home', 'nobody home', 'not home',
      'straight to vm', 'straight to voicemail', 'straight to voice mail', 'mailbox full', 'box is full', 'rings busy',
      'number not in service', 'not in service', 'disconnected', 'attempted to call', 'attempted to reach',
      'attempted to contact', 'attempted contact', 'tried to call', 'tried to reach', 'tried calling', 'tried her cell',
      'tried his cell', 'tried cell', 'hv attempted', 'attempted hv', 'attempted home visit', 'went by her', 'went by his',
      'sent text', 'text to ct', 'text to client', 'texted ct', 'texted client', 'texted participant', 'texted pt', 'vm to client', 'vm to ct', 'vm for client', 'vm for ct',
      'asked that she cb', 'asked to call back', 'post card', 'postcard', 'post card sent',
    ],
  },
  {
    meaning: 'outreach-phone',
    basis: 'assumed',
    words: [
      'called', 'phoned', 'telephoned', 'rang', 't/c', 'tc', 'tct', 'p/c', 'dialed', 'dialled', 'phone call to', 'call to',
    ],
  },
  { meaning: 'outreach-email', basis: 'assumed', words: ['emailed ct', 'emailed client', 'emailed her', 'emailed him', 'sent email', 'sent an email', 'sent her an email', 'sent him an email'] },
  { meaning: 'outreach-text', basis: 'assumed', words: ['texted', 'txt', 'text message', 'sent text', 'sent a text'] },
  {
    meaning: 'client-act',
    basis: 'assumed',
    words: [
      'called', 'phoned', 'came', 'states', 'stated', 'says', 'said', 'reports', 'reported', 'agreed', 'agrees',
      'asked', 'wants', 'would like', 'refused', 'refuses', 'answered', 'told me', 'told fep', 'walked in', 'dropped in',
      'emailed', 'texted', 'responded', 'replied', 'signed', 'excited', 'in', 'met', 'explained', 'declined', 'likes',
    ],
  },
  { meaning: 'medium-phone', basis: 'confirmed', words: ['phone', 'by phone', 'telephone', 'phone call'] },
  {
    meaning: 'medium-phone',
    basis: 'assumed',
    words: ['t/c', 'tc', 'tct', 'vm', 'lvm', 'voicemail', 'voice mail', 'voice message', 'left message', 'left msg', 'lft msg', 'cell', 'called', 'phoned', 's/w by phone', 'mailbox full', 'rings busy'],
  },
  { meaning: 'medium-letter', basis: 'confirmed', words: ['letter', 'letters', 'note in the mail', 'post card', 'postcard', 'in writing'] },
  { meaning: 'medium-letter', basis: 'assumed', words: ['ltr', 'ltrs', 'lttr', 'note'] },
  { meaning: 'medium-email', basis: 'confirmed', words: ['email', 'e mail', 'emails', 'emailed'] },
  { meaning: 'medium-text', basis: 'assumed', words: ['text', 'txt', 'texted', 'text message', 'sms'] },
  { meaning: 'medium-in-person', basis: 'assumed', words: ['in office', 'in the office', 'in person', 'ov', 'office visit', 'lobby', 'front desk', 'walked in', 'came in', 'met with', 'met w/'] },
  { meaning: 'medium-home-visit', basis: 'confirmed', words: ['home visit', 'home visits'] },
  { meaning: 'medium-home-visit', basis: 'assumed', words: ['hv', 'porch visit', 'at the door', 'at her door', 'went by her apt', 'went by his apt'] },
  {
    meaning: 'not-reached',
    basis: 'assumed',
    words: ['no answer', 'no ans', 'lvm', 'left message', 'left msg', 'left vm', 'left voicemail', 'straight to vm', 'mailbox full', 'no one home', 'nobody home', 'not in service', 'rings busy', 'disconnected', 'lft msg', 'left a message', 'no response', 'voice mail', 'voicemail'],
  },
  {
    meaning: 'jobs',
    basis: 'confirmed',
    words: [
      'jobs', 'jobs program', 'pdp', 'personal development plan', 'case plan', 'job search', 'life skills',
      'work experience', 're engagement', 'reengagement', 'reengage', 're engage', 'engagement letter', 'noncooperation',
      'job club', 'vocational training', 'program entry', 'adult basic education', 'community service', 'job skills training',
      'missed activities', 'missed activity', 'personal development',
    ],
  },
  {
    meaning: 'jobs',
    basis: 'assumed',
    words: [
      'JS', 'LS', 'WE', 'js', 'ls', 'wk exp', 'work exp', 'ged', 'abe', 'esl', 'vt', 'ojt', 'class', 'classes', 'workshop', 'workshops',
      'wkshop', 'wkshops', 'orientation', 'attendance', 'work search', 'placement', 'activity', 'activities', 'work site',
      'wrk site', 'worksite', 'work source', 'worksource', 'resume', 're appt', 're appointment', 'RE', 'job logs',
      'job search log', 'log sheets', 'time sheet', 'career club', 'career lab', 'training', 'cna program', 'forklift',
      'work program', 'job counselor', 'employment plan', 'plan review', 'planning appt', 'goals', 'goal', 'her plan', 'his plan',
      'the plan', 'js lab', 'skills lab', 'contractor', 'missed class', 'medical assisting class',
      'going to re', 'came to re', 'done w/ re', 'interview clothes', 'welding', 'apprenticeship', 'typing lab', 'computer lab',
    ],
  },
  {
    meaning: 'other-program',
    basis: 'confirmed',
    words: ['snap', 'food stamps', 'ohp', 'erdc', 'child care billing', 'medical', 'wic', 'child support', 'dcs', 'ebt', 'tanf recert', 'unemployment'],
  },
  {
    meaning: 'other-program',
    basis: 'assumed',
    words: [
      'recert', 'recertification', 'fset', 'e&t', 'e&t orientation', 'snap e&t', 'pay stub', 'pay stubs', 'billing form', 'provider number', 'address change', 'eviction',
      'landlord', 'dental', 'dentist', 'utility', 'phone bill', 'ui claim', 'uc', 'benefit', 'benefits', 'eligibility',
      'verification', 'verif form', 'overpayment', 'housing', 'shelter', 'parole', 'meds', 'glasses', 'oregon trail card',
      'interim change report', 'notice of decision', 'missed interview', 'snap interview', 'status update', 'bus pass', 'stamp',
    ],
  },
  { meaning: 'notice', basis: 'confirmed', words: ['7869', 'dhs 7869', 're engagement notice', 'reengagement notice', 'notice of re engagement', 'jobs re engagement notice', 're engagement letter', 'reengagement letter', 're engagement appointment notice'] },
  { meaning: 'notice', basis: 'assumed', words: ['re notice', 're letter', 're ltr', 're ntc', 're engagement ltr', 're engagement ntc', 're appt letter', 're appt ltr', 're appt notice', 'aviso de re integracion'] },
  { meaning: 'mailed', basis: 'confirmed', words: ['mailed', 'mailing', 'was mailed', 'by mail', 'in the mail'] },
  {
    meaning: 'mailed',
    basis: 'assumed',
    words: ['mail', 'went by mail', 'went into the mail', 'put in mail', 'put in the mail', 'posted', 'out in the mail', 'in todays mail', 'dropped in the mail', 'orig mailed', 'sent by mail', 'reg mail', 'certified mail', 'general delivery', 'mlld', 'mld', 'malied'],
  },
  { meaning: 'sent', basis: 'confirmed', words: ['sent', 'issued', 'sent out', 'went out', 'out'] },
  {
    meaning: 'handed',
    basis: 'assumed',
    words: ['handed', 'hand delivered', 'gave', 'given', 'gave her', 'gave him', 'gave ct', 'gave clt', 'handed over', 'left copy', 'left a copy', 'taped on door', 'picked up', 'in person', 'delivered'],
  },
  { meaning: 'emailed', basis: 'confirmed', words: ['emailed', 'e mailed', 'by email', 'by e mail', 'via email', 'sent by email'] },
  { meaning: 'draft-notice', basis: 'assumed', words: ['draft', 'drafted', 'to do', 'printed', 'prepared'] },
  { meaning: 'appointment', basis: 'confirmed', words: ['appointment', 'appointments'] },
  { meaning: 'appointment', basis: 'assumed', words: ['appt', 'appts', 'apt', 'mtg', 'meeting', 'appt date', 'date time given'] },
  { meaning: 're-appointment', basis: 'confirmed', words: ['re appointment', 're engagement appointment', 'reengagement appointment'] },
  { meaning: 're-appointment', basis: 'assumed', words: ['re appt', 're apt', 're mtg', 're meeting', 're engagement appt', 're engagement mtg', 're engagement meeting', 'reengagement appt'] },
  {
    meaning: 'plan',
    basis: 'assumed',
    words: ['will', 'ill', 'need to', 'needs to', 'to be', 'going to', 'plan to', 'plans to', 'must', 'should', 'waiting', 'about to', 'not yet', 'tomorrow', 'remember to', 'want to', 'intend to', 'to do', 'get the'],
  },
  {
    meaning: 'negation',
    basis: 'assumed',
    words: ['not', 'no', 'didnt', 'did not', 'never', 'wasnt', 'was not', 'havent', 'have not', 'hasnt', 'unable to', 'without', 'do not', 'dont', 'neither', 'cant', 'cannot', 'could not', 'couldnt', 'forgot to', 'failed to'],
  },
  { meaning: 'history', basis: 'assumed', words: ['history', 'in the past', 'last year', 'years ago', 'previously', 'formerly'] },
  { meaning: 'recap', basis: 'assumed', words: ['recap', 'to recap', 'summary of contacts', 'contacts to date', 'attempts so far', 'see narratives', 'as narrated', 'see those clnos'] },
  { meaning: 'cancelled', basis: 'assumed', words: ['cancelled', 'canceled', 'withdrawn', 'sent in error', 'mailed in error', 'disregard', 'voided', 'void', 'rescinded', 'cancel'] },
  { meaning: 'returned', basis: 'assumed', words: ['returned', 'came back', 'returned mail', 'undeliverable', 'return to sender'] },
  { meaning: 'moved', basis: 'assumed', words: ['rescheduled', 'resched', 'r/s', 'moved to', 'new date', 'changed to', 're scheduled', 'new appt', 'moved'] },
  { meaning: 'asked-change', basis: 'assumed', words: ['asked to move', 'asked to reschedule', 'asked for another', 'asked for a later', 'asked for a different', 'requested another', 'wants to move', 'cant do', 'at her request', 'at his request', 'per ct request', 'called to reschedule', 'cannot make', 'cant make', 'asked if we could move', 'asked to change', 'has court', 'has a job interview'] },
  { meaning: 'report', basis: 'assumed', words: ['says', 'said', 'states', 'claims', 'reports', 'never got', 'did not get', 'recd'] },
  { meaning: 'staff-only', basis: 'assumed', words: ['sent msg to lead', 'case transferred', 'reminder to staff', 'test narrative', 'hrs keyed', 'provider called', 'team decision', 'team decided'] },
];
