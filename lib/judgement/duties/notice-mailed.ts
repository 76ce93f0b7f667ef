/** G, Process: the notice is mailed; handing it over does not take the place of mailing. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, unlessHidden } from './say.ts';
import { noticesOf } from './shared/notices.ts';

export const about: About = {
  title: 'The notice is mailed, not handed over instead',
  weight: 'must',
  place: 'Process',
  asks: 'The notice is mailed. It cannot be hand delivered during a home visit in place of mailing; a copy can be given there as well.',
  parameters: [],
};

export const sentences = {
  what: 'Whether the notice was mailed too',
  how: 'How the notice was sent',
  none: 'No notice was read as sent in these narratives.',
  met: 'The notice is narrated as mailed.',
  handed: {
    says: 'The record shows the notice handed over and does not show it mailed; {document} asks for mailing, a copy may be given as well.',
    todo: 'Mail the notice and narrate the day, or narrate the mailing if it was done.',
  },
  emailed: {
    says: 'The notice is narrated as e-mailed only; the reference guide (undated) speaks of mailing.',
    todo: 'Please check whether it was mailed too.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'notice',
  document: 'G',
  judge(input) {
    const { mailed, handed, emailed } = noticesOf(input);
    if (mailed[0]) return [found('met', say('met'), mailed[0])];
    const other = handed ?? emailed;
    if (!other) return noneRead(input, say('none'), say('how'));
    const finding = handed ? found('broken', say('handed'), other) : found('unclear', say('emailed'), other);
    return unlessHidden(input, say('what'), finding);
  },
};

const one = (text: string) => [{ date: '2026-03-02', type: 'Engagement', text }];

export const examples: Example[] = [
  {
    about: 'It went by mail',
    expect: 'met',
    case: { today: '2026-03-03', narratives: one('7869 mailed 3/2. RE appt 3/12/26 at 10:00 am.') },
  },
  {
    about: 'A copy handed over beside mailing',
    expect: 'met',
    case: {
      today: '2026-03-03',
      narratives: one('Gave ct a copy of the 7869 at HV, original mailed 3/2. RE appt 3/12/26 at 10 am.'),
    },
  },
  {
    about: 'Handed over at a home visit only',
    expect: 'broken',
    says: 'does not show it mailed',
    case: { today: '2026-03-03', narratives: one('Handed ct the 7869 at HV. RE appt 3/12/26 at 10:00 am.') },
  },
  {
    about: 'E-mailed only',
    expect: 'unclear',
    case: { today: '2026-03-03', narratives: one('Emailed the 7869 to ct. RE appt 3/12/26 at 10:00 am.') },
  },
  {
    about: 'Not sent yet',
    expect: 'n/a',
    case: {
      today: '2026-03-03',
      narratives: one('RE appt set for 3/12/26 at 10:00 am. Will mail the 7869 tomorrow.'),
    },
  },
  {
    about: 'The narratives were not read',
    expect: 'unseen',
    case: { today: '2026-03-03', pagesRead: ['plan'], narratives: null },
  },
];
