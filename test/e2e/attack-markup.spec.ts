/**
 * Attacks from the page (`trust.md` 7.1): markup in what the record says. What must never happen is first made to
 * happen, so that each check is seen to fail before it is believed.
 */
import type { Frame, Page } from '@playwright/test';
import { payloads } from '../fixtures/payloads.ts';
import { expect, type Lab, openPopup, openRecord, test } from './lab.ts';
import { addCanary, VOICEMAIL } from './scenario.ts';
import { dice, timeFor, times } from './tally.ts';

test.describe('S12', () => {
  /** What our surfaces consist of: the elements and attribute names in their roots, and in a page of ours all of them. */
  async function partsOf(frames: Frame[], whole: boolean): Promise<string[]> {
    const parts = await Promise.all(
      frames.map((frame) =>
        frame.evaluate((all) => {
          const roots = all
            ? [document]
            : [...document.querySelectorAll('tracs-overlay, tracs-overlay-panel')].flatMap((host) => [
                host,
                ...[host, ...host.querySelectorAll('*')].flatMap((inner) => inner.shadowRoot ?? []),
              ]);
          return roots
            .flatMap((root) => [...root.querySelectorAll('*')])
            .map((element) => {
              const names = element.getAttributeNames().filter((name) => name !== 'hidden');
              return `${element.tagName.toLowerCase()} ${names.sort().join(' ')}`;
            });
        }, whole),
      ),
    );
    return [...new Set(parts.flat())].sort();
  }

  interface Shown {
    /** What stands in each place where the payload is due: the mark's name and bubble, panel, quotes, popup. */
    texts: Record<string, string>;
    parts: string[];
    popupParts: string[];
  }

  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

  /** Opens a participant all of whose words carry a payload, and shows it in every surface. */
  async function show(lab: Lab, page: Page, id: string, payload: string): Promise<Shown> {
    addCanary(lab, id, {
      first: payload,
      type: payload,
      // Inside the words that are read, so that it is quoted too.
      text: `LVM for ct about the life skills class she missed. ${payload}`,
      step: payload,
    });
    const record = await openRecord(lab, id, { page });
    const mark = record.marks.first();
    await expect(mark).toBeVisible();
    await record.draft.text.click();
    await page.keyboard.insertText(`${VOICEMAIL} ${payload}`);
    // In words or, where a long text leaves no room for them, as a sign.
    await expect(record.marks).toHaveCount(2);
    await mark.hover();
    const bubble = await record.work.getByRole('tooltip').innerText();
    await mark.click();
    await expect(record.panel).toBeVisible();
    await expect(record.words.first()).toBeVisible();
    const texts = {
      mark: (await mark.getAttribute('aria-label')) ?? '',
      bubble,
      panel: await record.panel.innerText(),
    };
    const parts = await partsOf(page.frames(), false);
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-duty=engagement-type]')).toBeVisible();
    const name = await popup.getByRole('heading', { level: 1 }).innerText();
    const reason = await popup.locator('[data-duty=engagement-type]').innerText();
    const popupParts = await partsOf([popup.mainFrame()], true);
    const result = { texts: { ...texts, name, reason }, parts, popupParts };
    await popup.close();
    await popup.context().browser()?.close();
    return result;
  }

  function expectLiteral({ texts }: Shown, payload: string): void {
    for (const [place, text] of Object.entries(texts))
      expect(squeeze(text), `${place}: ${payload}`).toContain(squeeze(payload));
  }

  test('S12 markup in names, types and narratives is shown literally everywhere', async ({ lab }) => {
    const random = dice('S12');
    const wanted = times(payloads.length);
    test.setTimeout(timeFor(wanted, 6000));
    const page = await lab.context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.addInitScript(() => {
      Object.assign(window, { pwned: () => alert('pwned') });
    });
    const harmless = await show(lab, page, 'harmless', 'Plain words');
    expectLiteral(harmless, 'Plain words');

    // On purpose: one payload put into the overlay, one into the popup, as markup.
    const markup = '<img src=x onerror=pwned()>';
    await page.evaluate((html) => {
      document.querySelector('tracs-overlay-panel')?.insertAdjacentHTML('beforeend', html);
    }, markup);
    await expect.poll(() => dialogs, 'the alert of a payload that is no text').toEqual(['pwned']);
    expect(await partsOf(page.frames(), false)).not.toEqual(harmless.parts);
    const popup = await openPopup(lab, page);
    await expect(popup.locator('[data-duty=engagement-type]')).toBeVisible();
    await popup.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), markup);
    expect(await partsOf([popup.mainFrame()], true)).not.toEqual(harmless.popupParts);
    await popup.close();
    dialogs.length = 0;

    const left = [...payloads];
    for (let i = 0; i < wanted; i++) {
      const payload = left.splice(random.below(left.length), 1)[0]!;
      const shown = await show(lab, page, `payload-${i}`, payload);
      expectLiteral(shown, payload);
      expect(shown.parts, payload).toEqual(harmless.parts);
      expect(shown.popupParts, payload).toEqual(harmless.popupParts);
    }
    expect(dialogs).toEqual([]);
  });
});
