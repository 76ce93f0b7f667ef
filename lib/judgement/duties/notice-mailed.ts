/** G, Process: the notice is mailed; handing it over does not take the place of mailing. */
import type { Duty, Example } from './duty.ts';
import { asks, notSeen, partlySeen, wordsOf } from './say.ts';

export const duty: Duty = {
  id: 'notice-mailed',
  title: 'The notice is mailed, not handed over instead',
  weight: 'must',
  stage: 'Notice (DHS 7869)',
  citation: {
    document: 'G',
    place: 'Process',
    asks: 'The notice is mailed. It cannot be hand delivered during a home visit in place of mailing; a copy can be given there as well.',
  },
  parameters: [],
  judge({ facts, narratives, episode, pack }) {
    if (!facts.narratives.read && narratives.length === 0)
      return [notSeen('narratives', 'How the notice was sent')];
    const notices = episode?.notices ?? [];
    const by = (...ways: string[]) => notices.find(({ event }) => ways.includes(event.sent));
    const mailed = by('mailed', 'both');
    if (mailed) {
      return [
        {
          status: 'met',
          says: 'The notice is narrated as mailed.',
          todo: null,
          about: { narrative: mailed.narrative.id },
          words: wordsOf(mailed),
        },
      ];
    }
    const other = by('handed') ?? by('emailed');
    if (!other) {
      if (!facts.narratives.read) return [notSeen('narratives', 'How the notice was sent')];
      return [
        {
          status: 'n/a',
          says: 'No notice was read as sent in these narratives.',
          todo: null,
          about: { page: 'narratives' },
        },
      ];
    }
    const about = { narrative: other.narrative.id };
    const words = wordsOf(other);
    if (facts.narratives.read && facts.narratives.partly) {
      return [
        {
          ...partlySeen('narratives', facts.narratives.partly, 'Whether the notice was mailed too'),
          about,
          words,
        },
      ];
    }
    if (other.event.sent === 'emailed') {
      return [
        {
          status: 'unclear',
          says: 'The notice is narrated as e-mailed only; the reference guide (undated) speaks of mailing.',
          todo: 'Please check whether it was mailed too.',
          about,
          words,
        },
      ];
    }
    return [
      {
        status: 'broken',
        says: `The record shows the notice handed over and does not show it mailed; ${asks(pack, duty)} for mailing, a copy may be given as well.`,
        todo: 'Mail the notice and narrate the day, or narrate the mailing if it was done.',
        about,
        words,
      },
    ];
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
