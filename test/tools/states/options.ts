/** States of the options page. */
import type { Page } from 'playwright';
import { own } from './own-page.ts';
import { MANAGED, PINNED, ROLE } from './settings.ts';
import { ANY, type State } from './state.ts';

function options(
  name: string,
  section: string,
  local: Record<string, unknown> = ROLE,
  act?: (page: Page) => Promise<void>,
): State {
  return {
    name: `options/${name}`,
    widths: ANY,
    async open(stage) {
      const page = await own(stage, `options.html#${section}`, { local });
      await page.locator(`#${section}`).waitFor();
      await act?.(page);
      return page;
    },
  };
}

const BRANCH = {
  id: 'branch-3401',
  version: 2,
  title: 'How Riverbend does it',
  words: { person: 'client', worker: 'family coach' },
  off: ['letter-pasted', 'look-for-pattern'],
};
const packFile = (pack: unknown) => ({
  name: 'branch.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(pack)),
});

export const OPTIONS_STATES: readonly State[] = [
  options('connection', 'connection'),
  options('connection-by-it', 'connection', PINNED),
  options('connect-refused', 'connection', ROLE, async (page) => {
    await page.getByLabel('Address of TRACS').fill('not an address');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('is not an address').waitFor();
  }),
  options('checks', 'checks', ROLE, async (page) => {
    await page.getByText('Choose checks').click();
    await page.getByLabel('The whole letter is pasted').click();
  }),
  options('checks-preview', 'checks', ROLE, async (page) => {
    await page.getByText('Choose checks').click();
    await page.locator('#checks').getByRole('checkbox').first().click();
    await page.locator('#checks').getByRole('button', { name: 'Look at the change' }).click();
    await page.getByRole('button', { name: 'Use this' }).waitFor();
  }),
  options('pack-preview', 'rules', ROLE, async (page) => {
    await page.getByLabel("A branch's own pack").setInputFiles(packFile(BRANCH));
    await page.getByRole('button', { name: 'Use this' }).waitFor();
  }),
  options('pack-refused', 'rules', ROLE, async (page) => {
    await page
      .getByLabel("A branch's own pack")
      .setInputFiles(packFile({ ...BRANCH, off: ['no-such-check'] }));
    await page.locator('#rules .problem').waitFor();
  }),
  options('template', 'templates', ROLE, async (page) => {
    await page.getByRole('button', { name: 'New template' }).click();
    await page.locator('.template-editor').waitFor();
  }),
  options('set-by-it', 'it', MANAGED),
  options('storage', 'storage'),
  options('erase', 'storage', ROLE, async (page) => {
    await page.getByRole('button', { name: /^Erase everything/ }).click();
    await page.getByRole('button', { name: 'Erase everything now' }).waitFor();
  }),
];
