/**
 * Every state of every surface, looked at as somebody sees and uses it: the checker, sizes, names, contrast, narrow
 * windows and wide spacing, forced colours, motion. `npm test` looks at one state of each surface, drawn by a printed
 * seed, in one width and one theme each; `npm run prove` at all of them in all.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { leave } from '../tools/states/own-page.ts';
import type { State } from '../tools/states/state.ts';
import { STATES } from '../tools/states.ts';
import { faultsIn, type Measured } from './a11y-measure.ts';
import { expect, test } from './lab.ts';
import { dice, timeFor, times } from './tally.ts';

const THEMES = ['light', 'dark', 'forced'] as const;
type Theme = (typeof THEMES)[number];
/** How many states of a surface `npm test` takes. */
const TAKEN = 1;

async function wear(page: Page, theme: Theme): Promise<void> {
  const forced = theme === 'forced';
  await page.emulateMedia({
    colorScheme: forced ? 'light' : theme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

async function axe(page: Page, { within }: Pick<State, 'within'>): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  for (const place of within?.split(', ') ?? []) {
    if ((await page.locator(place).count()) > 0) builder.include(place);
    for (const frame of page.frames().filter((one) => one.parentFrame() === page.mainFrame())) {
      if ((await frame.locator(place).count()) > 0) builder.include([`[name="${frame.name()}"]`, place]);
    }
  }
  // Landmarks and headings around the overlay are the page's own.
  if (within) builder.disableRules(['region', 'landmark-one-main', 'page-has-heading-one']);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `A01: ${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** All that is wrong with what a page shows, in this width and theme. */
async function faultsOf(
  page: Page,
  state: Pick<State, 'within'>,
  theme: Theme,
  width: number,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await wear(page, theme);
  const asked = { within: state.within ?? null, forced: theme === 'forced' };
  const measured: Measured[] = await page.evaluate(faultsIn, asked);
  const faults = measured.map(({ row, says }) => `${row}: ${says}`);
  // Where colours are forced the checker would read those that are not shown.
  if (theme !== 'forced') faults.push(...(await axe(page, state)));
  return faults.map((fault) => `${theme}, ${width} px, ${fault}`);
}

const surfaces = [...new Set(STATES.map(({ name }) => name.split('/')[0]!))];

test.describe('A01 A06 A07 A08 A09 A10 A12 each state', { tag: '@once' }, () => {
  for (const surface of surfaces) {
    const states = STATES.filter(({ name }) => name.startsWith(`${surface}/`));
    const all = times(20) === 20;

    test(`of the ${surface} can be seen, read and used by everybody`, async ({ lab }) => {
      test.setTimeout(timeFor(all ? states.length * 9 : TAKEN, 6_000));
      const thrown = dice(`states of the ${surface}`);
      const drawn = new Set<State>();
      while (!all && drawn.size < Math.min(TAKEN, states.length)) drawn.add(thrown.oneOf(states));
      const faults: string[] = [];
      for (const state of all ? states : drawn) {
        const page = await state.open(lab);
        for (const width of all ? state.widths : [thrown.oneOf(state.widths)]) {
          for (const theme of all ? THEMES : [thrown.oneOf(THEMES)]) {
            const found = await faultsOf(page, state, theme, width);
            faults.push(...found.map((fault) => `${state.name}, ${fault}`));
          }
        }
        await leave(page);
      }
      expect([...new Set(faults)]).toEqual([]);
    });
  }

  test('that is wrong on purpose is found, each fault under its row', async ({ lab }) => {
    const page = await lab.context.newPage();
    await page.setContent(`<!doctype html><html lang="en"><title>faults</title><style>
      @keyframes turn { to { rotate: 1turn } } .moves { animation: turn 9s infinite }
      .small { width: 9px; height: 9px; padding: 0; overflow: hidden } .wide { width: 2000px }
      .faint { border: 1px solid #eee; background: #fff; color: #ddd; min-width: 30px; min-height: 30px }
      .bare { border: 0; outline: 0 !important; background: none; min-width: 30px; min-height: 30px }
    </style><body style="background: #fff"><main><h1>x</h1>
      <button class="small">a</button><button class="faint">faint words</button><p class="moves">moves</p>
      <button class="bare">no edge</button><button aria-label="Something else">Close</button><p class="wide">wide</p>
      <div data-status="broken">only colour</div></main>`);
    const found = [
      ...(await faultsOf(page, {}, 'light', 320)),
      ...(await faultsOf(page, {}, 'forced', 320)),
    ].join('\n');
    for (const row of ['A01', 'A06', 'A07', 'A08', 'A09', 'A10', 'A12']) expect(found).toContain(`${row}: `);
    await page.close();
  });
});
