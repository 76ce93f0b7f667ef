import { describe, expect, it } from 'vitest';
import { clientDataIn } from './client-data.ts';

/** Made up, every one: numbers that are nobody's, in the ways in which people write them. */
const digits = (seed: number, count: number) =>
  String((seed * 7919 + 104_729) ** 2 % 10 ** count).padStart(count, '9');
const SAYS = ['', 'for ', 'ct ', 'see '];
const SSN = Array.from({ length: 60 }, (_, i) => {
  const [a, b, c] = [digits(i + 1, 3), digits(i + 2, 2), digits(i + 3, 4)];
  const written = [
    `${a}-${b}-${c}`,
    `${a} ${b} ${c}`,
    `${a}${b}${c}`,
    `${a}.${b}.${c}`,
    `SSN ending ${c}`,
    `xxx-xx-${c}`,
  ];
  return `Talked with the participant ${SAYS[i % 4]}${written[i % 6]} about class.`;
});
const DAYS = Array.from({ length: 30 }, (_, i) => {
  const [m, d, y] = [(i % 12) + 1, (i % 27) + 1, 1970 + i];
  const month = [
    'Jan',
    'February',
    'Mar.',
    'April',
    'May',
    'June',
    'July',
    'Aug',
    'Sept',
    'October',
    'Nov',
    'Dec',
  ][m - 1];
  const written = [
    `${m}/${d}/${y}`,
    `${m}-${d}-${String(y).slice(2)}`,
    `${y}-0${(m % 9) + 1}-1${d % 9}`,
    `${month} ${d}, ${y}`,
    `${d} ${month} ${y}`,
    `DOB ${m}/${d}`,
  ];
  return `Born or seen ${written[i % 6]}, as told.`;
});
const PHONES = Array.from({ length: 25 }, (_, i) => {
  const [a, b, c] = [digits(i + 5, 3), digits(i + 6, 3), digits(i + 7, 4)];
  const written = [`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, `+1 ${a} ${b} ${c}`, `${b}-${c}`];
  return `Call back at ${written[i % 5]} please.`;
});
const CASES = Array.from({ length: 15 }, (_, i) => {
  const written = [
    `ZQ${digits(i, 4)}`,
    `case no. ${digits(i, 5)}`,
    `prime # A${digits(i, 6)}`,
    `${digits(i, 7)}`,
    `Case ID: KX${digits(i, 5)}`,
  ];
  return `Record of ${written[i % 5]} opened.`;
});
const HARMLESS = [
  'DHS 7869 mailed {day}, regular mail.',
  'RE appointment on {appointment} at {time}, room 12.',
  'The DHS 7825V checklist was looked at.',
  'OAR 461-190-0231 was read together.',
  'Form MSC 2099 was signed, DHS 1543 was not needed.',
  'Asked for an answer by {answer-by}, within 5 business days.',
  'Class from 8:30 to 10:45, 24 hours a week.',
  'A bus ticket of $45.50 and gas for 120 miles.',
  'Two of 3 screenings offered, 100% of the hours.',
  'Memb 01 and memb 02 came in.',
  'Branch 3401, desk 7.',
  'Step WO 20 hours, LS 10 hours.',
  'Talked about goals, e-mail and text messages.',
  'The first of two letters, the second by phone.',
  'Since 10/1 the new type is used.',
  'ORS 411.320 is about confidentiality.',
  'Bus 72 to stop 1045.',
  '[___ day of the appointment]',
  'Since 2008 this is how it is narrated.',
  'In May 3 classes went well.',
];
const NEGATIVES = Array.from(
  { length: 70 },
  (_, i) => `${HARMLESS[i % 20]} ${['', 'Noted.', 'Next step agreed.', 'As before.'][i % 4]}`,
);

describe('P09: what looks like client data in a template', () => {
  const kindsIn = (text: string) => clientDataIn(text).map(({ what }) => what);

  it('P09: is found in 200 labelled samples: every SSN shape, and nearly all others', () => {
    const positives = [...SSN, ...DAYS, ...PHONES, ...CASES];
    expect(positives.length + NEGATIVES.length).toBe(200);
    const missed = positives.filter((text) => kindsIn(text).length === 0);
    const ssnMissed = SSN.filter((text) => !kindsIn(text).includes('a Social Security number'));
    const wrong = NEGATIVES.filter((text) => kindsIn(text).length > 0);
    const found = positives.length - missed.length;
    const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
    console.info(
      `client data: recall ${percent(found, positives.length)}, of SSN shapes ${percent(SSN.length - ssnMissed.length, SSN.length)}, precision ${percent(found, found + wrong.length)}`,
    );
    expect(ssnMissed).toEqual([]);
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('is named with the words it stands in, and with what to do instead', () => {
    expect(clientDataIn('Call 503-555-0100.')).toEqual([
      { what: 'a phone number', instead: expect.stringContaining('blank'), found: '503-555-0100' },
    ]);
  });
});
