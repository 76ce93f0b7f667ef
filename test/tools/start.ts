/**
 * `npm start`: builds the overlay, starts the practice TRACS and opens it on a participant whose record has things to
 * fix. With a screen it stays open until the browser is closed or Ctrl+C; without one it takes the tour by itself.
 */
import path from 'node:path';
import { civilToday } from '../practice/dates.ts';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { ensureChromium, findFirefox } from './browsers.ts';
import { connectOrigins, launchChromium, setToday } from './chromium.ts';
import { Advice, onStop, packageProgram, root, run, step, tail } from './process.mjs';
import { LAYOUTS, type Layout } from './screens.ts';
import { startInFirefox } from './start-firefox.ts';
import { openFirstRecord, takeTour } from './tour.ts';

const PRACTICE_PORT = 7869;
const FIRST = 'first-light';
const TOUR_FOLDER = '.tour';

/**
 * @param args `--modern`: the practice TRACS in its modern layout; `--headless`: take the tour even where there is a
 * screen; `--out FOLDER`: where its pictures go; `--today YYYY-MM-DD`: the day taken for today by both (Chromium alone).
 */
export async function main(args: string[]): Promise<number> {
  const out = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? TOUR_FOLDER) : TOUR_FOLDER;
  const today = args.includes('--today') ? (args[args.indexOf('--today') + 1] ?? '') : null;
  if (today !== null && !/^\d{4}-\d\d-\d\d$/.test(today))
    throw new Advice('--today takes a day as YYYY-MM-DD, such as 2026-03-12.');
  const layout = LAYOUTS[args.includes('--modern') ? 'modern' : 'classic'];
  const headless = args.includes('--headless') || !hasScreen();
  const chromium = await step('browser', () => ensureChromium()).catch((error: unknown) => {
    const firefox = findFirefox();
    if (!firefox) throw error;
    console.log(`No Chromium can be had here; Firefox is used instead.`);
    return null;
  });
  await step('build', () => build(chromium ? [] : ['-b', 'firefox', '--mv3']));
  const tracs = await step('practice TRACS', () => startTracs(today ?? undefined));
  onStop(() => tracs.close());
  const first = tracs.store.list().find((participant) => participant.slug === FIRST);
  if (!first) throw new Error(`The sample participant ${FIRST} is missing in test/practice/participants.`);
  const folder = path.resolve(out);
  const { caseNumber } = first;
  if (!chromium) return startInFirefox({ tracs, layout, caseNumber, headless, folder });

  const browser = await step('overlay', () =>
    launchChromium({ extension: path.join(root, '.output/chrome-mv3-practice'), headless }),
  );
  onStop(() => browser.close());
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  if (today) await setToday(browser.background, today);
  await connectOrigins(browser.background, connectionsOf(tracs));
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const marks = await step('first record', () =>
    openFirstRecord(page, layout, layout.origin(tracs), caseNumber),
  );
  const name = `${first.name.first} ${first.name.last}`;
  console.log(
    `\nTRACS Overlay runs. ${name} is open at ${page.url()}; the overlay marks ${await marks.count()} places.`,
  );
  if (headless) {
    console.log('There is no screen here, so the tour runs by itself.\n');
    await takeTour({ browser, page, layout, folder, today: today ?? civilToday(), say: console.log });
    console.log(`\nA picture of each stop is in the folder ${out}.`);
  } else {
    console.log(
      `Try more people: ${layout.origin(tracs)}${layout.paths.people}. Close the browser or press Ctrl+C to end.`,
    );
    await closed;
  }
  await browser.close().catch(() => undefined);
  await tracs.close();
  return 0;
}

async function build(args: string[]): Promise<void> {
  const [node, script] = packageProgram('wxt');
  const { code, output } = await run(node, [script, 'build', '--mode', 'practice', ...args]);
  if (code !== 0)
    throw new Advice(`The extension could not be built. \`npm test\` says more.\n${tail(output)}`);
}

/** On the practice port, which the practice build knows; on any free one where that is taken. */
async function startTracs(today?: string): Promise<PracticeTracs> {
  try {
    return await startPracticeTracs({ port: PRACTICE_PORT, today });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startPracticeTracs({ today });
  }
}

/** Each layout at its own origin, so that both can be tried. */
function connectionsOf(tracs: PracticeTracs): Record<string, Layout['map']> {
  return Object.fromEntries(Object.values(LAYOUTS).map((layout) => [layout.origin(tracs), layout.map]));
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
