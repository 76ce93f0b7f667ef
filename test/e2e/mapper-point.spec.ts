/** Correcting the map by pointing, a page that changed, and taking it all back. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'webextension-polyfill';
import { openAssistant } from '../tools/assistant.ts';
import { LAYOUTS, logIn } from '../tools/screens.ts';
import { expect, type Lab, recordPage, test } from './lab.ts';
import { brokenIn, manifest, viewOf, withOwnLab } from './sabotage.ts';

/** The extension API inside the service worker and the extension's pages. */
declare const chrome: Browser;

/** As a person may have set the browser. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const FRESH = 'http://fresh.test';
const changes = {
  'manifest.json': manifest((data) => {
    (data.host_permissions as string[]).push(`${FRESH}/*`);
  }),
};

test.describe('pointing', { tag: '@once' }, () => {
  async function withMapped(
    use: (lab: Lab, open: (name?: 'PDP') => Promise<ReturnType<typeof recordPage>>) => Promise<void>,
  ) {
    await withOwnLab(
      { changes, layout: 'modern', routes: (tracs) => ({ 'fresh.test': tracs.port }) },
      async (lab) => {
        const page = await lab.context.newPage();
        await logIn(page, lab.layout, FRESH);
        const open = async (name?: 'PDP') => {
          await page.goto(FRESH + lab.layout.record('PT4101'));
          const record = recordPage(page, lab.layout);
          await record.ready();
          await record.open(name ?? 'Narratives');
          return record;
        };
        await use(lab, open);
      },
    );
  }

  test('a field is corrected by pointing at it; the click meets the glass and nothing of the page', async () => {
    await withMapped(async (lab, open) => {
      const { page, entries } = await open();
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
          document.querySelector('main')!.addEventListener(type, (event) => seen.push(event.type), true);
      });
      const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
      const before = await page.content();
      const { panel, part } = await openAssistant(lab, page);
      await part('narratives')
        .getByText(/fields$/)
        .click();
      await part('narratives').locator('[data-field=author]').getByRole('button').click();
      await expect(panel.getByRole('alert')).toContainText('Point at: Author');
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(1);
      await page.bringToFront();
      await entries.first().getByText('Engagement', { exact: true }).click({ force: true });
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(0);
      expect(await seen()).toEqual([]);
      expect(await page.content()).toBe(before);
      await expect(part('narratives').locator('[data-field=author]')).toContainText('as you pointed');
      await expect(part('narratives').locator('[data-field=author]')).toContainText('Engagement');

      // On purpose: without the glass the page's own listeners hear the same click.
      await entries.first().getByText('Engagement', { exact: true }).click();
      expect(await seen()).toContain('click');
    });
  });

  test('Escape ends it, and nothing is typed into the page meanwhile', { tag: '@prove' }, async () => {
    await withMapped(async (lab, open) => {
      const { page, draft } = await open();
      await draft.text.click();
      const { panel, part } = await openAssistant(lab, page);
      await part('draft')
        .getByText(/fields$/)
        .click();
      await part('draft').locator('[data-field=text]').getByRole('button').click();
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(1);
      await page.bringToFront();
      await page.keyboard.type('not meant for anybody');
      await page.keyboard.press('Escape');
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(0);
      await expect(panel.getByRole('alert')).toHaveCount(0);
      expect(await draft.read()).toBe('');
    });
  });

  test('a field is pointed at without a mouse: by the buttons of the panel, and by keys on the page', {
    tag: '@prove',
  }, async () => {
    await withMapped(async (lab, open) => {
      const { page } = await open();
      const before = await page.content();
      const { panel, part } = await openAssistant(lab, page);
      const author = part('narratives').locator('[data-field=author]');
      const begin = async () => {
        if (!(await author.isVisible())) await part('narratives').locator('summary').press('Enter');
        await author.getByRole('button').press('Enter');
        await expect(panel.getByRole('alert')).toContainText('Point at: Author');
        await expect(page.locator('tracs-overlay-pointer')).toHaveCount(1);
      };
      await begin();
      const take = panel.getByRole('button', { name: 'Take this' });
      await expect(take).toBeDisabled();
      const at = panel.getByRole('alert').getByRole('status');
      // As a person goes on until the words are there.
      await expect(async () => {
        await panel.getByRole('button', { name: 'Next' }).press('Enter');
        await expect(at).toHaveText(/^Now at: (General|Engagement)$/, { timeout: 500 });
      }).toPass({ timeout: 30_000 });
      await take.press('Enter');
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(0);
      await expect(author).toContainText('as you pointed');
      await expect(author).toContainText(/General|Engagement/);

      // The same on the page itself, where the keys meet the glass and nothing of the page.
      await begin();
      await page.bringToFront();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
      await expect(page.locator('tracs-overlay-pointer')).toHaveCount(0);
      await expect(author).toContainText('as you pointed');
      expect(await page.content()).toBe(before);
    });
  });

  test('the assistant passes axe in light, dark and forced colours, and fits 320 pixels', {
    tag: '@prove',
  }, async () => {
    await withMapped(async (lab, open) => {
      const { page } = await open();
      const { panel, part } = await openAssistant(lab, page);
      await part('narratives').locator('summary').first().click();
      await part('narratives').locator('[data-field=author]').getByRole('button').click();
      await expect(panel.getByRole('alert')).toContainText('Point at: Author');
      for (const [name, media] of Object.entries(LOOKS)) {
        await panel.emulateMedia(media);
        // Forced colours are drawn by the browser alone; axe sees those of the style sheet.
        const axe = new AxeBuilder({ page: panel }).disableRules(name === 'forced' ? ['color-contrast'] : []);
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => [name, id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      await panel.setViewportSize({ width: 320, height: 900 });
      const wide = () =>
        panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await wide()).toBe(0);
    });
  });

  test('a page that changed is said to be so on the page and in the popup, and the assistant opens at what broke', async () => {
    await withMapped(async (lab, open) => {
      const { page, work } = await open('PDP');
      const assistant = await openAssistant(lab, page);
      await assistant.keep('identity', 'steps');
      await expect.poll(async () => (await viewOf(lab, page))?.state).toBe('record');
      await assistant.close();
      await page.evaluate(() => {
        for (const cell of document.querySelectorAll('[role=columnheader]'))
          cell.textContent = `${cell.textContent} (old)`;
      });
      await expect(work.locator('tracs-overlay .note')).toBeVisible();
      const view = await viewOf(lab, page);
      expect(view?.state === 'record' && view.pages.find((entry) => entry.page === 'plan')?.state).toBe(
        'unreadable',
      );
      const again = await openAssistant(lab, page);
      const first = again.panel.locator('.part').first();
      await expect(first).toHaveAttribute('data-status', 'broken');
      await expect(first).toHaveAttribute('data-purpose', 'steps');
      // …at the first field that broke, with the reason that is its own.
      await expect(first.getByRole('button', { name: 'Point at: Code' })).toBeFocused();
      await expect(first.locator('[data-field=plannedStart]')).toContainText(
        /not found; the column "Planned start" is gone\.Point$/,
      );
      // What is proposed in its place heals nothing until somebody keeps it.
      await again.keep('steps');
      await expect(work.locator('tracs-overlay .note')).toHaveCount(0);
    });
  });

  test('a map out of a file is shown before it replaces anything', { tag: '@prove' }, async () => {
    await withMapped(async (lab, open) => {
      const { page } = await open('PDP');
      const { panel, keep } = await openAssistant(lab, page);
      await keep('identity', 'steps');
      const kept = () => lab.background.evaluate(async () => (await chrome.storage.local.get('maps')).maps);
      const before = await kept();
      const choose = () =>
        panel.getByLabel('Import…').setInputFiles({
          name: 'map.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(LAYOUTS.modern.map)),
        });
      await choose();
      const preview = panel.getByRole('region', { name: 'The page map in this file' });
      await expect(preview).toContainText(/It takes the place of fresh\.test, version \d+\. New pages: /);
      expect(await kept()).toEqual(before);
      await panel.getByRole('button', { name: 'Leave all as it is' }).click();
      await expect(preview).toHaveCount(0);
      expect(await kept()).toEqual(before);
      await choose();
      await panel.getByRole('button', { name: 'Use this map' }).click();
      await expect(panel.getByRole('status').first()).toContainText('is used from now on');
      expect(JSON.stringify(await kept())).not.toBe(JSON.stringify(before));
      await expect(panel.locator('.covered [data-done=false]')).toHaveCount(0);
    });
  });

  test('disconnecting ends the reading in open tabs and takes everything back', async () => {
    await withMapped(async (lab, open) => {
      const record = await open();
      const { page } = record;
      const assistant = await openAssistant(lab, page);
      await assistant.keep('identity', 'narratives', 'draft');
      await expect(record.marks).toHaveCount(2);
      await assistant.close();
      const options = await lab.context.newPage();
      await options.goto(`chrome-extension://${lab.extensionId}/options.html`);
      await options
        .getByRole('listitem')
        .filter({ hasText: FRESH })
        .getByRole('button', { name: 'Disconnect' })
        .click();
      await expect(options.getByText(`${FRESH} is disconnected`)).toBeVisible();
      await expect(page.locator('tracs-overlay')).toHaveCount(0);
      await expect.poll(() => brokenIn(lab, page)).toBe('silent');
      const kept = await lab.background.evaluate(async () => ({
        ...(await chrome.storage.local.get(['connections', 'maps'])),
        facts: Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('facts:')),
      }));
      expect(kept).toEqual({ connections: [], maps: [], facts: [] });
      await page.reload();
      await expect.poll(() => brokenIn(lab, page)).toBe('silent');
    });
  });
});
