/**
 * Writing into fields of every kind, in Chromium and in Firefox: whole or not at all, heard once by the page, one step
 * for Ctrl+Z and for Undo. The same table of cases runs in both.
 */
import { expect, test } from '@playwright/test';
import { dice, timeFor, times } from './tally.ts';
import { RACES, REFUSALS, WRITES, type WriteCase } from './write-cases.ts';
import { type BrowserName, openWriteLab, type WriteLab } from './write-lab.ts';

/** Seen by nobody, or seen as something else than what they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const withoutBreaks = (text: string) => text.replaceAll('\n', '');

for (const browser of ['Chromium', 'Firefox'] as BrowserName[]) {
  // They write into fields of a page of their own.
  test.describe(`in ${browser}`, { tag: '@once' }, () => {
    let lab: WriteLab;
    test.beforeAll(async () => {
      test.setTimeout(90_000);
      lab = await openWriteLab(browser);
    });
    test.afterAll(() => lab?.close());

    const read = async ({ edits }: Pick<WriteCase, 'edits'>) =>
      Promise.all(edits.map(async ({ at }) => (await lab.ask({ do: 'read', at })).text));
    const focus = (at: string) => lab.field(at, 'field.focus()');

    async function prepare(given: WriteCase): Promise<string[]> {
      await lab.show(given.html, given.page);
      const { typing } = given;
      if (typing) {
        await focus(typing.at);
        await lab.type(typing.text);
        if (typing.caret !== undefined)
          await lab.field(typing.at, `field.setSelectionRange(${typing.caret}, ${typing.caret})`);
      }
      await lab.heard();
      return read(given);
    }

    test.describe('S25 an insert is one step for undo and one event for the page', () => {
      for (const given of WRITES) {
        test(given.name, async () => {
          const before = await prepare(given);
          await lab.ask({ do: 'preview', edits: given.edits });
          expect(await lab.ask({ do: 'apply' })).toEqual({ ok: true, text: '' });
          expect(await read(given)).toEqual(given.after);
          if (given.heard) expect(await lab.heard()).toEqual(given.heard);
          const at = given.edits.at(-1)!.at;
          if (given.caretBehind !== undefined) {
            const behind = await lab.field(at, 'return field.value.slice(0, field.selectionEnd)');
            expect(behind).toBe(given.caretBehind);
          }
          if (given.byKey) {
            await focus(at);
            await lab.press('Control+z');
            expect(await read(given), 'after Ctrl+Z').toEqual(before);
            await lab.press('Control+Shift+z');
            expect(await read(given), 'after redo').toEqual(given.after);
          }
          expect(await lab.ask({ do: 'undo' })).toEqual({ ok: true, text: '' });
          expect(await read(given), 'after Undo').toEqual(before);
        });
      }

      test('on purpose: a value that is set, and a step that is not ended, are found out', async () => {
        await lab.show('<textarea id=f></textarea>');
        await focus('#f');
        await lab.type('Typed.');
        await lab.heard();
        await lab.field('#f', `field.value += ' Set.'`);
        expect(await lab.heard()).toEqual([]);
        await lab.press('Control+z');
        expect((await lab.ask({ do: 'read', at: '#f' })).text).not.toBe('Typed.');
        if (browser === 'Firefox') return;
        await lab.show('<textarea id=f></textarea>');
        await focus('#f');
        await lab.type('Typed.');
        await lab.field('#f', `document.execCommand('insertText', false, ' Inserted.')`);
        await lab.press('Control+z');
        expect((await lab.ask({ do: 'read', at: '#f' })).text).not.toBe('Typed.');
      });

      test('Undo is refused whole where one of its fields was changed since', async () => {
        await lab.show('<select id=c><option>A<option>B</select><textarea id=f></textarea>');
        await lab.ask({
          do: 'preview',
          edits: [
            { at: '#c', how: 'choose', value: 'B' },
            { at: '#f', how: 'append', value: 'New.', name: 'Narrative' },
          ],
        });
        expect((await lab.ask({ do: 'apply' })).ok).toBe(true);
        await focus('#f');
        await lab.type(' Mine.');
        expect(await lab.ask({ do: 'undo' })).toEqual({
          ok: false,
          text: 'Narrative was changed since, so nothing was taken back.',
        });
        expect((await lab.ask({ do: 'read', at: '#c' })).text).toBe('B');
        expect((await lab.ask({ do: 'read', at: '#f' })).text).toBe('New. Mine.');
        for (const _ of ' Mine.')
          await lab.press('\uE003'.length && browser === 'Firefox' ? '\uE003' : 'Backspace');
        expect((await lab.ask({ do: 'undo' })).ok).toBe(true);
        expect((await lab.ask({ do: 'read', at: '#c' })).text).toBe('A');
      });
    });

    test.describe('refused with the reason, nothing written', () => {
      for (const given of REFUSALS) {
        test(given.name, async () => {
          const before = await prepare(given);
          await lab.ask({ do: 'preview', edits: given.edits });
          const answer = await lab.ask({ do: 'apply' });
          expect(answer).toEqual({ ok: false, text: expect.stringMatching(given.refused!) });
          expect(answer.text).toMatch(/Nothing was written\.$/);
          expect(await read(given)).toEqual(before);
          const { typing } = given;
          if (typing) expect((await lab.ask({ do: 'read', at: typing.at })).text).toBe(typing.text);
        });
      }
    });

    test.describe('S24 what changed between preview and click is read again', () => {
      for (const { name, html, edits, race, refused } of RACES) {
        test(name, async () => {
          // The same without the race goes through.
          await lab.show(html);
          await lab.ask({ do: 'preview', edits });
          expect(await lab.ask({ do: 'apply' })).toEqual({ ok: true, text: '' });
          expect(await read({ edits })).toEqual(['B', '2026-11-22', 'New words.']);
          await lab.show(html);
          await lab.ask({ do: 'preview', edits });
          await lab.field('fieldset', `const find = (path) => document.querySelector(path); ${race}`);
          const stands = await lab.field(
            'body',
            'return [...field.querySelectorAll("select, input, textarea")].map((one) => one.value)',
          );
          const answer = await lab.ask({ do: 'apply' });
          expect(answer).toEqual({ ok: false, text: expect.stringMatching(refused) });
          expect(
            await lab.field(
              'body',
              'return [...field.querySelectorAll("select, input, textarea")].map((one) => one.value)',
            ),
          ).toEqual(stands);
        });
      }

      test('another record is open, or it cannot be told which', async () => {
        const [{ html, edits }] = RACES as [(typeof RACES)[0]];
        for (const participant of ['P2', null]) {
          await lab.show(html);
          await lab.ask({ do: 'preview', edits });
          const before = await read({ edits });
          const answer = await lab.ask({ do: 'apply', participant });
          expect(answer).toEqual({ ok: false, text: expect.stringMatching(/record is open/) });
          expect(await read({ edits })).toEqual(before);
        }
        expect(await lab.ask({ do: 'apply' })).toEqual({ ok: true, text: '' });
      });

      test('on purpose: a text that the browser itself cuts is seen to be cut', async () => {
        await lab.show('<textarea id=f maxlength=5>Old.</textarea>');
        await focus('#f');
        await lab.type(' New.');
        expect((await lab.ask({ do: 'read', at: '#f' })).text).toHaveLength(5);
      });
    });

    test('S13 what a preview shows is what a field gets, and all of it can be seen', async () => {
      const rounds = times(2000, 100);
      test.setTimeout(timeFor(rounds, 60));
      const thrown = dice(`S13 in ${browser}`);
      const strange = [
        ...'\u0000\u0007\u001b\u007f\u0085\u00a0\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2028\u2029',
        ...'\u2060\u2064\u2066\u2069\u2007\u202f\u3000\ufeff\ufff9\u{e0041}\u{e007f}\ufe0f\t\r\n',
        '\r\n',
        '\ud800',
      ];
      const plain = [...'abcXYZ 0189.,:/()[]_éß漢🙂', 'Spoke with ct', '[___ step]', '11/22/2026'];
      let removed = 0;
      // A fresh field now and then: a browser remembers every step for its undo.
      const AT_ONCE = 50;
      for (let round = 0; round < rounds; round += AT_ONCE) {
        await lab.show('<p id=drawn style="white-space: pre-wrap"></p><textarea id=f></textarea>');
        const values = Array.from({ length: AT_ONCE }, () =>
          Array.from({ length: 3 + thrown.below(20) }, () =>
            thrown.oneOf(thrown.below(2) === 0 ? strange : plain),
          ).join(''),
        );
        const { each } = await lab.ask({ do: 'replace each', at: '#f', drawn: '#drawn', values });
        for (const [i, { shown, drawn, got, ok }] of each!.entries()) {
          if (shown !== values[i]) removed += 1;
          expect(ok).toBe(true);
          expect(got).toBe(shown);
          expect(withoutBreaks(got)).not.toMatch(UNSEEN);
          expect(drawn.trimEnd()).toBe(shown.trimEnd());
        }
      }
      expect(removed).toBeGreaterThan(rounds / 2);
      // On purpose: as they come, such texts are found out.
      expect(withoutBreaks('Dana\u202e gnp.exe')).toMatch(UNSEEN);
      expect(withoutBreaks('a\u200bb')).toMatch(UNSEEN);
      expect(withoutBreaks('a\u00a0b')).toMatch(UNSEEN);
    });

    test('the next blank is found behind the caret, in a text area and in an editable element', async () => {
      const text = 'One [___ a] two [___ b] three [___ c].';
      for (const html of [
        `<textarea id=f>${text}</textarea>`,
        `<div id=f contenteditable><p>One [___ a]</p><p>two [___ <b>b]</b> three [___ c].</p></div>`,
      ]) {
        await lab.show(html);
        const selected = () =>
          lab.field(
            '#f',
            `return field.value === undefined ? getSelection().toString() : field.value.slice(field.selectionStart, field.selectionEnd)`,
          );
        await lab.field('#f', 'field.setSelectionRange?.(0, 0)');
        const found: unknown[] = [];
        for (let step = 0; step < 4; step++) {
          expect((await lab.ask({ do: 'next blank', at: '#f' })).ok).toBe(true);
          found.push(await selected());
        }
        expect(found).toEqual(['[___ a]', '[___ b]', '[___ c]', '[___ a]']);
      }
    });
  });
}
