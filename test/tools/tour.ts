/**
 * A tour of one record, from what is missing to done. Each line that it prints is read back from the overlay or from
 * TRACS after the step; a line that does not come back is an error, not a line.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright';
import { badgeOf, type ExtensionBrowser, openPopup } from './chromium.ts';

export interface TourOptions {
  browser: ExtensionBrowser;
  page: Page;
  /** Where the screenshot of each stop goes. */
  folder: string;
  say(line: string): void;
}

/** The overlay has this long to answer before a stop counts as failed. */
const PATIENCE_MS = 10_000;

/** Logs in and opens a participant's record; done once the overlay answered with its marks. */
export async function openFirstRecord(page: Page, origin: string, caseNumber: string): Promise<Locator> {
  await page.goto(`${origin}/tracs/Login.aspx`);
  await page.getByLabel('User ID:').fill('trainee');
  await page.getByLabel('Password:').fill('practice');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(/PersonSearch/);
  await page.goto(`${origin}/tracs/Case.aspx?CaseNo=${caseNumber}`);
  const marks = workFrame(page).locator('tracs-overlay .mark:visible');
  await marks.first().waitFor({ timeout: PATIENCE_MS });
  return marks;
}

export async function takeTour({ browser, page, folder, say }: TourOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const work = workFrame(page);
  const mark = (name: RegExp) => work.getByRole('button', { name });
  let stop = 0;
  const picture = async (name: string, of: Page = page) => {
    stop++;
    await of.screenshot({ path: path.join(folder, `${stop}-${name}.png`), animations: 'disabled' });
  };

  say('1. The record is opened. The overlay marks:');
  for (const label of await labels(work)) say(`   ${label}`);
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('narratives');

  say('2. "Why?" of the late notice:');
  await mark(/too few/).click();
  const panel = page.locator('tracs-overlay-panel [role=dialog]');
  await panel.waitFor({ timeout: PATIENCE_MS });
  say(`   ${oneLine(await panel.locator('.source .place').innerText())}`);
  const boxes = await work.locator('tracs-overlay .words').count();
  if (boxes === 0) throw new Error('The words that were read are not highlighted.');
  say(
    `   Words highlighted on the page: ${oneLine((await panel.locator('q').allInnerTexts()).join(' … ')).slice(0, 110)}`,
  );
  await picture('why');
  await page.keyboard.press('Escape');

  say('3. The same contact is written once more, as a draft without a type:');
  const row = work.locator('tr', { has: work.locator('[id$=_lblType]', { hasText: /^JOBS$/ }) });
  const date = await row.locator('[id$=_lblDate]').innerText();
  const text = await row.locator('[id$=_lblText]').innerText();
  await work.locator('input[name$=txtNarrDt]').fill(date);
  await work.locator('textarea').fill(text);
  const spoken = work.locator('tracs-overlay .mark.spoken');
  await spoken.waitFor({ timeout: PATIENCE_MS });
  say(`   ${oneLine(await spoken.innerText())}`);
  await picture('draft');

  say('4. The type Engagement is chosen and the narrative is saved:');
  await work.getByLabel('Type:').first().selectOption('Engagement');
  await spoken.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say('   The line beside the draft is gone.');
  await work.getByRole('button', { name: 'Save' }).click();
  say(`   TRACS: ${oneLine(await work.locator('#ctl00_lblMessage').innerText())}`);
  await mark(/its type is JOBS/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  for (const label of await labels(work)) say(`   Still marked: ${label}`);
  await picture('saved');

  say('5. The PDP is opened:');
  await page.frameLocator('frame[name=fraMenu]').getByRole('link', { name: 'PDP' }).click();
  const missing = mark(/does not show an RE step/);
  await missing.waitFor({ timeout: PATIENCE_MS });
  const said = (await missing.getAttribute('aria-label')) ?? '';
  say(`   ${said}`);
  await picture('plan');

  say('6. The RE step is added:');
  const appointment = await appointmentIn(page, browser);
  await work.getByRole('link', { name: 'Add Step' }).click();
  await work.getByLabel('Code:').selectOption('RE');
  await work
    .locator('input[name$=txtStepDesc]')
    .fill('RE appointment 10:00 AM, Riverbend branch, 210 Sample Street');
  for (const end of ['Start', 'End']) {
    await work.locator(`input[name$=txtPlan${end}Dt]`).fill(appointment.date);
    await work.locator(`input[name$=txtPlan${end}Tm]`).fill(appointment.time);
  }
  await work.getByRole('button', { name: 'Save' }).click();
  await work.getByRole('heading', { name: 'Personal Development Plan' }).waitFor();
  await missing.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say(`   The mark is gone. Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('plan-with-step');

  say('7. The popup says:');
  const popup = await openPopup(browser, page);
  await popup.locator('[data-view=record]').waitFor({ timeout: PATIENCE_MS });
  say(
    `   ${await popup.getByRole('heading', { level: 1 }).innerText()}: ${await popup.locator('.counts').innerText()}, ${await popup.locator('.coverage').innerText()}`,
  );
  for (const line of await popup.locator('li.line').all()) {
    say(`   ${await line.locator('.title').innerText()}: ${await line.locator('.word').innerText()}`);
  }
  await picture('popup', popup);
  await popup.close();
}

/** The appointment as the overlay read it: the day and time that the mark for the missing step asks for. */
async function appointmentIn(page: Page, browser: ExtensionBrowser): Promise<{ date: string; time: string }> {
  const said = await workFrame(page)
    .getByRole('button', { name: /does not show an RE step/ })
    .getAttribute('aria-label');
  const match = /at \w{3}, (\w{3} \d+)(?:, (\d{4}))? at (\d+:\d\d [AP]M)/.exec(said ?? '');
  if (!match) throw new Error(`No day and time in: ${said}`);
  const today = await browser.background.evaluate(() => new Date().getFullYear());
  const day = new Date(`${match[1]}, ${match[2] ?? today} 12:00`);
  return { date: `${day.getMonth() + 1}/${day.getDate()}/${day.getFullYear()}`, time: match[3]! };
}

function workFrame(page: Page): FrameLocator {
  return page.frameLocator('frame[name=fraWork]');
}

async function labels(work: FrameLocator): Promise<string[]> {
  const marks = work.locator('tracs-overlay .mark:visible');
  return marks.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
