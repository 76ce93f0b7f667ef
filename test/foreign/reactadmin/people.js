/** Two invented participants: one whose notice went out too late and who has no step for it, and one to test on. */
const DAY = 86_400_000;
const day = (offset) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const said = (offset) => {
  const [year, month, date] = day(offset).split('-');
  return `${Number(month)}/${Number(date)}/${year}`;
};

export const PEOPLE = {
  ZQ4711: {
    name: 'Sampleton, Dana',
    narratives: [
      {
        date: day(-20),
        type: 'JOBS Engagement',
        author: 'robin',
        text: `Dana missed class on ${said(-21)} and ${said(-22)}, did not call. Called Dana about the missed class. No answer, left a voice message.`,
      },
      {
        date: day(-12),
        type: 'JOBS Engagement',
        author: 'robin',
        text: 'Mailed Dana a letter about the missed class and asked her to call me.',
      },
      {
        date: day(-1),
        type: 'JOBS Engagement',
        author: 'robin',
        text: `No answer to my message or my letter. DHS 7869 mailed today, ${said(-1)}, for a re-engagement appointment on ${said(4)} at 10:00 AM at the Riverbend branch.`,
      },
      {
        date: day(-3),
        type: 'General',
        author: 'kim',
        text: 'Bus pass issued for the month; a receipt is in the file.',
      },
    ],
    steps: [
      {
        code: 'LS',
        description: 'Life skills, Tuesday and Thursday mornings',
        plannedStart: day(-60),
        plannedEnd: day(30),
      },
    ],
  },
  ZQ4712: {
    name: 'Mockwell, Jesse',
    narratives: [
      { date: day(-30), type: 'General', author: 'kim', text: 'Address changed; the new lease is on file.' },
      { date: day(-9), type: 'General', author: 'kim', text: 'Support services paid for work shoes.' },
    ],
    steps: [
      { code: 'JS', description: 'Job search, afternoons', plannedStart: day(-10), plannedEnd: day(50) },
    ],
  },
};
