/**
 * Attacks from the page (`trust.md` 7.1): messages and events, forged by the page or sent by us. What must never happen
 * is first made to happen, by a sabotaged copy of the extension, so that each check is seen to fail before it is believed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { RELEASE_BUILD } from './builds.ts';
import { expect, type Lab, PRACTICE_BUILD, type RecordPage, test } from './lab.ts';
import { recorded, seenBy } from './recorder.ts';
import { append, connect, viewOf, withOwnLab } from './sabotage.ts';
import { besideDraft, VOICEMAIL } from './scenario.ts';
import { dice, timeFor, times } from './tally.ts';

test.describe('S08', () => {
  const FRAMEWORK = 'wxt:content-script-started';
  const ENTRYPOINTS = ['launcher', 'panel', 'background', 'content', 'tracs-overlay', 'undefined', ''];

  /** The names that the framework, whose own script context is not used here, would listen to and send. */
  function eventNames(extensionId: string): string[] {
    return [FRAMEWORK, 'wxt:locationchange'].flatMap((name) => [
      name,
      ...ENTRYPOINTS.map((entrypoint) => `${extensionId}:${entrypoint}:${name}`),
    ]);
  }

  /** A launcher that uses the framework's script context after all: its real code, from the installed package. */
  async function frameworkContext(): Promise<string> {
    const id = path.resolve('test/e2e/framework-context.js');
    const code = `
      import { ContentScriptContext } from 'wxt/utils/content-script-context';
      const context = new ContentScriptContext('launcher');
      const stop = () => {
        const documents = [document, ...[...document.querySelectorAll('frame')].map((frame) => frame.contentDocument)];
        for (const open of documents) open?.querySelectorAll('tracs-overlay').forEach((host) => host.style.setProperty('display', 'none', 'important'));
        requestAnimationFrame(stop);
      };
      context.onInvalidated(stop);`;
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      define: { 'import.meta.env.ENTRYPOINT': '"launcher"' },
      build: { write: false, minify: false, lib: { entry: id, formats: ['iife'], name: 'framework' } },
      plugins: [
        {
          name: 'virtual',
          enforce: 'pre',
          resolveId: (asked) => (asked === id ? id : null),
          load: (asked) => (asked === id ? code : null),
        },
      ],
    });
    const outputs = Array.isArray(result) ? result : [result];
    const text = outputs.flatMap((entry) => ('output' in entry ? entry.output : []))[0];
    if (text?.type !== 'chunk') throw new Error('The framework context was not built.');
    return text.code;
  }

  interface Forged {
    how: 'message' | 'message event' | 'document' | 'window';
    name: string;
    data: unknown;
  }

  /** Start and control events as the framework sends them, and others near to and far from them. */
  function forge(how: Forged['how'][], rounds: number, extensionId: string): Forged[] {
    const random = dice('S08');
    const names = eventNames(extensionId);
    const shapes: ((name: string, script: string) => unknown)[] = [
      (name, script) => ({
        type: name,
        contentScriptName: script,
        messageId: random.below(1e9).toString(36),
      }),
      (name) => ({ type: name }),
      (name, script) => ({ name, contentScriptName: script, messageId: null }),
      (_, script) => ({ misdeed: 'stop', stop: true, finding: script }),
      () => ({ type: random.oneOf(['view', 'show', 'facts', 'badge', 'signed-out', 'open-panel']) }),
      () => random.oneOf([null, '', 0, true, [], 'stop', '__proto__', { __proto__: null, type: 'view' }]),
    ];
    return Array.from({ length: rounds }, (_, i) => {
      const name = random.oneOf(names);
      const script = random.oneOf(ENTRYPOINTS);
      // Half of them in the framework's exact shape, for the launcher.
      return i % 2 === 0
        ? {
            how: random.oneOf(how),
            name: `${extensionId}:launcher:${FRAMEWORK}`,
            data: {
              type: `${extensionId}:launcher:${FRAMEWORK}`,
              contentScriptName: 'launcher',
              messageId: `m${i}`,
            },
          }
        : { how: random.oneOf(how), name, data: random.oneOf(shapes)(name, script) };
    });
  }

  /** Fires them in the top document and in the frames, and waits until the last one has arrived. */
  async function fire(page: Page, forged: Forged[]): Promise<void> {
    const frames = page.frames();
    for (const [nth, frame] of frames.entries())
      await frame.evaluate(
        async (list) => {
          for (const { how, name, data } of list) {
            if (how === 'message') window.postMessage(data, '*');
            else if (how === 'message event') window.dispatchEvent(new MessageEvent('message', { data }));
            else
              (how === 'document' ? document : window).dispatchEvent(new CustomEvent(name, { detail: data }));
          }
          // A window's messages arrive in order, so the last one tells that all have.
          await new Promise<void>((arrived) => {
            window.addEventListener('message', ({ data }) => data === 'the last one' && arrived());
            window.postMessage('the last one', '*');
          });
        },
        forged.filter((_, i) => i % frames.length === nth),
      );
  }

  /** Whether the mark of a draft still appears with its cause: asked once the launcher itself has judged the draft. */
  async function alive(lab: Lab, { page, draft, draftMark }: RecordPage): Promise<boolean> {
    await draft.text.click();
    await page.keyboard.type(VOICEMAIL);
    const inDraft = async () => {
      const view = await viewOf(lab, page);
      return (
        view?.state === 'record' &&
        view.checklist.lines.some((line) => line.findings.some((finding) => finding.draft))
      );
    };
    await expect.poll(inDraft).toBe(true);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return draftMark.isVisible();
  }

  test('S08 forged start and control events are ignored, and the page hears nothing of ours', async ({
    lab,
    layout,
  }) => {
    // On each of the two layouts.
    const rounds = times(5000);
    test.setTimeout(timeFor(rounds, 5) + 30_000);
    const names = eventNames(lab.extensionId);

    // On purpose: with the framework's context the page hears it start, and one forged event ends the overlay.
    const framework = await frameworkContext();
    await withOwnLab({ layout, changes: { 'launcher.js': append(framework) } }, async (sabotaged) => {
      await connect(sabotaged);
      const record = await recorded(sabotaged, 'ordinary-planning', names);
      const { messages } = await seenBy(record.page);
      expect(messages).toContainEqual(expect.stringMatching(/^message .*content-script-started/));
      expect(messages).toContainEqual(expect.stringMatching(/^\w+:launcher:wxt:content-script-started /));
      const [first] = forge(['document'], 1, sabotaged.extensionId);
      expect(await alive(sabotaged, record), 'before').toBe(true);
      await record.draft.text.fill('');
      await expect(record.draftMark).toHaveCount(0);
      await fire(record.page, [first!]);
      expect(await alive(sabotaged, record), 'after one forged event').toBe(false);
    });

    const record = await recorded(lab, 'ordinary-planning', names);
    await besideDraft(record);
    expect((await seenBy(record.page)).messages, 'heard from the overlay').toEqual([]);
    const forged = forge(['message', 'message event', 'document', 'window'], rounds, lab.extensionId);
    await fire(record.page, forged);
    const heard = (await seenBy(record.page)).messages.length;
    expect(heard, 'the page hears its own').toBeGreaterThanOrEqual(rounds);
    expect(await alive(lab, record)).toBe(true);
    await record.draft.text.fill('');
    await expect(record.draftMark).toHaveCount(0);
    await record.open('PDP');
    expect((await seenBy(record.page)).messages.length, 'and nothing besides').toBe(heard);
  });

  test('S08 no script of ours in the page can send an event or a message to it', {
    tag: '@once',
  }, async () => {
    // The names a page could listen to are endless; the code that could send to them is not.
    const senders = /\b(dispatchEvent|postMessage|CustomEvent|BroadcastChannel|MessageChannel)\b/;
    expect(await frameworkContext()).toMatch(senders);
    for (const folder of [PRACTICE_BUILD, RELEASE_BUILD]) {
      const code = (file: string) => readFileSync(path.join(folder, file), 'utf8');
      expect(code('launcher.js')).not.toMatch(senders);
      // A list or date that the worker has filled in is told to the page as a person's choice is: these two, no others.
      const told = [...code('panel.js').matchAll(/dispatchEvent\(new \w+\(([^,)]*)/g)].map(
        ([, name]) => name,
      );
      expect(told.sort()).toEqual(['`change`', '`input`']);
      expect(code('panel.js').replace(/dispatchEvent/g, '')).not.toMatch(senders);
    }
  });
});
