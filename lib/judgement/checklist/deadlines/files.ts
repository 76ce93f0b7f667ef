/**
 * The branch's own list of people invited to re-engagement, as a row to paste, as .csv and as .ics. Written by hand: both
 * are short, and what a name or a sentence could break in them is exactly what has to be right.
 */
import { addDays, type CivilDate } from '../../../record/civil-date.ts';
import { sayTime } from '../../../record/parts.ts';
import type { Invited } from './invited.ts';

const HEADINGS = [
  'Participant',
  'Case number',
  'Notice mailed',
  'Appointment',
  'Time',
  'RE step on PDP',
  'Outcome',
  'Next',
  'By',
];

function cellsOf({ name, number, mailed, appointment, time, step, outcome, next }: Invited): string[] {
  return [
    name,
    number ?? '',
    mailed ?? '',
    appointment ?? '',
    time ? sayTime(time) : '',
    step === null ? 'PDP not read' : step ? 'yes' : 'no',
    outcome ?? '',
    next?.says ?? '',
    next?.lastDay ?? '',
  ];
}

/** One line for a spreadsheet, divided by tabs as they paste. */
export function rowToCopy(row: Invited): string {
  return cellsOf(row)
    .map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' ')))
    .join('\t');
}

/** RFC 4180, with a heading; begins with a byte order mark, by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly Invited[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A spreadsheet takes a cell that begins so for a formula, which can start programs or send data away; an apostrophe before
 * it makes it a text (OWASP, CSV injection). White space before the sign is skipped by some, so it counts too.
 */
function harmless(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@|%＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}

export interface IcsOptions {
  /** When the file is made. */
  now: Date;
  /** Tells the entries of different files apart and those of one participant alike: no case number. */
  uid(row: Invited, what: 'appointment' | 'next'): string;
}

/** RFC 5545: one entry for each appointment and each last day. Times are local and without a zone, as the record has them. */
export function icsOf(rows: readonly Invited[], { now, uid }: IcsOptions): string {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const events = rows.flatMap((row) => {
    const who = row.number ? `${row.name} (${row.number})` : row.name;
    return [
      ...(row.appointment
        ? [
            event(
              uid(row, 'appointment'),
              stamp,
              row.appointment,
              row.time,
              `Re-engagement appointment: ${who}`,
              '',
            ),
          ]
        : []),
      ...(row.next?.lastDay
        ? [event(uid(row, 'next'), stamp, row.next.lastDay, null, `Last day: ${who}`, row.next.says)]
        : []),
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//TRACS Overlay//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function event(
  id: string,
  stamp: string,
  day: CivilDate,
  time: string | null,
  summary: string,
  description: string,
): string[] {
  const plain = (date: CivilDate) => date.replaceAll('-', '');
  const when = time
    ? [`DTSTART:${plain(day)}T${time.replace(':', '')}00`, 'DURATION:PT1H']
    : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${icsText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${icsText(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other control characters have no place in a text. */
export function icsText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
}

/** RFC 5545, 3.1: no line longer than 75 octets, folded between characters and never inside one. */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    // What follows a fold begins with the space that marks it.
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** In UTF-8. A lone half of a pair becomes the replacement character, which has three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
