/**
 * Firefox: the three warnings, what the worker types, and what a content script may reach; and the same question of
 * reach asked of Chromium. Marionette stands in for Playwright, which cannot drive the Firefox that people have.
 */
import { startPracticeTracs } from '../practice/server.ts';
import { copyOf, FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { connectPractice, expect, launchLab, openRecord, PRACTICE_BUILD, test } from './lab.ts';
import { timeFor, times } from './tally.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed.\nAsked her to call “me”.';
const STEP = /does not show an RE step for the appointment on /;

test.describe('in Firefox', () => {
  let lab: FirefoxLab;
  const said = async () => (await lab.marks()).map(({ says }) => says);
  const spoken = async () => (await lab.marks()).filter((mark) => mark.spoken).map(({ words }) => words);

  test.beforeAll(async ({ layout }) => {
    test.setTimeout(90_000);
    lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD, layout);
  });
  test.afterAll(() => lab?.close());
  test.beforeEach(() => lab.tracs.store.reset());

  test('a contact under another type is marked, and the mark goes when a short Engagement narrative is added', async () => {
    await lab.openRecord('contact-under-general');
    await expect
      .poll(said)
      .toEqual([
        expect.stringMatching(/its type is General; the 2008 transmittal asks for the type Engagement/),
      ]);
    const { at } = lab;
    const of = (part: string) =>
      lab.inWork<string>(
        `return [...document.querySelectorAll(arguments[0])].findLast((row) => row.textContent.includes('General'))
           .querySelector(arguments[1]).textContent`,
        [at.entry, part],
      );
    const day = new Date(`${await of(at.entryDay)} 12:00 UTC`);
    await lab.inWork(
      `const field = document.querySelector(arguments[0]); field.value = arguments[field.type === 'date' ? 1 : 2]`,
      [at.date, day.toISOString().slice(0, 10), day.toLocaleDateString('en-US', { timeZone: 'UTC' })],
    );
    await lab.choose(at.type, 'Engagement');
    await lab.type(at.text, await of(at.entryText));
    await lab.click(at.save);
    await expect
      .poll(() => lab.inWork<string>(`return document.body.textContent`))
      .toContain('Narrative saved.');
    await lab.looked();
    await expect.poll(said).toEqual([]);
  });

  test('a notice mailed too late is marked, and the mark goes when the narrative names a later appointment', async () => {
    await lab.openRecord('notice-too-late');
    await expect
      .poll(said)
      .toEqual([
        expect.stringMatching(/days, 2 too few; the reference guide \(undated\) asks for at least 7 days/),
      ]);
    const participant = lab.tracs.store.list().find(({ slug }) => slug === 'notice-too-late')!;
    const later = new Date(Date.now() + 20 * 86_400_000);
    const date = `${later.getMonth() + 1}/${later.getDate()}/${later.getFullYear()}`;
    lab.tracs.store.add({
      ...participant,
      narratives: participant.narratives.map((entry) => ({
        ...entry,
        text: entry.text.replace(/RE appt \w+ \S+/, `RE appt ${date}`).replace(/ Letter:[\s\S]*$/, ''),
      })),
    });
    await lab.openRecord('notice-too-late');
    expect(await lab.inWork<string>('return document.body.textContent')).toContain(date);
    await expect.poll(async () => (await said()).filter((says) => /too few/.test(says))).toEqual([]);
  });

  test('a missing RE step is marked on the plan and then on the Narratives page, and goes when the step is there', async () => {
    await lab.openRecord('re-step-missing');
    await lab.open('PDP');
    await expect.poll(said).toEqual([expect.stringMatching(STEP)]);
    await lab.open('Narratives');
    await expect.poll(said).toEqual([expect.stringMatching(STEP)]);
    const participant = lab.tracs.store.list().find(({ slug }) => slug === 're-step-missing')!;
    const on = new Date();
    on.setDate(on.getDate() + 3);
    const day = `${on.getFullYear()}-${String(on.getMonth() + 1).padStart(2, '0')}-${String(on.getDate()).padStart(2, '0')}`;
    lab.tracs.store.add({
      ...participant,
      steps: [
        ...participant.steps,
        {
          code: 'RE',
          description: 'RE appointment 3:15 PM at the branch',
          plannedStart: `${day}T15:15`,
          plannedEnd: `${day}T15:15`,
          actualStart: null,
          actualEnd: null,
        },
      ],
    });
    await lab.open('PDP');
    // That nothing is marked holds before the page is read, too: the popup says when it is.
    const popup = await openFirefoxPopup(lab);
    await expect.poll(() => popup.text()).toContain('The PDP holds an RE step of this re-engagement.');
    await popup.close();
    expect(await said()).toEqual([]);
    await lab.open('Narratives');
    await lab.looked();
    await expect.poll(said).toEqual([]);
  });

  test('the marks follow every change of page, whatever Firefox does to the documents that were left', async () => {
    // On each of the two layouts.
    const rounds = times(100, 6);
    test.setTimeout(timeFor(rounds, 4_000));
    // Objects of a document that was left are dead in Firefox a moment later, and throw when touched.
    for (let round = 0; round < rounds; round++) {
      await lab.openRecord('re-step-missing');
      for (const page of ['PDP', 'Narratives', 'PDP', 'Narratives'] as const) {
        await lab.open(page);
        await expect.poll(said, `round ${round}, ${page}`).toContainEqual(expect.stringMatching(STEP));
      }
    }
  });

  test('a draft is judged while it is typed; its text, the caret and the focus are untouched', async () => {
    await lab.openRecord('ordinary-planning');
    expect(await spoken()).toEqual([]);
    await lab.type(lab.at.text, VOICEMAIL);
    await expect.poll(spoken).toEqual([expect.stringContaining('it has no type yet')]);
    expect(await lab.draftText()).toBe(VOICEMAIL);
    const focused = `return document.activeElement === document.querySelector(arguments[0])`;
    expect(await lab.inWork<boolean>(focused, [lab.at.text])).toBe(true);
    // The caret is where it was left: what is typed next stands at the end.
    await typeKey(lab, '!');
    await expect.poll(lab.draftText).toBe(`${VOICEMAIL}!`);
    await lab.choose(lab.at.type, 'General');
    await expect.poll(spoken).toEqual([expect.stringContaining('its type is General')]);
    await lab.choose(lab.at.type, 'Engagement');
    await expect.poll(spoken).toEqual([]);
    expect(await lab.draftText()).toBe(`${VOICEMAIL}!`);
  });

  test('a click on a mark opens the panel, Escape closes it', async () => {
    await lab.openRecord('notice-too-late');
    await expect.poll(said).toHaveLength(1);
    const panel = () =>
      lab.firefox.execute<string | null>(
        `return document.querySelector('tracs-overlay-panel > div')?.shadowRoot.querySelector('[role=dialog]')?.innerText ?? null`,
      );
    expect(await panel()).toBeNull();
    await clickMark(lab);
    await expect.poll(panel).toContain('SSP Re-engagement Reference Guide');
    await typeKey(lab, '\uE00C');
    await expect.poll(panel).toBeNull();
  });
});

/** A key, pressed wherever the focus is. */
async function typeKey(lab: FirefoxLab, value: string): Promise<void> {
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
  await lab.firefox.cmd('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
}

/** A real press of the mouse on the first mark where TRACS shows its pages. */
async function clickMark(lab: FirefoxLab): Promise<void> {
  const framed = await lab.firefox.execute<boolean>("return document.querySelector('frame') !== null");
  if (framed) await lab.firefox.switchToFrame('frame[name=fraWork]');
  const [x, y] = await lab.firefox.execute<[number, number]>(
    `const mark = document.querySelector('tracs-overlay > div').shadowRoot.querySelector('.mark:not([hidden])');
     mark.scrollIntoView({ block: 'center' });
     const box = mark.getBoundingClientRect();
     return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]`,
  );
  await lab.firefox.cmd('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y, origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
  await lab.firefox.switchToFrame(null);
}

/** Tried at the end of the launcher, with its rights and in its world; the outcome is written where a test can read it. */
const TRY = `
;(async () => {
  const api = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  const attempt = async (name) => {
    try {
      const area = api.storage[name];
      if (!area) return 'no such area';
      await area.set({ probe: 'from the page' });
      return 'let through: ' + (await area.get('probe')).probe;
    } catch (error) {
      return 'refused: ' + error.message;
    }
  };
  const outcomes = { session: await attempt('session'), local: await attempt('local') };
  document.documentElement.dataset.probe = JSON.stringify(outcomes);
})();`;
const OPEN_SESSION = `
;chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });`;
const append = (code: string) => (text: string) => text + code;
const DENIED = /^(no such area|refused: )/;
const LET_THROUGH = 'let through: from the page';

test.describe('P03 storage.session from a content script is denied', { tag: '@once' }, () => {
  test('in Chromium, and is let through where the background opens it', async () => {
    const tracs = await startPracticeTracs();
    const outcomes = async (background: string) => {
      const build = copyOf(PRACTICE_BUILD, {
        'launcher.js': append(TRY),
        ...(background ? { 'background.js': append(background) } : {}),
      });
      const lab = await launchLab({ extension: build.path, tracs });
      await connectPractice(lab);
      const { page } = await openRecord(lab, 'ordinary-planning');
      await expect(page.locator('html')).toHaveAttribute('data-probe', /local/);
      const said = JSON.parse((await page.locator('html').getAttribute('data-probe')) ?? '');
      await lab.close();
      build.remove();
      return said;
    };
    expect(await outcomes(OPEN_SESSION)).toEqual({ session: LET_THROUGH, local: LET_THROUGH });
    expect(await outcomes('')).toEqual({ session: expect.stringMatching(DENIED), local: LET_THROUGH });
    await tracs.close();
  });

  test('in Firefox, where storage.local is let through', async () => {
    test.setTimeout(60_000);
    const build = copyOf(FIREFOX_PRACTICE_BUILD, { 'launcher.js': append(TRY) });
    const lab = await launchFirefoxLab(build.path);
    await lab.openRecord('ordinary-planning');
    const probe = () =>
      lab.firefox.execute<string | null>('return document.documentElement.dataset.probe ?? null');
    await expect.poll(probe).not.toBeNull();
    expect(JSON.parse((await probe())!)).toEqual({
      session: expect.stringMatching(DENIED),
      local: LET_THROUGH,
    });
    await lab.close();
    build.remove();
  });
});
