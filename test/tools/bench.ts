/**
 * `npm run bench`: how fast reading and judging are, each beside a floor (the least that could be done with the same
 * data) and, for reading, a peer (wink-tokenizer, which only cuts the text into words); and what one changed narrative, or
 * one key in a draft, costs beside the whole record, at every size. `npm run bench -- popup` measures the popup
 * instead. One run on one machine: the figures are to be compared with each other, never across
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
import { medians, ms, ROUNDS, type Work } from './bench/medians.ts';
import { measureLoads, measureTyping, measureVisits, measureWake, openRig } from './bench/pages.ts';
import { main as benchPopup } from './bench-popup.ts';
import { table } from './evaluate/score.ts';

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

/** In a browser: what pages cost with the overlay, beside the same pages without it. `--quick`: few rounds. */
async function inBrowser(quick: boolean): Promise<string> {
  const rig = await openRig();
  try {
    const rounds = quick ? 2 : 7;
    const loads = [
      ...(await measureLoads(rig, quick ? [10, 400] : [10, 400, 2000], rounds, 1)),
      ...(await measureLoads(rig, quick ? [10] : [10, 400, 2000], quick ? 1 : 3, 4)),
    ];
    const typing = await measureTyping(rig, [200, 5000, 20_000], quick ? 6 : 24);
    const wake = await measureWake(rig, rounds);
    const visits = quick ? 40 : 500;
    const heap = await measureVisits(rig, visits);
    const frame = 1000 / 60;
    const loadRows = loads.map(({ count, slowdown, ours, bare }) => [
      `${count.toLocaleString('en-US')} narratives${slowdown > 1 ? `, processor ${slowdown}x slower` : ''}`,
      ms(ours.findings),
      ms(bare.floor),
      judgedBy(ours.findings, 1.5 * bare.floor + frame, ms),
      `${ms(ours.script)} / ${ms(bare.script)}`,
      `${ms(ours.task)} / ${ms(bare.task)}`,
      `${ours.longest.toFixed(0)} / ${bare.longest.toFixed(0)} ms`,
      // The page's own tasks are in both; a task under 50 ms is told as none.
      slowdown > 1 ? judgedBy(ours.longest, Math.max(50, bare.longest), ms) : '–',
    ]);
    const both = ({ p50, p95 }: { p50: number; p95: number }) => `${ms(p50)} / ${ms(p95)}`;
    const typingRows = typing.flatMap(({ length, running, alone }) => {
      const row = (what: string, { ours, bare }: typeof alone) => [
        `${length.toLocaleString('en-US')} characters, ${what}`,
        both(ours),
        both(bare),
        (ours.p50 / bare.p50).toFixed(2),
        judgedBy(ours.p95 / bare.p95, 1.05, (ratio) => ratio.toFixed(2)),
      ];
      return [row('one of a run', running), row('alone, with all that follows', alone)];
    });
    const heads = [
      'page load',
      'first findings',
      'floor',
      'goal 1.5 floors and a frame',
      'script with/without',
      'tasks with/without',
      'longest task with/without',
      'goal 50 ms at 4x',
    ];
    return [
      table([heads, ...loadRows]),
      'floor: a bare querySelectorAll and textContent of the same cells.\n',
      table([
        ['a key in a draft of', 'task time p50/p95', 'without', 'ratio p50', 'p95, goal 1.05'],
        ...typingRows,
      ]),
      'a run: keys 110 ms apart, the mean of fourteen; what follows the last one is no part of it. Alone: a key and a pause.',
      '',
      `first findings with the worker running ${ms(wake.running)}, right after it was stopped ${ms(wake.stopped)}`,
      `heap of the page after 10 visits ${heap.early.toFixed(2)} MB, after ${visits} ${heap.late.toFixed(2)} MB; without the overlay ${heap.bare.toFixed(2)} MB`,
      '',
    ].join('\n');
  } finally {
    await rig.close();
  }
}

export async function main(args: string[] = []): Promise<number> {
  if (args[0] === 'popup') return benchPopup();
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
      benchChanges(),
  );
  if (!args.includes('--no-browser')) process.stdout.write(`\n${await inBrowser(args.includes('--quick'))}`);
  return 0;
}

/** The record judged as a page does it that has just been opened, so that nothing is remembered; and its floor. */
function judging(count: number): Work[] {
  const facts = factsOfCase(recordOf(count), defaultPack);
  const fresh = Array.from({ length: ROUNDS + 1 }, () => structuredClone(facts));
  return [() => judged(fresh.pop()!), () => JSON.stringify(facts)];
}
