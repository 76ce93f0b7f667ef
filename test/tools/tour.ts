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

  const type = work.getByLabel('Type:').first();
  const text = work.locator('textarea');
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();
  const outcome = async () => oneLine(await panel.locator('.outcome p').innerText());
  const save = async () => {
    await work.getByRole('button', { name: 'Save' }).click();
    say(`   TRACS: ${oneLine(await work.locator('#ctl00_lblMessage').innerText())}`);
  };

  say('3. The contact under the wrong type: a short Engagement narrative is started from its mark.');
  await mark(/its type is JOBS/).click();
  await press('Start a short Engagement narrative');
  say(
    `   ${await outcome()} Type: ${await type.locator('option:checked').innerText()}. ${await text.inputValue()}`,
  );
  await picture('started');
  await page.getByRole('button', { name: 'Close' }).click();

  say('4. A blank is left, and the type is taken back:');
  await type.selectOption('General');
  const spoken = work.locator('tracs-overlay .mark.spoken');
  await spoken.waitFor({ timeout: PATIENCE_MS });
  say(`   ${oneLine(await spoken.innerText())}`);
  await picture('draft');
  await spoken.click();
  await press('Choose Engagement');
  say(`   ${await outcome()} Type: ${await type.locator('option:checked').innerText()}.`);
  await page.getByRole('button', { name: 'Close' }).click();
  await fillBlanks(text, { how: 'phone', 'in one line': 'left a voice message about the missed mornings' });
  await spoken.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say('   The blanks are filled in; the line beside the draft is gone.');
  await save();
  await mark(/its type is JOBS/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  for (const label of await labels(work)) say(`   Still marked: ${label}`);

  say('5. A new notice is mailed in time, narrated by the template:');
  await work.locator('tracs-overlay .tool').click();
  await page.getByRole('button', { name: 'Insert: Notice mailed, with the RE step' }).click();
  say(
    `   ${oneLine(await page.locator('tracs-overlay-panel .outcome p').innerText())} ${await text.inputValue()}`,
  );
  await picture('template');
  await page.getByRole('button', { name: 'Close' }).click();
  const day = await browser.background.evaluate(() => {
    const ahead = new Date();
    ahead.setDate(ahead.getDate() + 9);
    return `${ahead.getMonth() + 1}/${ahead.getDate()}/${ahead.getFullYear()}`;
  });
  await fillBlanks(text, {
    day,
    time: '10:00 AM',
    place: 'Riverbend branch, 210 Sample Street',
    'what was offered': 'ride, child care and interpreter offered',
    'RE step': 'still to be added',
  });
  await type.selectOption('Engagement');
  await save();
  await mark(/too few/).waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('saved');

  say('6. The PDP is opened:');
  await page.frameLocator('frame[name=fraMenu]').getByRole('link', { name: 'PDP' }).click();
  const missing = mark(/does not show an RE step/);
  await missing.waitFor({ timeout: PATIENCE_MS });
  say(`   ${await missing.getAttribute('aria-label')}`);
  await picture('plan');

  say('7. Add Step; the mark fills the form in from the narrated appointment:');
  await work.getByRole('link', { name: 'Add Step' }).click();
  await work.getByRole('heading', { name: 'Add Plan Step' }).waitFor();
  await mark(/does not show an RE step/).click();
  await press('Fill in the RE step');
  say(`   ${await outcome()}`);
  for (const [name, field] of [
    ['Code', 'select[name$=ddlStepCd]'],
    ['Description', 'input[name$=txtStepDesc]'],
    ['Planned start', 'input[name$=txtPlanStartDt]'],
    ['Planned end', 'input[name$=txtPlanEndDt]'],
  ] as const) {
    say(`   ${name}: ${await work.locator(field).inputValue()}`);
  }
  await picture('step');
  await page.getByRole('button', { name: 'Close' }).click();
  await fillBlanks(work.locator('input[name$=txtStepDesc]'), { place: 'Riverbend branch' });
  await work.getByRole('button', { name: 'Save' }).click();
  await work.getByRole('heading', { name: 'Personal Development Plan' }).waitFor();
  await missing.waitFor({ state: 'detached', timeout: PATIENCE_MS });
  say(`   Toolbar: ${(await badgeOf(browser, page)).title}`);
  await picture('plan-with-step');

  say('8. The popup says:');
  const popup = await openPopup(browser, page);
  await popup.locator('[data-view=record]').waitFor({ timeout: PATIENCE_MS });
  const [who, counts, coverage] = await Promise.all([
    popup.getByRole('heading', { level: 1 }).innerText(),
    popup.locator('.counts').innerText(),
    popup.locator('.coverage').innerText(),
  ]);
  say(`   ${who}: ${counts}, ${coverage}`);
  for (const line of await popup.locator('li.line').all()) {
    say(`   ${await line.locator('.title').innerText()}: ${await line.locator('.word').innerText()}`);
  }
  await picture('popup', popup);
  await popup.close();
}

/** Types an answer into each blank, as the worker does; a blank without an answer is an error. */
async function fillBlanks(field: Locator, answers: Record<string, string>): Promise<void> {
  const text = await field.inputValue();
  const filled = text.replace(/\[___ ([^\]\n]*)\]/g, (mark, label: string) => {
    const answer = Object.entries(answers).find(([name]) => label.startsWith(name))?.[1];
    if (answer === undefined) throw new Error(`The tour has no answer for ${mark}.`);
    return answer;
  });
  await field.fill(filled);
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
