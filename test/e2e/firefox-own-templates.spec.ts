/**
 * Firefox: a template of one's own is written, kept, stands on the page, goes out as a file and comes in by one; a bad file
 * is refused whole. For Chromium: `own-templates.spec.ts`. Only where every test is run: the page is the same code.
 */
import { writeFileSync } from 'node:fs';
import { LOBBY_TALK } from '../fixtures/own-template.ts';
import { FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { type FirefoxLab, IN_PANEL, launchFirefoxLab, TOOL } from './firefox-record.ts';
import { expect, test } from './lab.ts';
import { PROVING } from './tally.ts';

const FIELD = `const label = [...document.querySelectorAll('label')].find((one) => one.getClientRects().length > 0 && one.textContent.trim().startsWith(arguments[0]));
  return label?.control ?? [...document.querySelectorAll('[aria-label]')].find((one) => one.ariaLabel === arguments[0]);`;
const BUTTON = `return [...document.querySelectorAll('button')].find((one) =>
  one.getClientRects().length > 0 && (one.ariaLabel ?? one.textContent).trim() === arguments[0])`;
const LOOK = `return document.querySelector('[role=status][aria-label="How it reads"]')?.innerText ?? ''`;
if (PROVING)
  test.describe('own templates in Firefox', { tag: '@once' }, () => {
    let lab: FirefoxLab;
    test.beforeAll(async () => {
      test.setTimeout(90_000);
      lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD);
    });
    test.afterAll(() => lab?.close());
    test.beforeEach(async () => {
      await lab.firefox.navigate(lab.ownPage('options.html'));
      await lab.firefox.execute(`return browser.storage.local.remove(['templates.own', 'templates.marks'])`);
      await lab.firefox.navigate(lab.ownPage('options.html'));
      await expect.poll(shown).toContain('Own templates');
    });

    const ask = <T>(body: string, args: unknown[] = []) => lab.firefox.execute<T>(body, args);
    const shown = () => ask<string>('return document.body.innerText');
    const kept = () =>
      ask(
        `return browser.storage.local.get('templates.own').then((all) => JSON.parse(JSON.stringify(all['templates.own'] ?? [])))`,
      );
    const press = (name: string) => lab.press(BUTTON, [name]);
    const enabled = (name: string) =>
      ask<boolean>(
        `const found = (function () { ${BUTTON} }).apply(null, arguments); return !found.disabled`,
        [name],
      );
    /** Keys into a field, by its label, in place of what stood there. */
    const write = async (label: string, text: string) => {
      await expect
        .poll(
          () => ask<boolean>(`return Boolean((function () { ${FIELD} }).apply(null, arguments))`, [label]),
          label,
        )
        .toBe(true);
      const found = await ask<Record<string, string>>(FIELD, [label]);
      const id = Object.values(found)[0];
      if (await ask<boolean>(`return arguments[0].type !== 'file'`, [found]))
        await lab.firefox.cmd('WebDriver:ElementClear', { id });
      await lab.firefox.cmd('WebDriver:ElementSendKeys', { id, text });
    };
    const chooseFile = async (content: unknown) => {
      const path = test.info().outputPath('branch.json');
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      await write('Import a file of templates', path);
    };
    const fileOf = (...templates: object[]) => ({
      format: 'tracs-overlay-templates',
      title: 'Branch 3401',
      templates,
    });

    test('one is written with its preview and its faults beside it, and then stands on the page', async () => {
      test.setTimeout(60_000);
      await press('New template');
      await write('Title', 'Lobby talk');
      await write('When to use it', 'A short talk in the lobby');
      const body = 'Talked with the {person} in the office on {day} about taking part in JOBS: {about}.';
      await write('Text', `${body} Call 503-555-0100.`);
      await expect.poll(() => ask<string>(LOOK)).toContain('"503-555-0100" looks like a phone number');
      expect(await enabled('Keep this template')).toBe(false);
      await write('Text', body);
      await write('about: asks for', 'what about');
      await expect.poll(() => ask<string>(LOOK)).toContain('Talked with the participant in the office on');
      await lab.press(FIELD, ['Planning']);
      await expect.poll(() => enabled('Keep this template')).toBe(true);
      await press('Keep this template');
      await expect.poll(shown).toContain('“Lobby talk” is kept, version 1.');
      expect(await kept()).toMatchObject([{ id: 'own-lobby-talk', version: 1 }]);
      await lab.openRecord('ordinary-planning');
      await lab.pressInWork(TOOL);
      await lab.press(IN_PANEL, ['Insert: Lobby talk']);
      await expect.poll(lab.draftText).toMatch(/^Talked with the participant in the office on /);
    });

    test('a file is shown as what it changes and taken in only then; a bad one is refused whole', async () => {
      test.setTimeout(60_000);
      await chooseFile(fileOf(LOBBY_TALK));
      await expect.poll(shown).toContain('New: Lobby talk');
      expect(await kept()).toEqual([]);
      await press('Take these in');
      await expect.poll(kept).toEqual([LOBBY_TALK]);
      await chooseFile(fileOf({ ...LOBBY_TALK, version: 2, situation: 'In the lobby' }));
      await expect.poll(shown).toContain('Changed: Lobby talk');
      await press('Leave all as it is');
      expect(await kept()).toEqual([LOBBY_TALK]);
      await chooseFile(fileOf(LOBBY_TALK, { ...LOBBY_TALK, id: 'own-bad', body: 'See {nothing}.' }));
      await expect.poll(shown).toContain('was refused whole. Nothing was changed.');
      expect(await shown()).toContain('templates.1.body: there is no {nothing}');
      expect(await kept()).toEqual([LOBBY_TALK]);
      await chooseFile('not json');
      await expect.poll(shown).toContain('This is not a JSON file.');
      await ask(
        `const make = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (object) => { window.exportedFile = object; return make(object); };`,
      );
      await press('Export');
      const out = await ask<string>('return window.exportedFile.text()');
      expect(JSON.parse(out).templates).toEqual([LOBBY_TALK]);
    });
  });
