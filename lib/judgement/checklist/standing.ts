/** Where a case stands in the process, and how each stage of it is answered. */
import { type CivilDate, sayDate } from '../../record/civil-date.ts';
import type { CaseFacts } from '../../record/facts.ts';
import { sayTime } from '../../record/parts.ts';
import { type Role, STAGES, type Stage, type Status } from '../duties/duty.ts';
import { disqualification } from '../duties/shared/decisions.ts';
import { noticesOf } from '../duties/shared/notices.ts';
import { awaited, pageOf } from '../duties/shared/staffing.ts';
import { closedOn } from '../policy/in-force.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { type Checklist, inputOf, type Line, worst } from './judge.ts';
import { sayLastDay } from './last-day.ts';

export interface Standing {
  /** The stage that the case is in now; null where none is: ordinary engagement, a closed episode, or not known. */
  stage: Stage | null;
  /** One plain sentence. */
  says: string;
}

export interface StageTally {
  stage: Stage;
  /** The worst of its duties. */
  status: Status;
  /** To do, not shown, or to check by hand; what nothing mends any more is not. */
  open: number;
}

interface Options {
  pack: PolicyPack;
  today: CivilDate;
  role: Role;
}

export function standingOf(facts: CaseFacts, checklist: Checklist, options: Options): Standing {
  const { pack, today } = options;
  const input = inputOf(facts, options);
  const { episode, started } = input;
  if (!facts.narratives.read && !started)
    return { stage: null, says: 'Not known before the narratives are read.' };
  if (!episode && !started) return { stage: null, says: 'No missed activity is open: ordinary engagement.' };
  if (episode?.closed?.why === 'in-effect')
    return { stage: 'staffing', says: 'A disqualification is recorded as in effect or finalized.' };
  if (episode?.closed) return { stage: null, says: 'The last episode is closed: ordinary engagement.' };
  const page = pageOf(input);
  const decided = disqualification(episode?.record ?? []).stands;
  if (decided || page?.decision === 'disqualify') {
    const on = decided?.event.on ?? page?.staffedOn;
    return { stage: 'staffing', says: `Decided to disqualify${on ? ` ${sayDate(on, today)}` : ''}.` };
  }
  const staffing = awaited(input);
  if (staffing) {
    const { on } = staffing.event;
    const when = on ? ` for ${sayDate(on, today)}` : '';
    return { stage: 'staffing', says: `A staffing is planned${when}; nothing is decided yet.` };
  }
  if (!started) return { stage: 'before', says: 'Contacts are being tried; re-engagement has not started.' };
  const { appointment } = checklist;
  if (!appointment) return { stage: 'notice', says: 'Re-engagement has begun; no appointment is known yet.' };
  const { date, time } = appointment;
  const at = `${sayDate(date, today)}${time ? ` at ${sayTime(time)}` : ''}`;
  const { left } = sayLastDay(date, today, closedOn(pack, today));
  if (date < today)
    return {
      stage: 're-step',
      says: `The appointment was ${at}, ${left}; what came of it decides what is next.`,
    };
  const mailed = noticesOf(input).mailed.length > 0;
  return mailed
    ? { stage: 're-step', says: `The notice is out; the appointment is ${at}, ${left}.` }
    : { stage: 'notice', says: `The appointment is ${at}, ${left}; no mailing of the notice is narrated.` };
}

/** Each stage that has a duty, in the order of the process. */
export function talliesOf({ lines }: Pick<Checklist, 'lines'>): StageTally[] {
  return STAGES.flatMap((stage): StageTally[] => {
    const own = lines.filter((line) => line.stage === stage);
    if (own.length === 0) return [];
    const open = own.filter(isOpen).length;
    return [{ stage, status: worst(own.map(({ status }) => status)), open }];
  });
}

function isOpen({ status, findings }: Line): boolean {
  if (!['broken', 'due', 'unclear'].includes(status)) return false;
  return findings.some((finding) => finding.status === status && !finding.older && !finding.past);
}
