/**
 * `npm run bench`: how fast reading and judging are, each beside a floor (the least that could be done with the same
 * data) and, for reading, a peer (wink-tokenizer, which only cuts the text into words); and what one changed narrative, or
 * one key in a draft, costs beside the whole record, at every size. `npm run bench -- tasks keys` runs
 * these parts alone, `npm run bench -- popup` measures the popup instead. One run on one machine: the figures are to be compared with each other, never across
 * machines, and no test asks for milliseconds.
 */

import { cpus } from 'node:os';
import winkTokenizer from 'wink-tokenizer';
import { duties } from '../../lib/judgement/duties/index.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { factsOfCase } from '../../lib/judgement/reading/facts-of.ts';
import { readNarrative } from '../../lib/judgement/reading/read.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { corpusNarratives } from '../fixtures/corpus.ts';
import { benchChanges, judged, RECORDS, recordOf, TODAY } from './bench/changes.ts';
import { measureKeys } from './bench/keys.ts';
import { medians, ms, ROUNDS, type Work } from './bench/medians.ts';
import { measureLoads, measureTyping, measureVisits, measureWake, openRig, type Rig } from './bench/pages.ts';
import { measureTasks } from './bench/tasks.ts';
import { main as benchPopup } from './bench-popup.ts';
import { table } from './evaluate/score.ts';

/** The pause of the keys that is waited for before they are looked at, as in `entrypoints/launcher/loop.ts`. */
const TYPED_MS = 150;
const LONG_NOTE = 20_000;

const wink = winkTokenizer();
const notes = corpusNarratives();
const read = (text: string, writtenOn: string) =>
  readNarrative({ text, writtenOn: civil(writtenOn) }, defaultPack);
const scan = (text: string) => text.match(/\w+|[^\w\s]/g)?.length ?? 0;

/** A figure held against its goal: met, or how much it is over. */
function judgedBy(figure: number, goal: number, say: (value: number) => string): string {
  return figure <= goal ? `${say(goal)}: met` : `${say(goal)}: over by ${say(figure - goal)}`;
}

const FRAME_MS = 1000 / 60;
const named = (count: number, slowdown: number) =>
  `${count.toLocaleString('en-US')} narratives${slowdown > 1 ? `, processor ${slowdown}x slower` : ''}`;
const LENGTHS = [200, 5000, 20_000];
const characters = (length: number) => `${length.toLocaleString('en-US')} characters`;

/** What pages cost in a browser with the overlay, beside the same pages without it. `quick`: few rounds. */
const PARTS: Record<string, (rig: Rig, quick: boolean) => Promise<string>> = {
  async loads(rig, quick) {
    const rows = [
      ...(await measureLoads(rig, quick ? [10, 400] : RECORDS, quick ? 2 : 7, 1)),
      ...(await measureLoads(rig, quick ? [10] : RECORDS, quick ? 1 : 3, 4)),
    ].map(({ count, slowdown, ours, bare }) => [
      named(count, slowdown),
      ms(ours.findings),
      ms(bare.floor),
      judgedBy(ours.findings, 1.5 * bare.floor + FRAME_MS, ms),
      `${ms(ours.parsed)} / ${ms(bare.parsed)}`,
      `${ms(ours.script)} / ${ms(bare.script)}`,
      `${ms(ours.task)} / ${ms(bare.task)}`,
      `${ours.longest.toFixed(0)} / ${bare.longest.toFixed(0)} ms`,
    ]);
    const heads = [
      'page load',
      'first findings',
      'floor',
      'goal 1.5 floors and a frame',
      'parsed with/without',
      'script with/without',
      'tasks with/without',
      'longest task with/without',
    ];
    return (
      `${table([heads, ...rows])}\n` +
      'first findings: from the end of the parsing to the first mark. floor: a bare querySelectorAll and textContent of the same cells.\n' +
      'longest task: by the clock, that of the page itself with it; the browser tells none under 50 ms.\n'
    );
  },

  async tasks(rig, quick) {
    const rows = [
      ...(await measureTasks(rig, quick ? [10, 400] : RECORDS, quick ? 1 : 3, 1)),
      ...(await measureTasks(rig, quick ? [10] : RECORDS, quick ? 1 : 3, 4)),
    ].map(({ count, slowdown, script, drawing, bare, oursBefore, pageBefore }) => [
      named(count, slowdown),
      ms(script),
      ms(drawing),
      ms(bare),
      slowdown > 1 ? judgedBy(Math.max(script, drawing), 50, ms) : '–',
      `${ms(oursBefore)} + ${ms(pageBefore)}`,
    ]);
    const heads = [
      'tasks, processor time',
      'longest script of ours',
      'longest drawing after it',
      'longest without us',
      'goal 50 ms at 4x',
      'until the first mark: ours + page',
    ];
    return (
      `${table([heads, ...rows])}\n` +
      'What the thread itself worked, from a trace: no other program on the machine counts in it.\n'
    );
  },

  async typing(rig, quick) {
    const both = ({ p50, p95 }: { p50: number; p95: number }) => `${ms(p50)} / ${ms(p95)}`;
    const measured = await measureTyping(rig, LENGTHS, quick ? 6 : 24);
    const rows = measured.flatMap(({ length, running, alone }) => {
      const row = (what: string, { ours, bare }: typeof alone) => [
        `${characters(length)}, ${what}`,
        both(ours),
        both(bare),
        (ours.p50 / bare.p50).toFixed(2),
        judgedBy(ours.p95 / bare.p95, 1.05, (ratio) => ratio.toFixed(2)),
      ];
      return [row('one of a run', running), row('alone, with all that follows', alone)];
    });
    const heads = ['a key in a draft of', 'task time p50/p95', 'without', 'ratio p50', 'p95, goal 1.05'];
    return (
      `${table([heads, ...rows])}\n` +
      'a run: keys 110 ms apart, the mean of fourteen; what follows the last one is no part of it. Alone: a key and a pause.\n'
    );
  },

  async keys(rig, quick) {
    const rows = [
      ...(await measureKeys(rig, LENGTHS, quick ? 4 : 24, 1)),
      ...(await measureKeys(rig, LENGTHS, quick ? 2 : 12, 4)),
    ].map(({ length, slowdown, p50, p95 }) => [
      characters(length) + (slowdown > 1 ? `, processor ${slowdown}x slower` : ''),
      ms(p50),
      ms(p95),
      `${ms(p50 - TYPED_MS)} / ${ms(p95 - TYPED_MS)}`,
    ]);
    const heads = [
      'from a key to the finding it changes, draft of',
      'p50',
      'p95',
      `beyond the pause of ${TYPED_MS} ms`,
    ];
    return `${table([heads, ...rows])}\nUntil the first frame that has it. Keys are looked at once they pause so long.\n`;
  },

  async wake(rig, quick) {
    const { running, stopped } = await measureWake(rig, quick ? 2 : 7);
    return `first findings with the worker running ${ms(running)}, right after it was stopped ${ms(stopped)}\n`;
  },

  async heap(rig, quick) {
    const visits = quick ? 40 : 500;
    const { early, late, bare } = await measureVisits(rig, visits);
    return `heap of the page after 10 visits ${early.toFixed(2)} MB, after ${visits} ${late.toFixed(2)} MB; without the overlay ${bare.toFixed(2)} MB\n`;
  },
};

async function inBrowser(parts: readonly string[], quick: boolean): Promise<void> {
  const rig = await openRig();
  try {
    for (const part of parts) process.stdout.write(`${await PARTS[part]!(rig, quick)}\n`);
  } finally {
    await rig.close();
  }
}

export async function main(args: string[] = []): Promise<number> {
  if (args[0] === 'popup') return benchPopup();
  const quick = args.includes('--quick');
  const asked = Object.keys(PARTS).filter((part) => args.includes(part));
  if (asked.length > 0) {
    await inBrowser(asked, quick);
    return 0;
  }
  const text = notes.map((note) => note.text).join('\n\n');
  const long = text.repeat(Math.ceil(LONG_NOTE / text.length)).slice(0, LONG_NOTE);
  const perSecond = (ms: number) => Math.round((notes.length / ms) * 1000).toLocaleString('en-US');
  const rows = [
    [
      `reading: notes a second (${notes.length} of the corpus)`,
      ...medians([
        () => notes.map((note) => read(note.text, note.writtenOn)),
        () => notes.map((note) => scan(note.text)),
        () => notes.map((note) => wink.tokenize(note.text)),
      ]).map(perSecond),
    ],
    [
      `reading: one note of ${LONG_NOTE.toLocaleString('en-US')} characters`,
      ...medians([() => read(long, TODAY), () => scan(long), () => wink.tokenize(long)]).map(ms),
    ],
    ...RECORDS.map((count) => [
      `judging: ${count.toLocaleString('en-US')} narratives, ${duties.length} duties`,
      ...medians(judging(count)).map(ms),
      '–',
    ]),
  ];
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; ` +
      `medians of ${ROUNDS} rounds in turn\n\n${table([['', 'ours', 'floor', 'wink-tokenizer'], ...rows])}\n` +
      'floor of reading: one pass of a bare regular expression; of judging: the same facts written as JSON.\n' +
      'wink-tokenizer cuts into words and reads nothing.\n\n' +
      `${benchChanges()}\n`,
  );
  if (!args.includes('--no-browser')) await inBrowser(Object.keys(PARTS), quick);
  return 0;
}

/** The record judged as a page does it that has just been opened, so that nothing is remembered; and its floor. */
function judging(count: number): Work[] {
  const facts = factsOfCase(recordOf(count), defaultPack);
  const fresh = Array.from({ length: ROUNDS + 1 }, () => structuredClone(facts));
  return [() => judged(fresh.pop()!), () => JSON.stringify(facts)];
}
