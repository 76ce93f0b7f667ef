/**
 * Attacks on the overlay's controls (`trust.md` 7.1): events that no person made, controls hidden or covered while a
 * person clicks. What must never happen is first made to happen, so that each check is seen to fail before it is believed.
 */
import { copyOf, FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { type FirefoxLab, launchFirefoxLab } from './firefox-record.ts';
import { expect, expectDraft, type Lab, openRecord, type RecordPage, test } from './lab.ts';
import { type Change, connect, withOwnLab } from './sabotage.ts';
import { dice, timeFor, times } from './tally.ts';

const VOICEMAIL = 'LVM for ct about the life skills class she missed.';
const button = (record: RecordPage, name: string) => record.panel.getByRole('button', { name, exact: true });

/** A build that takes every event for a person's. */
const credulous: Change = (code) => code.replaceAll('.isTrusted', '.type');
const CREDULOUS = { 'launcher.js': credulous, 'panel.js': credulous };

async function openFix(record: RecordPage): Promise<void> {
  await record.draft.text.fill(VOICEMAIL);
  await record.draftMark.click();
  await expect(button(record, 'Choose Engagement')).toBeVisible();
}

/**
 * All that a page can try on the controls that it finds in our roots (the practice build leaves them open), one control
 * after the other, until something changes of what the overlay shows or of what the fields hold.
 */
const ATTACK = `async () => {
  const documents = (document) => [document, ...[...document.querySelectorAll('frame, iframe')].flatMap(
    (frame) => frame.contentDocument ? documents(frame.contentDocument) : [])];
  const roots = () => documents(document).flatMap((one) =>
    [...one.querySelectorAll('tracs-overlay > div, tracs-overlay-panel > div')].map((host) => host.shadowRoot));
  const state = () => JSON.stringify([
    roots().map((root) => [...root.querySelectorAll('button:not([hidden]), p:not([hidden]), .bubble, [role=dialog]')].map(
      (part) => [part.className, part.hidden, part.getAttribute('aria-expanded'), part.getAttribute('aria-label'), part.textContent])),
    documents(document).map((one) => [...one.querySelectorAll('input, select, textarea')].map((field) => field.value)),
  ]);
  const made = {
    pointerdown: PointerEvent, pointerup: PointerEvent, mousedown: MouseEvent, mouseup: MouseEvent, click: MouseEvent,
    dblclick: MouseEvent, auxclick: MouseEvent, keydown: KeyboardEvent, keypress: KeyboardEvent, keyup: KeyboardEvent,
    touchstart: Event, touchend: Event,
  };
  const before = state();
  let controls = 0;
  for (const control of roots().flatMap((root) => [...root.querySelectorAll('button, a, section')])) {
    controls += 1;
    const box = control.getBoundingClientRect();
    for (const [type, Kind] of Object.entries(made))
      for (const key of Kind === KeyboardEvent ? ['Enter', ' ', 'Escape'] : [''])
        control.dispatchEvent(new Kind(type, {
          bubbles: true, composed: true, cancelable: true, key, detail: 1, button: 0,
          clientX: box.x + box.width / 2, clientY: box.y + box.height / 2,
        }));
    control.click();
    // Two frames: what a click changes is drawn by then.
    for (let frames = 0; frames < 2; frames++) await new Promise((done) => requestAnimationFrame(done));
    if (state() !== before) return { changed: true, controls };
  }
  return { changed: false, controls };
}`;

test.describe('S01 events made by a script of the page change nothing', () => {
  interface Outcome {
    changed: boolean;
    controls: number;
  }

  test('in Chromium', async ({ lab, layout }) => {
    test.setTimeout(60_000);
    const run = async (on: Lab): Promise<boolean[]> => {
      const outcomes: Outcome[] = [];
      for (const open of ['a fix', 'templates'] as const) {
        const record = await openRecord(on, 'ordinary-planning');
        if (open === 'a fix') await openFix(record);
        else await record.tool.click();
        await expect(record.panel).toBeVisible();
        outcomes.push(await record.page.evaluate<Outcome>(`(${ATTACK})()`));
        await record.page.close();
      }
      for (const { changed, controls } of outcomes) if (!changed) expect(controls).toBeGreaterThan(5);
      return outcomes.map(({ changed }) => changed);
    };
    await withOwnLab({ changes: CREDULOUS, layout }, async (own) => {
      await connect(own);
      expect(await run(own), 'a build that takes every event for one of a person').toEqual([true, true]);
    });
    expect(await run(lab)).toEqual([false, false]);
  });

  // The controls are the overlay's own: what Firefox makes of them is the same over every layout.
  test('in Firefox', { tag: ['@once', '@prove'] }, async () => {
    test.setTimeout(90_000);
    const run = async (build: string): Promise<Outcome> => {
      const lab = await launchFirefoxLab(build);
      try {
        await openInFirefox(lab);
        return await lab.firefox.executeAsync<Outcome>(
          `const done = arguments[0]; (${ATTACK})().then(done, (error) => done({ error: String(error) }))`,
        );
      } finally {
        await lab.close();
      }
    };
    const sabotaged = copyOf(FIREFOX_PRACTICE_BUILD, CREDULOUS);
    expect(await run(sabotaged.path)).toMatchObject({ changed: true });
    sabotaged.remove();
    const outcome = await run(FIREFOX_PRACTICE_BUILD);
    expect(outcome).toMatchObject({ changed: false });
    expect(outcome.controls).toBeGreaterThan(5);
  });
});

const PANEL = `document.querySelector('tracs-overlay-panel > div')?.shadowRoot`;

/** A draft with its finding, and the panel with its fix, opened by keys alone. */
async function openInFirefox(lab: FirefoxLab): Promise<void> {
  await lab.openRecord('ordinary-planning');
  await lab.type('textarea', VOICEMAIL);
  await expect.poll(async () => (await lab.marks()).length).toBe(1);
  await lab.firefox.execute(
    `window.frames.fraWork.document.querySelector('tracs-overlay > div').shadowRoot.querySelector('.mark').focus()`,
  );
  await press(lab, '\uE007');
  await expect
    .poll(() => lab.firefox.execute(`return ${PANEL}?.querySelector('.primary')?.textContent`))
    .toBe('Choose Engagement');
}

const press = (lab: FirefoxLab, value: string) =>
  lab.firefox.cmd('WebDriver:PerformActions', {
    actions: [{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) }],
  });

test.describe('S02 keyboard and assistive technology work every control', () => {
  test('by keys alone, in Chromium', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    const { page } = record;
    await record.draft.text.fill(VOICEMAIL);
    await expect(record.draftMark).toBeVisible();
    await record.draftMark.focus();
    await page.keyboard.press('Enter');
    await expect(button(record, 'Close')).toBeFocused();
    const tabTo = async (name: string) => {
      for (let step = 0; step < 20; step++) {
        if (
          await button(record, name).evaluate(
            (one) => (one.getRootNode() as ShadowRoot).activeElement === one,
          )
        )
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to "${name}".`);
    };
    await tabTo('Choose Engagement');
    await page.keyboard.press('Enter');
    await expect(record.draft.type).toHaveValue('Engagement');
    await button(record, 'Undo').focus();
    await page.keyboard.press('Space');
    await expect(record.draft.type).toHaveValue('');
    await tabTo('Set aside…');
    await page.keyboard.press('Space');
    await expect(button(record, 'Set aside…')).toHaveAttribute('aria-expanded', 'true');
    await tabTo('This is wrong');
    await page.keyboard.press('Enter');
    await expect(record.panel).toContainText('no words of the record');
    await button(record, 'Close').focus();
    await page.keyboard.press('Space');
    await expect(record.panel).toHaveCount(0);
    await record.tool.focus();
    await page.keyboard.press('Space');
    await tabTo('Insert: Call without an answer');
    await page.keyboard.press('Enter');
    await expectDraft(record).toMatch(/Called the participant/);
  });

  test('by keys, and by the action of the accessibility tree, in Firefox', { tag: '@once' }, async () => {
    test.setTimeout(60_000);
    const lab = await launchFirefoxLab(FIREFOX_PRACTICE_BUILD);
    await openInFirefox(lab);
    const type = () => lab.inWork<string>(`return document.querySelector('select[name$=ddlNarrType]').value`);
    await lab.firefox.execute(`${PANEL}.querySelector('.primary').focus()`);
    await press(lab, ' ');
    await expect.poll(type).toBe('Engagement');
    /** What a screen reader or a voice command does: the default action of the control of this name. */
    const act = (name: string) =>
      lab.firefox.executeChrome<boolean>(
        `const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
         const find = (accessible) => {
           if (!accessible) return null;
           if (accessible.name === arguments[0] && accessible.actionCount > 0) return accessible;
           for (let child = accessible.firstChild; child; child = child.nextSibling) {
             const found = find(child);
             if (found) return found;
           }
           return null;
         };
         const found = find(service.getAccessibleFor(gBrowser.selectedBrowser));
         found?.doAction(0);
         return found !== null;`,
        [name],
      );
    await expect.poll(() => act('Undo'), { timeout: 15_000 }).toBe(true);
    await expect.poll(type).toBe('');
    await expect.poll(() => act('Choose Engagement')).toBe(true);
    await expect.poll(type).toBe('Engagement');
    await lab.close();
  });
});

/**
 * Styles on what lies around the panel; `at` is the page's root or our element. The one inside that carries our root takes
 * none from a page (S16), so that it can't be hidden by itself.
 */
const TRICKS: { name: string; at: 'html' | 'outer'; style: string }[] = [
  { name: 'page faded', at: 'html', style: 'opacity: 0.3' },
  { name: 'page invisible', at: 'html', style: 'opacity: 0' },
  { name: 'page slightly faded', at: 'html', style: 'opacity: 0.9' },
  { name: 'element faded', at: 'outer', style: 'opacity: 0.01' },
  { name: 'faded twice, each a little', at: 'outer', style: 'opacity: 0.94; display: block' },
  { name: 'filter', at: 'html', style: 'filter: opacity(0)' },
  { name: 'filter on the element', at: 'outer', style: 'filter: brightness(0); display: block' },
  { name: 'blur', at: 'outer', style: 'filter: blur(20px); display: block' },
  { name: 'clip', at: 'html', style: 'clip-path: inset(0 0 0 100%)' },
  { name: 'clip of the element', at: 'outer', style: 'clip-path: circle(0); display: block' },
  { name: 'mask', at: 'html', style: 'mask-image: linear-gradient(transparent, transparent)' },
  { name: 'shrunk', at: 'html', style: 'transform: scale(0.2)' },
  { name: 'shrunk by its own property', at: 'html', style: 'scale: 0.5' },
  { name: 'turned', at: 'html', style: 'rotate: 180deg' },
  { name: 'turned in space', at: 'outer', style: 'transform: rotateY(89deg); display: block' },
  { name: 'moved out', at: 'html', style: 'transform: translateX(5000px)' },
  { name: 'zoomed out', at: 'html', style: 'zoom: 0.5' },
  { name: 'skewed away', at: 'html', style: 'transform: skewX(89.9deg)' },
  { name: 'not displayed', at: 'outer', style: 'display: none' },
  {
    name: 'blended away',
    at: 'outer',
    style: 'mix-blend-mode: difference; position: relative; display: block',
  },
];
const MOMENTS = ['before', 'between press and release', 'by class'] as const;

/** Plays a trick, or takes it back. */
const play = (record: RecordPage, { at, style }: (typeof TRICKS)[0], moment: string, on: boolean) =>
  record.page.evaluate(
    ([where, css, how, set]) => {
      const outer = document.querySelector('tracs-overlay-panel') as HTMLElement;
      const insistent = css.replaceAll(/(;|$)/g, ' !important$1');
      const target = where === 'html' ? document.documentElement : outer;
      if (how === 'by class') {
        document.querySelector('#trick')?.remove();
        target.classList.toggle('tricked', set);
        if (!set) return;
        const sheet = document.createElement('style');
        sheet.id = 'trick';
        sheet.textContent = `.tricked { ${insistent} }`;
        document.head.append(sheet);
      } else if (set) {
        target.dataset.styled = target.getAttribute('style') ?? '';
        target.style.cssText += `; ${insistent}`;
      } else target.setAttribute('style', target.dataset.styled ?? '');
    },
    [at, style, moment, on] as const,
  );

test('S03 nothing is inserted while the overlay is hidden, faded or moved by its surroundings', async ({
  lab,
}) => {
  // A style sheet cannot reach our own element at all: what it says of itself is said in its place, and insists.
  const all = MOMENTS.flatMap((moment) => TRICKS.map((trick) => ({ moment, trick }))).filter(
    ({ moment, trick }) => moment !== 'by class' || trick.at !== 'outer',
  );
  const rounds = times(all.length, 15);
  test.setTimeout(timeFor(rounds, 3_000));
  const thrown = dice('S03');
  const chosen = all
    .map((one) => ({ one, by: thrown.below(1e9) }))
    .sort((a, b) => a.by - b.by)
    .slice(0, rounds)
    .map(({ one }) => one);
  const record = await openRecord(lab, 'ordinary-planning');
  const { mouse } = record.page;
  await openFix(record);
  const fix = button(record, 'Choose Engagement');
  const middle = async () => {
    const box = (await fix.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** The same click without a trick writes; then the form is as before. */
  const writes = async () => {
    const at = await middle();
    await mouse.click(at.x, at.y);
    await expect(record.draft.type).toHaveValue('Engagement');
    await button(record, 'Undo').click();
    await expect(record.draft.type).toHaveValue('');
    await expect(fix).toBeVisible();
  };
  await writes();
  let refusedWithReason = 0;
  for (const { moment, trick } of chosen) {
    await test.step(`${trick.name}, ${moment}`, async () => {
      const at = await middle();
      if (moment === 'between press and release') {
        await mouse.move(at.x, at.y);
        await mouse.down();
        await play(record, trick, moment, true);
        await mouse.up();
      } else {
        await play(record, trick, moment, true);
        await mouse.click(at.x, at.y);
        // The keyboard reaches what the pointer does not.
        if ((await fix.count()) > 0) {
          await fix.evaluate((control) => (control as HTMLElement).focus({ preventScroll: true }));
          await record.page.keyboard.press('Enter');
        }
      }
      await expect(record.draft.type).toHaveValue('');
      const outcome = record.panel.locator('.outcome.is-refused');
      if ((await outcome.count()) > 0 && /popup|moved/.test((await outcome.textContent()) ?? ''))
        refusedWithReason += 1;
      await play(record, trick, moment, false);
      // What moved away from under the pointer may have left another control there, such as the one that closes.
      if ((await record.panel.count()) === 0) await openFix(record);
      await expect(fix).toBeVisible();
    });
  }
  expect(refusedWithReason, 'refused with the reason').toBeGreaterThan(rounds / 2);
  await writes();
});

test.describe('S04', () => {
  const COVERS: Record<string, string> = {
    'a sheet over everything': `<div class=c style="position: fixed; inset: 0; z-index: 2147483647; background: white"></div>`,
    'a sheet that lets clicks through':
      '<div class=c style="position: fixed; inset: 0; z-index: 2147483647; background: white; pointer-events: none"></div>',
    'a popover that lets clicks through':
      '<div class=c popover=manual style="inset: 0; width: 100vw; height: 100vh; margin: 0; background: white; pointer-events: none"></div>',
    'a popover whose inside reaches further than itself':
      '<div class=c popover=manual style="pointer-events: none; overflow: visible; inset: 0 auto auto 0; width: 1px; height: 1px"><div style="position: fixed; inset: 0; background: white"></div></div>',
    'a frame':
      '<iframe class=c style="position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 2147483647"></iframe>',
    'a modal':
      '<dialog class=c style="inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none">Continue?</dialog>',
  };
  const HARMLESS: Record<string, string> = {
    'a message in a corner':
      '<div class=c style="position: fixed; left: 0; top: 0; z-index: 2147483647">Saved.</div>',
    'a message that lets clicks through':
      '<div class=c style="position: fixed; left: 0; top: 0; z-index: 2147483647; pointer-events: none">Saved.</div>',
    'a popover beside it': '<div class=c popover=manual style="inset: 0 auto auto 0; margin: 0">Menu</div>',
    'a popover without a way to click it':
      '<div class=c popover=manual style="inset: 0 auto auto 0; margin: 0; pointer-events: none">Tip</div>',
    'a dialog that is open and not modal':
      '<dialog class=c open style="left: 0; right: auto; top: 0">Notes</dialog>',
    'a closed dialog': '<dialog class=d style="width: 100vw; height: 100vh">Later</dialog>',
    'a watermark under it':
      '<div class=c style="position: fixed; inset: 0; z-index: 1; pointer-events: none; opacity: .2">DRAFT</div>',
    'something invisible over it':
      '<div class=c style="position: fixed; inset: 0; z-index: 2147483647; visibility: hidden">x</div>',
    'a tall page': '<div class=c style="height: 4000px">x</div>',
    'an extension’s empty element': '<some-extension class=c style="display: none"></some-extension>',
  };

  const put = (record: RecordPage, html: string) =>
    record.page.evaluate((inside) => {
      document.querySelector('#cover')?.remove();
      const place = document.createElement('div');
      place.id = 'cover';
      place.innerHTML = inside;
      document.documentElement.append(place);
      for (const part of place.querySelectorAll('[popover]')) (part as HTMLElement).showPopover();
      for (const part of place.querySelectorAll('dialog.c:not([open])'))
        (part as HTMLDialogElement).showModal();
    }, html);

  test('S04 nothing is inserted through a foreign popover or modal that covers a control', async ({
    lab,
  }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await openFix(record);
    const fix = button(record, 'Choose Engagement');
    const box = (await fix.boundingBox())!;
    const click = () => record.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    for (const [name, html] of Object.entries(COVERS)) {
      await put(record, html);
      await click();
      await fix.evaluate((control) => (control as HTMLElement).focus());
      await record.page.keyboard.press('Enter');
      await expect(record.draft.type, name).toHaveValue('');
      if (name !== 'a modal')
        await expect(record.panel.locator('.outcome'), name).toContainText(
          'Something lies over the overlay.',
        );
    }
    await put(record, '');
    await click();
    await expect(record.draft.type).toHaveValue('Engagement');
  });

  test('S04 what a page shows elsewhere, or under it, is no alarm', async ({ lab }) => {
    const record = await openRecord(lab, 'ordinary-planning');
    await openFix(record);
    for (const [name, html] of Object.entries(HARMLESS)) {
      await put(record, html);
      await button(record, 'Choose Engagement').click();
      await expect(record.draft.type, name).toHaveValue('Engagement');
      await button(record, 'Undo').click();
      await expect(record.draft.type).toHaveValue('');
    }
    // A modal of TRACS itself stays usable while the panel is there.
    await put(record, '<dialog class=c><button id=yes>Yes</button></dialog>');
    await record.page.locator('#yes').click();
    await record.page.evaluate(() => document.querySelector<HTMLDialogElement>('#cover dialog')?.close());
    await button(record, 'Choose Engagement').click();
    await expect(record.draft.type).toHaveValue('Engagement');
  });
});
