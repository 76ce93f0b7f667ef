/** Records about nobody, on which a branch's own templates are tried before they come in: one for each stage. */
import { addDays, type CivilDate } from '../../record/civil-date.ts';
import { usDate } from '../../record/parts.ts';
import type { CaseStage } from './template.ts';

export interface SampleRecord {
  stage: CaseStage;
  /** Days from today, type and text. */
  narratives: { date: CivilDate; type: string; text: string }[];
  appointment: { date: CivilDate; time: string } | null;
}

export function sampleRecords(today: CivilDate): SampleRecord[] {
  const on = (days: number) => addDays(today, days);
  const say = (days: number) => usDate(on(days));
  const missed = {
    date: on(-20),
    type: 'Attendance',
    text: `Participant missed class on ${say(-21)}, no call ahead.`,
  };
  const tried = [
    missed,
    {
      date: on(-19),
      type: 'Engagement',
      text: 'Called participant about the missed class. No answer, left a voicemail.',
    },
    {
      date: on(-18),
      type: 'Engagement',
      text: 'Mailed participant a letter about the missed class and what would help.',
    },
  ];
  const invited = (ahead: number, support = '') => [
    ...tried,
    {
      date: on(-10),
      type: 'Engagement',
      text: `DHS 7869 mailed ${say(-10)}. RE appointment on ${say(ahead)} at 10:00 AM, branch office.${support}`,
    },
  ];
  const at = (days: number) => ({ date: on(days), time: '10:00' });
  return [
    { stage: 'planning', narratives: [], appointment: null },
    { stage: 'missed', narratives: [missed], appointment: null },
    { stage: 'missed', narratives: tried, appointment: null },
    { stage: 'started', narratives: invited(9), appointment: at(9) },
    { stage: 'came', narratives: invited(-1), appointment: at(-1) },
    {
      stage: 'staffing',
      narratives: [
        ...invited(-2),
        { date: on(-1), type: 'Engagement', text: `Re-engagement staffing planned for ${say(0)}.` },
      ],
      appointment: at(-2),
    },
  ];
}
