/** A participant with six years of narratives, made by rule from a seed so that it is always the same. */
import { getDay, parseISO } from 'date-fns';
import { shiftDay } from '../dates.ts';
import { openArc, pastArcs } from './long-record-arcs.ts';
import type { PhraseSet } from './long-record-phrases.ts';
import { caseManagers, phrases, remarks, voices } from './long-record-phrases.ts';

const narrativeCount = 400;
const firstDay = -2190;
const lastOrdinaryDay = -36;

interface Entry {
  day: number;
  type: string;
  author: string;
  text: string;
}

/** The sample file of the long record, dates still relative as in the JSON files. */
export function longRecord(today: string): unknown {
  const random = seeded(7869);
  const weekday = (day: number) => getDay(parseISO(shiftDay(today, day)));
  const monday = (day: number) => day - ((weekday(day) + 6) % 7);
  const workday = (day: number) => day - ([2, 0, 0, 0, 0, 0, 1][weekday(day)] ?? 0);
  const past = pastArcs.flatMap(({ begins, entries: arc }) =>
    arc.map((entry) => ({ ...entry, day: monday(begins) + entry.day })),
  );
  const entries = [...past, ...openArc].map(({ day, type, text, author = caseManagerOn(day) }) => ({
    day,
    type,
    author,
    text: inVoice(author, fillSlots(text, day, random)),
  }));
  const wordings = shuffledInTurn(random);
  while (entries.length < narrativeCount) {
    const day = workday(firstDay + Math.floor(random() * (lastOrdinaryDay - firstDay)));
    entries.push(ordinaryEntry(day, random, wordings));
  }
  entries.sort((a, b) => a.day - b.day);
  const kept = past.find(({ text }) => text.includes('kept the re-engagement appointment'))!.day;
  const signed = past.at(-1)!.day;
  return {
    ...person,
    plan: { date: `{${signed}}`, signed: `{${signed}}`, goal },
    steps: planSteps(kept),
    narratives: entries.map(asNarrative),
  };
}

function asNarrative({ day, ...entry }: Entry, index: number) {
  return { id: `n${index + 1}`, date: `{${day}}`, ...entry };
}

function ordinaryEntry(day: number, random: () => number, wordings: (set: PhraseSet) => string): Entry {
  const total = phrases.reduce((sum, { weight }) => sum + weight, 0);
  let mark = random() * total;
  const set = phrases.find(({ weight }) => {
    mark -= weight;
    return mark < 0;
  })!;
  const remark = random() < 0.2 ? ` ${pick(remarks, random)}` : '';
  const author = set.authors ? pick(set.authors, random) : caseManagerOn(day);
  const text = fillSlots(wordings(set), day, random) + remark;
  return { day, type: set.type, author, text: inVoice(author, text) };
}

/** Gives each set's wordings in a shuffled order, all of them once before any comes again. */
function shuffledInTurn(random: () => number): (set: PhraseSet) => string {
  const waiting = new Map<PhraseSet, string[]>();
  return (set) => {
    const left = waiting.get(set)?.length ? waiting.get(set)! : [...set.texts];
    waiting.set(set, left);
    return left.splice(Math.floor(random() * left.length), 1)[0]!;
  };
}

/** The text as this author would write it; dates in braces are left alone. */
function inVoice(author: string, text: string): string {
  const voice = voices[author];
  if (!voice) return text;
  return text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith('{') ? part : voice(part)))
    .join('');
}

function caseManagerOn(day: number): string {
  return caseManagers.find(({ until }) => day <= until)?.author ?? '';
}

function fillSlots(text: string, day: number, random: () => number): string {
  const filled = text.replace(/<([^<>]+)>/g, (_, slot: string) => {
    const shift = /^day([+-]\d+)$/.exec(slot);
    if (shift) return `{${day + Number(shift[1])} M/d/yy}`;
    const range = /^([$#])(\d+)-(\d+)$/.exec(slot);
    if (!range) return pick(slot.split('|'), random);
    const [low, high] = [Number(range[2]), Number(range[3])];
    return `${range[1] === '$' ? '$' : ''}${low + Math.floor(random() * (high - low + 1))}`;
  });
  // A slot may stand inside another one's choices; the inner one is filled first.
  return filled === text ? text : fillSlots(filled, day, random);
}

function pick<T>(list: T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Mulberry32: small, even enough, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Everything of the record but its narratives. */
const person = {
  slug: 'long-record',
  shows:
    'Six years and 400 narratives by many hands; at the end an open episode with a notice mailed too late.',
  name: { first: 'Lenore', last: 'Longrecord' },
  caseNumber: 'PT4190',
  branch: '9901 Riverbend SSP',
  worker: 'Trainer, Tilda (T101)',
  id: 'long-record',
  today: '{0}',
  role: 'case-manager',
  pagesRead: ['narratives', 'plan', 'reengagementPage'],
  draft: null,
  reengagementPage: null,
  expected: {
    'notice-narrated': 'met',
    'notice-mail-date': 'met',
    'notice-seven-days': 'broken',
    'notice-mailed': 'met',
    're-step-present': 'met',
    're-step-dates': 'met',
    're-step-description': 'met',
    'two-attempts': 'met',
    'support-to-attend': 'met',
  },
};

const goal = 'Records clerk at the hospital or the county, full time.';

function planSteps(kept: number) {
  return [
    planStep('LS', 'Life skills, Riverbend annex', '{-2100}', '{-1600}', '{-2098}', '{-1600}'),
    planStep('WE', 'Work experience, public library', '{-1400}', '{-1100}', '{-1396}', '{-1102}'),
    planStep('VT', 'Office records certificate', '{-1000}', '{-640}', '{-1000}', '{-650}'),
    planStep(
      'RE',
      'RE appt 9:00 AM, Riverbend branch',
      `{${kept}}T09:00`,
      `{${kept}}T09:00`,
      `{${kept}}`,
      `{${kept}}`,
    ),
    planStep('JS', 'Job search, weekly log', '{-620}', '{-200}', '{-620}', '{-205}'),
    planStep('WE', 'Work experience, county records office', '{-190}', '{+60}', '{-188}', null),
    planStep('RE', 'RE appt 10:30 AM, Riverbend branch', '{+3}T10:30', '{+3}T10:30', null, null),
  ];
}

function planStep(
  code: string,
  description: string,
  plannedStart: string,
  plannedEnd: string,
  actualStart: string | null,
  actualEnd: string | null,
) {
  return { code, description, plannedStart, plannedEnd, actualStart, actualEnd };
}
