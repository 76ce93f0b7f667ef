import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil } from '../../../record/civil-date.ts';
import { csvOf, fold, icsOf, icsText, rowToCopy } from './files.ts';
import type { Invited } from './invited.ts';

const ROW: Invited = {
  key: 'k',
  name: 'Sampleton, Dana',
  number: 'ZQ4711',
  mailed: civil('2026-03-02'),
  appointment: civil('2026-03-16'),
  time: '10:00',
  step: true,
  outcome: null,
  next: { says: 'Narrate the day; then go on, please.', lastDay: civil('2026-03-16') },
};
const options = {
  now: new Date('2026-03-10T08:09:10.123Z'),
  uid: (_: Invited, what: string) => `u-${what}@x`,
};
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      cells.push(cell);
      cell = '';
      if (character === '\n') rows.push(cells.splice(0));
    } else if (character !== '\r') cell += character;
  }
  return rows;
}

/** RFC 5545, as a calendar reads it: unfolded, by name. */
function readIcs(text: string): [name: string, value: string][] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}
function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\\',
      ':',
      '=',
      '+',
      '-',
      '@',
      '\t',
      ' ',
      'ä',
      '😀',
      'x',
    ),
  }),
);

describe('the list as .csv', () => {
  it('has a heading, a byte order mark and CRLF', () => {
    expect(csvOf([ROW])).toBe(
      '\uFEFFParticipant,Case number,Notice mailed,Appointment,Time,RE step on PDP,Outcome,Next,By\r\n' +
        '"Sampleton, Dana",ZQ4711,2026-03-02,2026-03-16,10:00 AM,yes,,"Narrate the day; then go on, please.",2026-03-16\r\n',
    );
  });

  it('says what is not known instead of leaving it to be guessed', () => {
    const bare = {
      ...ROW,
      number: null,
      mailed: null,
      appointment: null,
      time: null,
      step: null,
      next: null,
    };
    expect(readCsv(csvOf([bare]))[1]!.slice(1)).toEqual(['', '', '', '', 'PDP not read', '', '', '']);
  });

  it('is read back as it was, whatever stands in a name, but for the apostrophe before what would be a formula', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const read = readCsv(csvOf([{ ...ROW, name }]).slice(1))[1]![0]!;
        const kept = name.replaceAll('\r', '');
        expect(read.replaceAll('\r', '') === kept || read.replaceAll('\r', '') === `'${kept}`).toBe(true);
        expect(readCsv(csvOf([{ ...ROW, name }]))).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('starts no formula, in any way that spreadsheets know of', () => {
    const formulas = [
      '=1+1',
      "=cmd|' /C calc'!A0",
      '+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      ' =1',
      '\u00A0=1',
      '\u200B=1',
      '\uFEFF=1',
      '\r=1',
      '\n=1',
      '＝1',
      '＋1',
      '|cmd',
      '%0A=1',
    ];
    for (const formula of formulas) {
      expect(readCsv(csvOf([{ ...ROW, name: formula }]).slice(1))[1]![0]).toMatch(/^'/);
      expect(rowToCopy({ ...ROW, name: formula }).startsWith("'")).toBe(true);
      const next = { says: formula, lastDay: null };
      expect(readCsv(csvOf([{ ...ROW, next }]).slice(1))[1]![7]).toMatch(/^'/);
    }
    // What is harmless stays as it is.
    for (const name of ["O'Sample, Ann-Marie", 'Sample-Person, X', '3 = 3']) {
      expect(readCsv(csvOf([{ ...ROW, name }]).slice(1))[1]![0]).toBe(name);
    }
  });
});

describe('a row to copy', () => {
  it('has the cells of the list, divided by tabs, in one line', () => {
    expect(rowToCopy(ROW).split('\t')).toHaveLength(9);
    fc.assert(
      fc.property(nasty, (name) => {
        const row = rowToCopy({ ...ROW, name });
        expect(row.split('\t')).toHaveLength(9);
        expect(row).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('the days as .ics', () => {
  it('has an appointment with its local time, and a last day as a whole day', () => {
    const read = readIcs(icsOf([ROW], options));
    expect(read.slice(0, 4)).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//TRACS Overlay//Deadlines//EN'],
      ['CALSCALE', 'GREGORIAN'],
    ]);
    expect(read.slice(4, 11)).toEqual([
      ['BEGIN', 'VEVENT'],
      ['UID', 'u-appointment@x'],
      ['DTSTAMP', '20260310T080910Z'],
      ['DTSTART', '20260316T100000'],
      ['DURATION', 'PT1H'],
      ['SUMMARY', 'Re-engagement appointment: Sampleton\\, Dana (ZQ4711)'],
      ['TRANSP', 'TRANSPARENT'],
    ]);
    expect(read.slice(15, 19)).toEqual([
      ['DTSTART;VALUE=DATE', '20260316'],
      ['DTEND;VALUE=DATE', '20260317'],
      ['SUMMARY', 'Last day: Sampleton\\, Dana (ZQ4711)'],
      ['DESCRIPTION', 'Narrate the day\\; then go on\\, please.'],
    ]);
    expect(read.at(-1)).toEqual(['END', 'VCALENDAR']);
  });

  it('has a whole day where the time is not known, and nothing where no day is', () => {
    expect(icsOf([{ ...ROW, time: null, next: null }], options)).toContain('DTSTART;VALUE=DATE:20260316');
    expect(icsOf([{ ...ROW, appointment: null, next: null }], options)).not.toContain('VEVENT');
  });

  it('ends every line with CRLF, none longer than 75 octets, folded between characters', () => {
    fc.assert(
      fc.property(nasty, nasty, (name, says) => {
        const text = icsOf([{ ...ROW, name, next: { says, lastDay: civil('2026-03-16') } }], options);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
        const events = readIcs(text).filter(([key]) => key === 'BEGIN' || key === 'END');
        expect(events.map(([, value]) => value)).toEqual([
          'VCALENDAR',
          'VEVENT',
          'VEVENT',
          'VEVENT',
          'VEVENT',
          'VCALENDAR',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back as it was, control characters left out', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const text = icsOf([{ ...ROW, name, number: null }], options);
        const summary = readIcs(text).find(([key]) => key === 'SUMMARY')![1];
        const kept = name.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
        expect(unescaped(summary)).toBe(`Re-engagement appointment: ${kept}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds as the standard says, and is unfolded to the same', () => {
    const long = `SUMMARY:${'a'.repeat(200)}`;
    expect(fold(long).split('\r\n').map(bytes)).toEqual([75, 75, 60]);
    expect(fold('x'.repeat(75))).not.toContain('\r\n');
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    // A character of four octets that begins at the 73rd goes to the next line whole.
    expect(fold(`${'x'.repeat(73)}😀`)).toBe(`${'x'.repeat(73)}\r\n 😀`);
  });

  it('escapes the four signs and nothing else', () => {
    expect(icsText('a\\b;c,d\ne:f"g')).toBe('a\\\\b\\;c\\,d\\ne:f"g');
  });
});
