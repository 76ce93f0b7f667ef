/**
 * A tour of one record, from what is missing to done. Each line that it prints is read back from the overlay or from
 * TRACS after the step; a line that does not come back is an error, not a line.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addDays, format, isWeekend, parseISO } from 'date-fns';
import type { Locator, Page } from 'playwright';
import { badgeOf, type ExtensionBrowser, openPopup } from './chromium.ts';
import { type DraftScreen, type Layout, logIn, type Overlay, overlayOn } from './screens.ts';

export interface TourOptions {
  browser: ExtensionBrowser;
  page: Page;
  layout: Layout;
  /** Where the screenshot of each stop goes. */
  folder: string;
  /** The day of the practice system, YYYY-MM-DD. */
  today: string;
  say(line: string): void;
}

/** The overlay has this long to answer before a stop counts as failed. */
const PATIENCE_MS = 10_000;

/** Logs in and opens a participant's record; done once the overlay answered with its marks. */
export async function openFirstRecord(
  page: Page,
  layout: Layout,
  origin: string,
  caseNumber: string,
): Promise<Locator> {
  await logIn(page, layout, origin);
  await page.goto(`${origin}${layout.record(caseNumber)}`);
  const { marks } = overlayOn(layout.screen(page));
  await marks.first().waitFor({ timeout: PATIENCE_MS });
  return marks;
}

export async function takeTour({ browser, page, layout, folder, today, say }: TourOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const screen = layout.screen(page);
  const { draft, step } = screen;
  const overlay = overlayOn(screen);
  const { mark, panel } = overlay;
  let stop = 0;
  const picture = async (name: string, of: Page = page) => {
    stop++;
    await of.screenshot({ path: path.join(folder, `${stop}-${name}.png`), animations: 'disabled' });
  };

  say('1. The record is opened. The overlay marks:');
  for (const label of await labels(overlay)) say(`   ${label}`);
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('narratives');

  say('2. "Why?" of the late notice:');
  await mark(/too few/).click();
  await panel.waitFor({ timeout: PATIENCE_MS });
  say(`   ${oneLine(await panel.locator('.source .place').innerText())}`);
  const boxes = await overlay.words.count();
  if (boxes === 0) throw new Error('The words that were read are not highlighted.');
  say(
    `   Words highlighted on the page: ${oneLine((await panel.locator('q').allInnerTexts()).join(' … ')).slice(0, 110)}`,
  );
  await picture('why');
  await page.keyboard.press('Escape');
  const early = await popupOver(browser, page, say);
  await early.getByRole('button', { name: 'Timeline', exact: true }).click();
  const lane = early.locator('[data-window=notice]');
  await lane.waitFor({ timeout: PATIENCE_MS });
  say(`   On the popup's timeline: ${oneLine(await lane.innerText())}`);
  await picture('timeline', early);
  await early.close();

  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  const outcome = async () => oneLine(await panel.locator('.outcome p').innerText());
  const save = async () => say(`   TRACS: ${oneLine(await draft.save())}`);

  say('3. The contact under the wrong type: a short Engagement narrative is started from its mark.');
  await mark(/its type is JOBS/).click();
  await press('Start a short Engagement narrative');
  say(`   ${await outcome()} Type: ${await draft.chosen()}. ${await draft.read()}`);
  await picture('started');
  await page.getByRole('button', { name: 'Close' }).click();

  say('4. A blank is left, and the type is taken back:');
  await draft.choose('General');
  const spoken = overlay.draftMark;
  await spoken.waitFor({ timeout: PATIENCE_MS });
  say(`   ${oneLine(await spoken.innerText())}`);
  // Where the last click was, a mark may stand by now, and would explain itself.
  await page.mouse.move(0, 0);
  await picture('draft');
  await spoken.click();
  await press('Choose Engagement');
  say(`   ${await outcome()} Type: ${await draft.chosen()}.`);
  await page.getByRole('button', { name: 'Close' }).click();
  await fillBlanks(draft, { how: 'phone', 'in one line': 'left a voice message asking her to call' });
  await spoken.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say('   The blanks are filled in; the line beside the draft is gone.');
  await save();
  await mark(/its type is JOBS/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  for (const label of await labels(overlay)) say(`   Still marked: ${label}`);

  say('5. A new notice is mailed in time, narrated by the template, with a copy of the letter:');
  await overlay.tool.click();
  await page.getByRole('button', { name: 'Insert: Notice mailed, with the RE step' }).click();
  say(`   ${await outcome()} ${await draft.read()}`);
  await picture('template');
  await page.getByRole('button', { name: 'Close' }).click();
  const day = workdayAfter(today, 9);
  await fillBlanks(draft, {
    day,
    time: '10:00 AM (rescheduled, the first notice was too late)',
    place: 'Riverbend branch, 210 Sample Street',
    support: 'ride, child care and interpreter offered',
    'RE step': 'will be added',
  });
  await draft.text.fill(`${await draft.read()}\n\n${letterFor(day)}`);
  await draft.choose('Engagement');
  await save();
  await mark(/too few/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('saved');

  say('6. The PDP is opened:');
  await screen.open('PDP');
  const missing = mark(/does not show an RE step/);
  await missing.waitFor({ timeout: PATIENCE_MS });
  say(`   ${await missing.getAttribute('aria-label')}`);
  await picture('plan');

  say('7. Add Step; the mark fills the form in from the narrated appointment:');
  await step.add();
  await mark(/does not show an RE step/).click();
  await press('Fill in the RE step');
  say(`   ${await outcome()}`);
  const [code, description, ...when] = await step.values();
  say(`   Code: ${code}. Description: ${description}`);
  say(`   Planned start and end: ${when.join(' ')}`);
  await picture('step');
  await page.getByRole('button', { name: 'Close' }).click();
  const line = { text: step.description, read: () => step.description.inputValue() };
  await fillBlanks(line, { place: 'Riverbend branch' });
  await step.save();
  await missing.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('plan-with-step');

  say('8. The popup says:');
  const popup = await popupOver(browser, page, say);
  const [who, counts, coverage] = await Promise.all([
    popup.getByRole('heading', { level: 1 }).innerText(),
    popup.locator('.counts').innerText(),
    popup.locator('.coverage').innerText(),
  ]);
  say(`   ${who}: ${counts}, ${coverage}`);
  for (const stage of await popup.locator('.stage').all()) {
    const lines = await stage.locator('.line:visible').all();
    const told = await Promise.all(
      lines.map(
        async (line) =>
          `${await line.locator('.title').innerText()}: ${await line.locator('.word').innerText()}`,
      ),
    );
    const folded = await stage.locator('summary').allInnerTexts();
    say(`   ${await stage.getByRole('heading').innerText()}`);
    for (const words of [...told, ...folded]) say(`     ${words}`);
  }
  await picture('popup', popup);
  await popup.close();
}

/** The popup over a record, once it knows who asks. */
async function popupOver(browser: ExtensionBrowser, page: Page, say: TourOptions['say']): Promise<Page> {
  const popup = await openPopup(browser, page);
  await popup.locator('[data-view=record]').waitFor({ timeout: PATIENCE_MS });
  const role = popup.getByRole('button', { name: 'Case manager', exact: true });
  if (await role.isVisible()) {
    say('   Asked once: who are you here? Case manager.');
    await role.click();
    await role.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  }
  return popup;
}

function letterFor(day: string): string {
  return [
    'Dear Paloma Practice,',
    `You are invited to a JOBS re-engagement appointment on ${day} at 10:00 AM at the Riverbend branch, 210 Sample Street. We will go over your plan together and change what does not work for you.`,
    'If you need child care, a ride or an interpreter so that you can come, please call me.',
    'Sincerely,\nTilda Trainer, Case Manager',
  ].join('\n\n');
}

/** Types an answer into each blank, as the worker does; a blank without an answer is an error. */
async function fillBlanks(
  field: Pick<DraftScreen, 'text' | 'read'>,
  answers: Record<string, string>,
): Promise<void> {
  const text = await field.read();
  const filled = text.replace(/\[___ ([^\]\n]*)\]/g, (mark, label: string) => {
    const answer = Object.entries(answers).find(([name]) => label.startsWith(name))?.[1];
    if (answer === undefined) throw new Error(`The tour has no answer for ${mark}.`);
    return answer;
  });
  await field.text.fill(filled);
}

async function labels({ marks }: Overlay): Promise<string[]> {
  return marks.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first day from so many days ahead on that is no Saturday or Sunday, as a form takes it. */
function workdayAfter(today: string, days: number): string {
  let day = addDays(parseISO(today), days);
  while (isWeekend(day)) day = addDays(day, 1);
  return format(day, 'M/d/yyyy');
}
