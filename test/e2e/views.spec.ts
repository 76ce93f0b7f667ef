/** The views of popup and side panel: checklist, timeline and deadlines, on both layouts. */
import type { Locator, Page } from '@playwright/test';
import { openBeside } from './beside.ts';
import { exported } from './exported.ts';
import {
  badgeOf,
  expect,
  expectDraft,
  type Lab,
  openPopup,
  openRecord,
  type RecordPage,
  test,
} from './lab.ts';

const view = (surface: Page, name: string) => surface.getByRole('button', { name, exact: true });
const duty = (surface: Page, id: string): Locator => surface.locator(`[data-duty=${id}]`);

/** All pages of a record read, its narratives in front. */
async function readAll(record: RecordPage): Promise<void> {
  for (const page of ['PDP', 'Re-Engagement', 'Narratives'] as const) await record.open(page);
  await expect(record.marks.first()).toBeVisible();
}

test('the checklist says where the case stands and what it rests on, and its fix writes what it showed', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await readAll(record);
  const popup = await openPopup(lab, record.page);
  await expect(popup.locator('.now-says')).toContainText(
    /^The notice is out; the appointment is \w{3}, .* business days?(, offices closed that day)?\.$/,
  );
  await expect(popup.locator('[aria-current=step]')).toContainText('RE step');
  await expect(duty(popup, 'notice-seven-days')).toContainText(
    /Read in the narrative of \w{3}, .* \(Engagement\), on screen\./,
  );

  const line = duty(popup, 'engagement-type');
  await line.getByRole('button', { name: 'Start a short Engagement narrative…' }).click();
  const shown = await line
    .getByRole('list', { name: 'What will be written' })
    .locator('li')
    .last()
    .locator('ins')
    .innerText();
  expect(shown).toMatch(/\[___/);
  await expectDraft(record).toBe('');
  await line.getByRole('button', { name: 'Start a short Engagement narrative', exact: true }).click();
  await expect(popup.locator('.outcome')).toContainText('Inserted, not saved.');
  await expectDraft(record).toBe(shown);
  await expect(record.draft.type).toHaveValue('Engagement');
  // Met by what stands unsaved on the page alone: nothing is called done before it is saved.
  await expect(line).toContainText('Done once saved');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expectDraft(record).toBe('');
  await expect(line).toContainText('Not shown in the record');
});

test('a duty is set aside in the popup by keyboard alone, gone from page and badge, and taken back', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'notice-too-late');
  await readAll(record);
  await expect.poll(async () => (await badgeOf(lab, record.page)).text).toBe('1');
  const popup = await openPopup(lab, record.page);
  const line = duty(popup, 'notice-seven-days');
  const press = async (button: Locator) => {
    await button.focus();
    await popup.keyboard.press('Enter');
  };
  await press(line.getByRole('button', { name: 'Why?' }));
  await expect(line).toContainText('Why the notice is mailed at least seven days ahead');
  await press(line.getByRole('button', { name: 'Set aside…' }));
  await press(line.getByRole('button', { name: 'Another way of contact is agreed' }));
  await expect(line).toHaveAttribute('data-status', 'n/a');
  await expect(line).toContainText('Set aside: Another way of contact is agreed');
  await expect(record.mark(/too few/)).toHaveCount(0);
  await expect.poll(async () => (await badgeOf(lab, record.page)).text).toBe('');
  await press(line.getByRole('button', { name: 'Why?' }));
  await press(line.getByRole('button', { name: 'Take it back' }));
  await expect(line).toHaveAttribute('data-status', 'broken');
  await expect(record.mark(/too few/)).toBeVisible();
});

test('beside the page: the timeline shows the late notice, and all of it as a table', async ({ lab }) => {
  const record = await openRecord(lab, 'notice-too-late');
  await readAll(record);
  const { panel, close } = await openBeside(lab, record.page);
  await view(panel, 'Timeline').click();
  const lane = panel.locator('[data-window=notice]');
  await expect(lane).toContainText('7 days between mailing and appointment: 5 of 7 days, 2 too few');
  // The part that is missing begins where the appointment is.
  const [over, end] = await Promise.all([
    lane.locator('.bar.over').boundingBox(),
    lane.locator('.bar-end').boundingBox(),
  ]);
  expect(Math.abs(over!.x - (end!.x + end!.width / 2))).toBeLessThan(4);
  expect(over!.width).toBeGreaterThan(10);
  await expect(panel.getByRole('row', { name: /Notice \(DHS 7869\) mailed/ })).toBeVisible();
  await panel.getByRole('button', { name: /^Engagement contacts/ }).click();
  await expect(panel.getByRole('table')).toContainText('Contact tried');
  // What is typed stands there as not saved, and is gone again with it.
  await panel.getByRole('button', { name: /^Everything/ }).click();
  await record.draft.text.fill('Called ct re: missed class, no answer.');
  await expect(
    panel.getByRole('row', { name: /Once you save the draft: Contact tried, by phone/ }),
  ).toBeVisible();
  await record.draft.text.fill('');
  await expect(panel.getByText('Once you save the draft')).toHaveCount(0);

  // From the panel to the place on the page, however far away it is, with the words marked; the panel stays.
  await record.entries.first().evaluate(({ ownerDocument }) => {
    ownerDocument.documentElement.style.paddingTop = '3000px';
  });
  const mark = record.mark(/too few/);
  await expect(mark).not.toBeInViewport();
  await view(panel, 'Checklist').click();
  await duty(panel, 'notice-seven-days').getByRole('button', { name: 'Show me' }).click();
  await expect(mark).toBeInViewport();
  await expect(record.words.first()).toBeInViewport();
  await expect(duty(panel, 'notice-seven-days')).toBeVisible();
  await close();
});

test.describe('deadlines across participants', () => {
  async function seeTwo(lab: Lab): Promise<RecordPage> {
    const first = await openRecord(lab, 'notice-planned-tomorrow');
    await readAll(first);
    const second = await openRecord(lab, 'staffing-planned', { page: first.page });
    await second.open('Re-Engagement');
    await second.open('Narratives');
    return second;
  }

  test('stand in pages of the extension alone, soonest first, and go out as row and file on a click', async ({
    lab,
  }) => {
    const record = await seeTwo(lab);
    await lab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { panel, close } = await openBeside(lab, record.page);
    await view(panel, 'Deadlines').click();
    const due = panel.locator('.due-list > li');
    await expect(panel.getByText('From 2 participants seen in this browser session')).toBeVisible();
    const who = await due.locator('.due-who').allInnerTexts();
    expect(new Set(who.map((text) => text.replace(/[,(].*/, '').trim())).size).toBe(2);
    const people = lab.tracs.store.list();
    const name = (slug: string) => people.find((entry) => entry.slug === slug)!.name.last;
    expect(who.some((text) => text.includes(name('notice-planned-tomorrow')))).toBe(true);
    expect(
      who.some((text) => text.includes(`${name('staffing-planned')},`) && text.includes('(on screen)')),
    ).toBe(true);

    // Nothing of the other participant on the page: a name put there would be seen.
    const other = name('notice-planned-tomorrow');
    const onPage = () =>
      record.page.evaluate(() =>
        [document, ...[...document.querySelectorAll('frame')].flatMap((frame) => frame.contentDocument ?? [])]
          .flatMap((one) => [...one.querySelectorAll('tracs-overlay, tracs-overlay-panel')])
          .map((host) => (host.firstElementChild?.shadowRoot?.textContent ?? '') + host.textContent)
          .join(' '),
      );
    expect(await onPage()).toMatch(/\w{4}/);
    expect(await onPage()).not.toContain(other);
    await record.work
      .locator('tracs-overlay')
      .first()
      .evaluate((host, word) => host.append(word), other);
    expect(await onPage()).toContain(other);

    const csv = await exported(panel, () => panel.getByRole('button', { name: 'List as .csv' }).click());
    expect(csv.name).toMatch(/^re-engagement-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text.split('\r\n')[0]).toContain('Participant,Case number,Notice mailed');
    expect(csv.text).toContain(`"${name('staffing-planned')}, `);
    const ics = await exported(panel, () => panel.getByRole('button', { name: 'Days as .ics' }).click());
    expect(ics.text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(ics.text).toContain('SUMMARY:Re-engagement appointment: ');
    expect(ics.text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    await panel.getByRole('button', { name: new RegExp(`^Copy a row: ${name('staffing-planned')}`) }).click();
    await expect(panel.getByText(/^The row of .* is copied/)).toBeVisible();
    await close();
  });

  test('are shown to nobody after a time-out until somebody logs in, and gone after log-out', async ({
    lab,
  }) => {
    const record = await seeTwo(lab);
    const { panel, close } = await openBeside(lab, record.page);
    await view(panel, 'Deadlines').click();
    await expect(panel.locator('.due-list > li').first()).toBeVisible();
    lab.tracs.store.expireSessions();
    await record.follow('PDP');
    await expect(panel.getByText('No participant was seen yet in this browser session.')).toBeVisible();
    await expect(panel.locator('.due-list > li, .invited > li')).toHaveCount(0);
    await lab.context.clearCookies();
    const again = await openRecord(lab, 'staffing-planned', { page: record.page });
    await expect(panel.getByText('From 2 participants seen in this browser session')).toBeVisible();
    await again.follow('Log out');
    await expect(panel.getByText('No participant was seen yet in this browser session.')).toBeVisible();
    await close();
  });
});

test('every view is reached and worked by keyboard alone, with no trap', { tag: '@once' }, async ({
  lab,
}) => {
  const record = await openRecord(lab, 'first-light');
  await readAll(record);
  const { panel, close } = await openBeside(lab, record.page);
  await view(panel, 'Checklist').waitFor();
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const focused = () =>
    panel.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
    });
  const tabTo = async (name: RegExp) => {
    const passed: string[] = [];
    for (let steps = 0; steps < 150; steps++) {
      await panel.keyboard.press('Tab');
      const now = await focused();
      if (name.test(now)) return;
      passed.push(now);
    }
    throw new Error(`${name} was not reached: ${passed.join(' | ')}`);
  };
  for (const [name, inside] of [
    ['Timeline', /^Engagement contacts/],
    ['Deadlines', /^Copy a row: /],
    ['Templates', /^Insert: |^Choose, and show/],
    ['Checklist', /Notice\s*\d open/],
  ] as const) {
    await tabTo(new RegExp(`^${name}$`));
    const outline = await panel.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline, 'focus is seen').toBe('solid');
    await panel.keyboard.press('Enter');
    await expect(view(panel, name)).toHaveAttribute('aria-current', 'page');
    await tabTo(inside);
  }
  await panel.keyboard.press('Enter');
  expect(await focused()).toBe('Notice (DHS 7869)');
  // From the end it goes on to the beginning.
  await tabTo(/^Open the pad$/);
  await tabTo(/^Checklist$/);
  await close();
});
