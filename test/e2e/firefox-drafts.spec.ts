/** Firefox: what was typed and not saved is kept for its own participant, until Save, the worker's word or log-out. */
import { FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { expect, test } from './lab.ts';

const TYPED = 'Zebra-striped umbrella: talked about the sitter.';

test.describe('in Firefox a text that was typed', () => {
  let lab: FirefoxLab;
  let ownTab: string;
  let tracsTab: string;

  test.beforeAll(async ({ layout }) => {
    test.setTimeout(90_000);
    lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD, layout);
    const { firefox } = lab;
    tracsTab = await firefox.cmd<{ value: string }>('WebDriver:GetWindowHandle').then(({ value }) => value);
    ownTab = (await firefox.cmd<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })).handle;
  });
  test.afterAll(() => lab?.close());

  const to = (handle: string) => lab.firefox.cmd('WebDriver:SwitchToWindow', { handle });
  /** What the popup would be told for a participant. */
  async function offered(slug: string): Promise<string[]> {
    await to(ownTab);
    await lab.firefox.navigate(lab.ownPage('options.html'));
    const { caseNumber, name } = lab.tracs.store.list().find((entry) => entry.slug === slug)!;
    const asked = { participant: { number: caseNumber, name: `${name.last}, ${name.first}` } };
    const texts = await lab.firefox.execute<string>(
      `return browser.tabs.query({}).then(async (tabs) => {
         const origin = new URL(tabs.find(({ url }) => url?.startsWith('http'))?.url ?? 'http://none.test').origin;
         const told = await browser.runtime.sendMessage({ type: 'drafts', origin, ...arguments[0] });
         return JSON.stringify(told?.drafts?.map(({ text }) => text) ?? ['no answer']);
       })`,
      [asked],
    );
    await to(tracsTab);
    return JSON.parse(texts) as string[];
  }

  test('comes back for its own participant alone after the page was left, and goes once it is saved', async () => {
    await lab.openRecord('ordinary-planning');
    await lab.type(lab.at.text, TYPED);
    await expect.poll(() => lab.draftText()).toBe(TYPED);
    await lab.openRecord('one-attempt-only');
    expect(await lab.draftText()).toBe('');
    await expect.poll(() => offered('ordinary-planning')).toEqual([TYPED]);
    expect(await offered('one-attempt-only')).toEqual([]);
    await lab.openRecord('ordinary-planning');
    await lab.type(lab.at.text, TYPED);
    await lab.choose(lab.at.type, 'Engagement');
    await lab.click(lab.at.save);
    await expect
      .poll(() => lab.inWork<string>(`return document.body.textContent`))
      .toContain('Narrative saved.');
    await expect.poll(() => offered('ordinary-planning')).toEqual([]);
  });

  test('goes on log-out', async () => {
    await lab.openRecord('first-light');
    await lab.type(lab.at.text, TYPED);
    await expect.poll(() => offered('first-light')).toEqual([TYPED]);
    await lab.firefox.execute(
      `[...(window.frames.fraMenu?.document ?? document).links].find((a) => /log ?out/i.test(a.textContent)).click()`,
    );
    await expect
      .poll(() => lab.firefox.execute<string>('return document.body?.innerText ?? ""'))
      .toContain('logged out');
    await expect.poll(() => offered('first-light')).toEqual([]);
  });
});
