/**
 * `npm run bench`: how fast reading and judging are, each beside a floor (the least that could be done with the same
 * data) and, for reading, a peer (wink-tokenizer, which only cuts the text into words); what one changed narrative, or
 * one key in a draft, costs beside the whole record, at every size; what every page carries in bytes; and in a browser what
 * pages, keys, visits and the popup cost. Where a long measurement is stands on stderr. `npm run bench -- tasks keys` runs these
 * parts alone. One run on one machine: the figures are to be compared with each other, never across machines, and no test
 * asks for milliseconds.
 */

import { cpus } from 'node:os';
import { gzipSync } from 'node:zlib';
import winkTokenizer from 'wink-tokenizer';
import { duties } from '../../lib/judgement/duties/index.ts';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { factsOfCase } from '../../lib/judgement/reading/facts-of.ts';
import { readNarrative } from '../../lib/judgement/reading/read.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { GOAL } from '../contracts/budgets.ts';
import { built } from '../contracts/output.ts';
import { corpusNarratives } from '../fixtures/corpus.ts';
import { benchChanges, judged, RECORDS, recordOf, TODAY } from './bench/changes.ts';
import { measureVisits } from './bench/heap.ts';
import { measureKeys } from './bench/keys.ts';
import { measureLoads } from './bench/loads.ts';
import { medians, ms, ROUNDS, type Work } from './bench/medians.ts';
import { openRig, type Progress, type Rig, type Rounds } from './bench/rig.ts';
import { measureTasks } from './bench/tasks.ts';
import { measureTyping } from './bench/typing.ts';
import { measureWake } from './bench/wake.ts';
import { measurePopup } from './bench-popup.ts';
import { table } from './evaluate/score.ts';
import { Advice, packageProgram, run, step, tail } from './process.mjs';

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

/** A visit to the longest record on a slow processor takes half a minute: there are fewer of those. */
const rounds: Rounds = (count, slowdown) =>
  Math.max(1, (count < 100 ? 7 : count < 1000 ? 5 : 3) - (slowdown - 1));

/** What pages cost in a browser with the overlay, beside the same pages without it. `quick`: few rounds. */
const PARTS: Record<string, (rig: Rig, quick: boolean, progress: Progress) => Promise<string>> = {
  async loads(rig, quick, progress) {
    const few: Rounds = quick ? () => 2 : rounds;
    const rows = [
      ...(await measureLoads(rig, quick ? [10, 400] : RECORDS, 1, few, progress)),
      ...(await measureLoads(rig, quick ? [10] : RECORDS, 4, few, progress)),
    ].map(({ count, slowdown, ours, bare }) => [
      named(count, slowdown),
      ms(ours.findings),
      ms(bare.floor),
      judgedBy(ours.findings, 1.5 * bare.floor + FRAME_MS, ms),
      ms(bare.drawn),
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
      'page drawn without',
      'parsed with/without',
      'script with/without',
      'tasks with/without',
      'longest task with/without',
    ];
    return (
      `${table([heads, ...rows])}\n` +
      'first findings: from the end of the parsing to the first mark. floor: a bare querySelectorAll and textContent of the same cells.\n' +
      'page drawn without: until the page alone has drawn itself; before that no mark has a place to stand.\n' +
      'longest task: by the clock, that of the page itself with it; the browser tells none under 50 ms.\n'
    );
  },

  async tasks(rig, quick, progress) {
    const few: Rounds = quick ? () => 1 : (count, slowdown) => Math.min(3, rounds(count, slowdown));
    const rows = [
      ...(await measureTasks(rig, quick ? [10, 400] : RECORDS, 1, few, progress)),
      ...(await measureTasks(rig, quick ? [10] : RECORDS, 4, few, progress)),
    ].map(({ count, slowdown, script, uncollected, drawing, bare, oursBefore, pageBefore }) => [
      named(count, slowdown),
      `${ms(script)} / ${ms(uncollected)}`,
      ms(drawing),
      ms(bare),
      slowdown > 1 ? judgedBy(Math.max(script, drawing), 50, ms) : '–',
      `${ms(oursBefore)} + ${ms(pageBefore)}`,
    ]);
    const heads = [
      'tasks, processor time',
      'longest script of ours / without collecting garbage',
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

  async typing(rig, quick, progress) {
    const both = ({ p50, p95 }: { p50: number; p95: number }) => `${ms(p50)} / ${ms(p95)}`;
    const measured = await measureTyping(rig, LENGTHS, quick ? 6 : 16, progress);
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

  async keys(rig, quick, progress) {
    const rows = [
      ...(await measureKeys(rig, LENGTHS, quick ? 4 : 16, 1, progress)),
      ...(await measureKeys(rig, LENGTHS, quick ? 2 : 8, 4, progress)),
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

  async heap(rig, quick, progress) {
    const visits = quick ? 40 : 500;
    const { early, late, bare } = await measureVisits(rig, visits, progress);
    return `heap of the page after 10 visits ${early.toFixed(2)} MB, after ${visits} ${late.toFixed(2)} MB; without the overlay ${bare.toFixed(2)} MB\n`;
  },
};

/** How long the real popup takes, beside one that is empty. It opens in a browser of its own. */
async function popup(quick: boolean, progress: Progress): Promise<string> {
  const measured = await measurePopup(quick ? 5 : 15, progress);
  const empty = measured.at(-1)!.openings;
  const rows = measured.map(({ what, openings }) => [
    what,
    ms(openings.began),
    ms(openings.first),
    ms(openings.whole),
    openings === empty ? '–' : judgedSize(openings.whole / empty.whole, 2, (ratio) => ratio.toFixed(2)),
  ]);
  const heads = ['popup', 'page begins', 'first paint', 'largest part painted', 'goal 2 empty ones'];
  return `${table([heads, ...rows])}\nmedians of openings in turn, counted from the call that opens the popup.\n`;
}

/** What every page with the overlay carries, and what it carries on demand. */
function bytes(): string {
  const kB = (size: number) => `${(size / 1000).toFixed(1)} kB`;
  const rows = Object.entries(GOAL).map(([script, { raw, gzip }]) => {
    const code = built('chrome-mv3', script);
    const packed = gzipSync(code, { level: 9 }).length;
    return [script, judgedSize(code.length, raw, kB), judgedSize(packed, gzip, kB)];
  });
  return `${table([['bytes', 'as built, goal', 'gzip -9, goal'], ...rows])}\n`;
}

/** The figure itself, and its goal. */
const judgedSize = (size: number, goal: number, say: (value: number) => string) =>
  `${say(size)}, ${judgedBy(size, goal, say)}`;

async function build(...mode: string[]): Promise<void> {
  await step(
    `build ${mode.join(' ')}`.trim(),
    async () => {
      const [node, script] = packageProgram('wxt');
      const { code, output } = await run(node, [script, 'build', ...mode]);
      if (code !== 0) throw new Advice(`The extension could not be built.\n${tail(output)}`);
    },
    process.stderr,
  );
}

const progressOf =
  (part: string): Progress =>
  (done) =>
    void process.stderr.write(`${part}: ${done}\n`);

/** These parts, each printed once it is measured. */
async function inBrowser(parts: readonly string[], quick: boolean): Promise<void> {
  await build();
  const pages = parts.filter((part) => part in PARTS);
  if (parts.includes('bytes')) process.stdout.write(`${bytes()}\n`);
  if (pages.length > 0) {
    const rig = await openRig();
    try {
      for (const part of pages) process.stdout.write(`${await PARTS[part]!(rig, quick, progressOf(part))}\n`);
    } finally {
      await rig.close();
    }
  }
  if (!parts.includes('popup')) return;
  await build('--mode', 'practice');
  process.stdout.write(`${await popup(quick, progressOf('popup'))}\n`);
}

const ALL_PARTS = ['bytes', ...Object.keys(PARTS), 'popup'];

export async function main(args: string[] = []): Promise<number> {
  const quick = args.includes('--quick');
  const asked = ALL_PARTS.filter((part) => args.includes(part));
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
  if (!args.includes('--no-browser')) await inBrowser(ALL_PARTS, quick);
  return 0;
}

/** The record judged as a page does it that has just been opened, so that nothing is remembered; and its floor. */
function judging(count: number): Work[] {
  const facts = factsOfCase(recordOf(count), defaultPack);
  const fresh = Array.from({ length: ROUNDS + 1 }, () => structuredClone(facts));
  return [() => judged(fresh.pop()!), () => JSON.stringify(facts)];
}
