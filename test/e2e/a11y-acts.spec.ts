/** What somebody does by keyboard, by ear or with a pointer that moves slowly: announcements, focus, notes, every task. */
import type { Page } from '@playwright/test';
import { leave } from '../tools/states/own-page.ts';
import { STATES } from '../tools/states.ts';
import { expect, expectDraft, openRecord, type RecordPage, test } from './lab.ts';
import { times } from './tally.ts';

const WARNS = 'LVM for ct re: missed job search class.';

/** Writes down in every document what the overlay says and where the focus goes. */
async function listen({ page }: RecordPage): Promise<() => Promise<{ said: string[]; moved: number }>> {
  await page.evaluate(() => {
    const log = { said: [] as string[], moved: 0 };
    Object.assign(window, { heard: log });
    const documents = [
      document,
      ...[...document.querySelectorAll('frame, iframe')].map(
        (frame) => (frame as HTMLIFrameElement).contentDocument,
      ),
    ];
    for (const one of documents) {
      if (!one) continue;
      for (const type of ['focusin', 'focusout']) one.addEventListener(type, () => log.moved++, true);
      const look = () => {
        const text = one.querySelector('tracs-overlay [role=status]')?.textContent ?? '';
        if (text !== '' && log.said.at(-1) !== text) log.said.push(text);
      };
      new MutationObserver(look).observe(one, { subtree: true, childList: true, characterData: true });
    }
  });
  return () => page.evaluate(() => (window as never as { heard: { said: string[]; moved: number } }).heard);
}

/** Where the focus is, through frames and open shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at: Element | null = document.activeElement;
    for (;;) {
      const inner: Element | null | undefined =
        at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement;
      if (!inner) break;
      at = inner;
    }
    return `${at?.tagName.toLowerCase()} ${at?.getAttribute('aria-label') ?? (at as HTMLElement | null)?.innerText ?? ''}`.trim();
  });
}

async function tabUntil(page: Page, wanted: RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    const here = await focused(page);
    if (wanted.test(here)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not come to ${wanted}. It passed ${passed.join(' | ')}`);
}

test('A02 A04: typing moves no focus, no caret and no selection, and says nothing; a new warning is said once', {
  tag: '@once',
}, async ({ lab }) => {
  test.setTimeout(90_000);
  const record = await openRecord(lab, 'ordinary-planning');
  const { page, draft } = record;
  await draft.text.click();
  const heard = await listen(record);
  const keys = 'Nothing of note today, the weather was fine. '.repeat(12).slice(0, times(495, 90));
  for (const key of keys) await page.keyboard.press(key === ' ' ? 'Space' : key);
  await expectDraft(record).toBe(keys);
  expect(await heard(), 'no word, and no focus that went').toEqual({ said: [], moved: 0 });

  await page.keyboard.type(WARNS);
  await expect(record.draftMark).toBeVisible();
  await expect
    .poll(async () => (await heard()).said)
    .toEqual(['TRACS Overlay: 1 place on this page to look at.']);
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft');
  const selected = await draft.selected();
  expect(selected).toBe(WARNS.slice(-5));
  await record.work.locator('body').evaluate((body) => body.append(body.ownerDocument.createElement('p')));
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await draft.selected()).toBe(WARNS.slice(-6));
  expect(await heard()).toEqual({ said: ['TRACS Overlay: 1 place on this page to look at.'], moved: 0 });
  // The listeners do see what they are to see.
  await record.draft.day.focus();
  expect((await heard()).moved).toBeGreaterThan(0);
});

test('A03: the descriptions that the page gave its fields are what they were, through warning, panel, insert and undo', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const { page, work, panel } = record;
  const read = () =>
    work
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('input, select, textarea, [contenteditable]')].map((field) =>
          [
            'aria-describedby',
            'aria-description',
            'aria-labelledby',
            'aria-details',
            'aria-errormessage',
            'title',
          ].map((name) => field.getAttribute(name)),
        ),
      );
  await work.locator('body').evaluate((body) => {
    const fields = [...body.querySelectorAll('input, select, textarea, [contenteditable]')];
    const variants: [string, string][] = [
      ['aria-describedby', 'a'],
      ['aria-describedby', 'a b'],
      ['aria-describedby', ''],
      ['aria-describedby', '  a   a '],
      ['aria-describedby', 'not-there'],
      ['aria-labelledby', 'a b'],
      ['aria-description', 'In words'],
      ['aria-details', 'a'],
      ['aria-errormessage', 'a'],
      ['title', 'On hover'],
    ];
    // Each field has all kinds of them in turn, the narrative's own among them.
    for (const [i, field] of fields.entries())
      for (let n = 0; n < 5; n++) field.setAttribute(...variants[(i * 5 + n) % variants.length]!);
  });
  const before = await read();
  expect(before.flat().filter((value) => value !== null).length).toBeGreaterThan(10);
  await record.draft.text.fill(WARNS);
  await record.draftMark.click();
  await panel.getByRole('button', { name: 'Choose Engagement' }).click();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Escape');
  expect(await read()).toEqual(before);
  await record.draft.text.evaluate((field) => field.setAttribute('aria-describedby', 'b c'));
  expect(await read(), 'a change would be seen').not.toEqual(before);
});

test('A05: on a TRACS page by keyboard alone: to a mark, its source, a fix and its Undo, out of the panel, back', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'ordinary-planning');
  const { page, panel, draft } = record;
  await draft.text.focus();
  await page.keyboard.type(WARNS);
  await expect(record.draftMark).toBeVisible();
  await tabUntil(page, /^button To do|^button Not shown/);
  const mark = await focused(page);
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await expect.poll(() => focused(page)).toBe('button Close');
  await tabUntil(page, /^button Choose Engagement/);
  await page.keyboard.press('Enter');
  await expect(panel.locator('.outcome')).toContainText('not saved');
  await tabUntil(page, /^button Undo/);
  await page.keyboard.press('Enter');
  await expect(panel.locator('.outcome')).toContainText('Taken back');
  // No trap: Tab leaves the panel by itself.
  const inside = () => page.evaluate(() => document.activeElement?.tagName === 'TRACS-OVERLAY-PANEL');
  let left = false;
  for (let i = 0; i < 60 && !left; i++) {
    await page.keyboard.press('Tab');
    left = !(await inside());
  }
  expect(left, 'Tab leaves the panel').toBe(true);
  await record.draftMark.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe(mark);
});

test('A05: in the pages of the extension Tab comes to every control and out again', { tag: '@once' }, async ({
  lab,
}) => {
  test.setTimeout(90_000);
  for (const name of ['popup/record', 'options/connection', 'first-run/3', 'summary/record', 'pad/empty']) {
    const page = await STATES.find((state) => state.name === name)!.open(lab);
    await page.setViewportSize({ width: 1280, height: 900 });
    const stops = await page.evaluate(() => {
      const groups = new Set<string>();
      return [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
      ].filter((one) => {
        if (!one.checkVisibility() || one.matches(':disabled, [tabindex="-1"]')) return false;
        const group = one.matches('[type=radio]') ? (one as HTMLInputElement).name : '';
        return group === '' || (!groups.has(group) && groups.add(group));
      }).length;
    });
    const reached = new Set<string>();
    let out = false;
    for (let i = 0; i < stops * 2 + 8 && !out; i++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement | null;
        if (!at || at === document.body) return null;
        at.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
        return at.dataset.stop;
      });
      out = here === null;
      if (here !== null) reached.add(here);
    }
    expect([name, reached.size >= stops, out]).toEqual([name, true, true]);
    await leave(page);
  }
});

test('A11: the note of a mark stays under the pointer, goes by Escape wherever the focus is, and comes by focus too', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  const { page, marks, work } = record;
  await expect(marks.first()).toBeVisible();
  const note = work.getByRole('tooltip');
  await record.draft.text.focus();
  await marks.first().hover();
  await expect(note).toBeVisible();
  const box = (await note.boundingBox())!;
  const at = (await marks.first().boundingBox())!;
  // Slowly and straight, over what lies between; then about inside it.
  const middle = { x: at.x + at.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, at.y + at.height / 2);
  await page.mouse.move(middle.x, middle.y, { steps: 25 });
  await page.mouse.move(box.x + 10, middle.y, { steps: 10 });
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(record.draft.text).toBeFocused();
  await page.mouse.move(2, 2);
  await marks.first().hover();
  await expect(note).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(note).toBeHidden();
  await marks.first().focus();
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(marks.first()).toBeFocused();
});
