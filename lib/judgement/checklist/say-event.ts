/** What was read from a text, in plain words, so that people see what was understood and what was not. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { FactName, Medium, ReadEvent } from '../../record/events.ts';
import { sayTime } from '../../record/parts.ts';
import { listed } from '../policy/wording.ts';

const MEDIA: Record<Medium, string> = {
  phone: 'by phone',
  letter: 'by letter',
  email: 'by e-mail',
  text: 'by text message',
  'in-person': 'in person',
  'home-visit': 'at a home visit',
  other: 'in another way',
};
const NOTICE: Record<Extract<ReadEvent, { kind: 'notice' }>['sent'], string> = {
  mailed: 'mailed',
  handed: 'handed over or left',
  both: 'mailed and handed over',
  emailed: 'e-mailed',
  planned: 'to be mailed',
  'not-sent': 'not sent',
  cancelled: 'called off',
  returned: 'came back',
};
const STATED: Record<FactName, string> = {
  'plan-signed': 'The plan is signed',
  attended: 'The participant attended or started',
  exempt: 'The participant is exempt or a volunteer',
  'case-closed': 'TANF or JOBS closes',
  noncooperation: 'Noncooperation is named',
  pattern: 'A pattern is named',
  'report-seen': "A contractor's report was seen",
  're-engagement-begun': 'Re-engagement is begun',
  'asked-re-engagement': 'The participant asked for re-engagement',
  came: 'The participant was there',
  'stayed-away': 'The participant did not come',
  'plan-disagreement': 'It concerns disagreement over the plan',
  'pre-tanf': 'The case is Pre-TANF',
  'agreement-1543': 'A DHS 1543 agreement stands in place of the PDP',
  'team-considered': 'What was weighed is told',
  'plan-adjusted': 'The plan was adjusted',
  'treatment-offered': 'Screenings, assessments or treatment were offered',
  'child-safety': 'The safety of the children was looked at',
  'reason-given': 'A reason is given',
  'community-visit': 'A community visit was tried',
  'risk-of-harm': "The children's risk of harm was assessed",
  'screenings-offered': 'The four screenings were offered',
  'missed-re-as-ground': 'Missing the re-engagement appointment is given as the ground',
};

/** One line, without a full stop. @param writtenOn the narrative's day, which need not be said again. */
export function sayEvent(event: ReadEvent, writtenOn: CivilDate): string {
  const day = (on: CivilDate) => sayDate(on, writtenOn);
  const unlessSame = (on: CivilDate) => (on === writtenOn ? '' : `, ${day(on)}`);
  switch (event.kind) {
    case 'contact': {
      const how =
        event.media.length > 0 ? listed(event.media.map((medium) => MEDIA[medium])) : 'how not said';
      const about = {
        jobs: ', about JOBS',
        other: ', about something other than JOBS',
        unstated: ', about what is not said',
      };
      const answer = event.answerBy ? `, answer asked for by ${day(event.answerBy)}` : '';
      const what = event.direction === 'made' ? 'Contact made' : 'Contact tried';
      return `${what}, ${how}${about[event.subject]}${unlessSame(event.on)}${answer}`;
    }
    case 'notice': {
      const on = event.sent === 'planned' ? event.plannedOn : event.mailedOn;
      const asksDay = event.sent === 'mailed' || event.sent === 'both';
      const when = on ? ` ${day(on)}` : asksDay ? ', its day not said' : '';
      return `Notice (DHS 7869) ${NOTICE[event.sent]}${when}${event.pasted ? ', the whole letter pasted' : ''}`;
    }
    case 'appointment': {
      const change = {
        set: '',
        moved: ' moved',
        asked: ' moved as the participant asked',
        cancelled: ' called off',
      };
      const when = event.date ? `: ${day(event.date)}` : ', its day not said';
      return `Re-engagement appointment${change[event.change]}${when}${event.time ? ` at ${sayTime(event.time)}` : ''}`;
    }
    case 'missed': {
      const what = event.what === 'activity' ? 'Activity missed' : 'Re-engagement appointment missed';
      const times = event.count > 1 ? `, ${event.count} times` : '';
      const shown = event.days.slice(0, 3).map(day);
      const days = shown.length > 0 ? `: ${shown.join('; ')}${event.days.length > 3 ? ' and more' : ''}` : '';
      const ahead = { yes: ', called ahead', no: ', no call ahead', unsaid: '' }[event.calledAhead];
      return `${what}${times}${days}${ahead}${event.excused ? ', excused' : ''}`;
    }
    case 'good-cause': {
      const by = {
        'case-manager': ' by the case manager',
        team: ' by the team',
        contractor: ' by a contractor',
        unstated: '',
      };
      return `Good cause given${by[event.by]}${unlessSame(event.on)}`;
    }
    case 'decision': {
      const by = {
        team: ' by the team',
        recommended: ' as the team recommends',
        'one-person': ' by one person',
        unstated: '',
      };
      const what =
        event.to === 'disqualify'
          ? 'Decision to disqualify'
          : 'Decision not to go on with a disqualification';
      return `${what}${by[event.by]}${event.inEffect ? ', in effect' : ''}${event.withdrawn ? ', taken back later' : ''}${unlessSame(event.on)}`;
    }
    case 'staffing':
      return event.state === 'held'
        ? `Staffing held${event.on ? unlessSame(event.on) : ''}`
        : `Staffing planned${event.on ? ` for ${day(event.on)}` : ', its day not said'}`;
    case 're-step':
      return `RE step ${{ added: 'added to the plan', planned: 'to be added to the plan', closed: 'closed' }[event.state]}`;
    case 'support':
      return event.state === 'offered' ? 'Support to attend offered' : 'Support to attend not needed';
    case 'outcome': {
      const how = {
        kept: 'kept',
        'not-kept': 'not kept',
        rescheduled: 'set anew',
        'engaged-before': 'not needed: engaged before it',
      };
      return `Re-engagement appointment ${how[event.how]}${unlessSame(event.on)}`;
    }
    case 'engaged': {
      const attend = {
        'need-not': ', need not attend',
        must: ', must still attend',
        may: ', may attend by choice',
      };
      const what = event.done ? 'Engaged before the appointment' : 'Asked to engage before the appointment';
      return `${what}${unlessSame(event.on)}${event.planUpdated ? ', the PDP updated' : ''}${event.attend ? attend[event.attend] : ''}`;
    }
    case 'stated':
      return `${STATED[event.fact]}${unlessSame(event.on)}`;
    case 'recap':
      return 'Told again from other narratives';
    case 'blank':
      return event.words.length === 1
        ? 'A blank of a template'
        : `${event.words.length} blanks of a template`;
  }
}
