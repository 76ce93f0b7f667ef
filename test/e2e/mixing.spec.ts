/** Records never mix: not between tabs, not between frames, not on the way back; and the tour on a plain http host. */
import type { Page } from '@playwright/test';
import { logIn } from '../tools/screens.ts';
import { copyOf } from './builds.ts';
import {
  type Marked,
  markedParticipants,
  mixedEntries,
  type OnScreen,
  onScreen,
  ownersIn,
  strangersIn,
} from './canaries.ts';
import {
  connectPractice,
  expect,
  type Lab,
  launchLab,
  openPopup,
  openRecord,
  PRACTICE_BUILD,
  recordPage,
  test,
} from './lab.ts';
import { expectStatuses, type OwnPage, openOwnPage, SOON, statuses } from './own-page.ts';
import { type Dice, dice, timeFor, times } from './tally.ts';

const TRIGGER = 'LVM for ct about the class she missed.';

/** A tab of the worker's, and whose record it shows by what was done to it. */
interface Tab {
  page: Page;
  id: number;
  shows: Marked | null;
  /** How many steps there are to go back. */
  depth: number;
}

async function setUp(lab: Lab, tabs: number) {
  const people = markedParticipants(lab.tracs.store.today, 4);
  for (const { participant } of people) lab.tracs.store.add(participant);
  const own = await openOwnPage(lab);
  const opened: Tab[] = [];
  for (let i = 0; i < tabs; i++) {
    const { page, tab } = await own.newTab(lab);
    opened.push({ page, id: tab, shows: null, depth: 0 });
  }
  const page = await lab.context.newPage();
  await logIn(page, lab.layout, lab.origin);
  await page.close();
  return { people, own, tabs: opened };
}

function caseAddress(lab: Lab, one: Marked): string {
  return `${lab.origin}${lab.layout.record(one.number)}`;
}

/** Waits until the launcher of a tab shows the record that TRACS shows there, and answers whose that is. */
async function settled(
  own: OwnPage,
  people: Marked[],
  tab: Tab,
  see: (screen: OnScreen) => void,
): Promise<Marked | null> {
  let owner: Marked | null = null;
  await expect
    .poll(async () => {
      const screen = await onScreen(tab.page).catch(() => null);
      if (!screen?.numbers) return 'loading';
      see(screen);
      const view = await own.view(tab.id);
      if (screen.numbers.length === 0) {
        owner = null;
        return view?.state === 'unknown-page'
          ? 'agreed'
          : `no record on screen, and the view is ${view?.state}`;
      }
      owner = people.find(({ number }) => number === screen.numbers![0]) ?? null;
      if (view?.state !== 'record') return `a record on screen, and the view is ${view?.state}`;
      const agree = screen.numbers.length === 1 && view.participant.number === owner?.number;
      const here = view.pages.find(({ state }) => state === 'here')?.name;
      const page = screen.work === 'Narratives' ? 'Narratives' : 'PDP';
      return agree && here === page
        ? 'agreed'
        : `${screen.numbers} on ${screen.work}, and the view is of ${view.participant.number}, ${here}`;
    }, SOON)
    .toBe('agreed');
  return owner;
}

test.describe('P05 two tabs with two participants never mix', () => {
  /** Lets a worker go about in three tabs, and answers what was wrong at the first moment when something was. */
  async function goAbout(lab: Lab, thrown: Dice, rounds: number) {
    const { people, own, tabs } = await setUp(lab, 3);
    const done: Record<string, number> = {};
    const problems: string[] = [];
    const look = (allowed: Marked[], where: string, seen: unknown) =>
      problems.push(...strangersIn(people, allowed, where, seen));

    for (let round = 0; round < rounds && problems.length === 0; round++) {
      const tab = thrown.oneOf(tabs);
      const before = tab.shows;
      const possible = ['open', 'open'];
      if (before) possible.push('page', 'page', 'draft');
      if (before && recordPage(tab.page, lab.layout).switchTo) possible.push('switch', 'switch');
      if (tab.depth > 0) possible.push('back');
      const action = thrown.oneOf(possible);
      const target = thrown.oneOf(people.filter((one) => one !== before));
      const what = `${round}: ${action} in tab ${tabs.indexOf(tab)}`;
      done[action] = (done[action] ?? 0) + 1;

      const from = own.heard.length;
      const screens: OnScreen[] = [];
      await tab.page.bringToFront();
      await act(lab, tab, action, target);
      tab.shows = await settled(own, people, tab, (screen) => screens.push(screen));
      if (action === 'open' || action === 'switch') expect(tab.shows, what).toBe(target);

      // At any moment the overlay says nothing of anybody but who stands on the page that it lies over.
      for (const { numbers, overlay } of screens) {
        const shown = people.filter(({ number }) => numbers?.includes(number));
        look(shown, `${what}: on the page`, overlay);
      }
      for (const { tab: id, message } of own.heard.slice(from)) {
        const sender = tabs.find((one) => one.id === id);
        const shown = [sender?.shows, sender === tab ? before : null].flatMap((one) => one ?? []);
        look(shown, `${what}: message`, message);
        if (ownersIn(people, JSON.stringify(message)).length > 1)
          problems.push(`${what}: a message of two people`);
      }
      for (const { id, shows } of tabs) {
        const view = await own.view(id);
        look(shows ? [shows] : [], `${what}: view`, view);
        if (shows && !ownersIn(people, JSON.stringify(view)).includes(shows))
          problems.push(`${what}: the look did not even find ${shows.name}`);
      }
      problems.push(...mixedEntries(people, await own.kept()));
    }
    const entries = Object.keys(await own.kept()).filter((key) => key.startsWith('facts:')).length;
    return { problems, done, messages: own.heard.length, entries };
  }

  /** A background that answers each participant's page with what it last heard of another. */
  const MIXED_UP = `
    const told = new Map();
    chrome.runtime.onMessage.addListener((message, sender, respond) => {
      if (message.type !== 'facts') return;
      const { number } = message.participant;
      const other = [...told].find(([name]) => name !== number)?.[1];
      told.set(number, { narratives: message.narratives ?? told.get(number)?.narratives ?? null, plan: message.plan });
      if (other) respond(other);
    });
  `;

  test('in any order of opening, typing, switching and going back; a background that mixes them is found out', async ({
    lab,
  }) => {
    // On each of the two layouts.
    const rounds = times(500, 15);
    test.setTimeout(timeFor(rounds, 2_000));
    const thrown = dice('P05');

    const build = copyOf(PRACTICE_BUILD, { 'background.js': (code) => MIXED_UP + code });
    const mixing = await launchLab({ extension: build.path, tracs: lab.tracs, layout: lab.layout.name });
    await connectPractice(mixing);
    const found = await goAbout(mixing, thrown, 60);
    expect(found.problems).toContainEqual(expect.stringMatching(/view: Zz\w+, Yy\w+ in /));
    await mixing.close();
    build.remove();

    const { problems, done, messages, entries } = await goAbout(lab, thrown, rounds);
    console.log(`P05: ${JSON.stringify(done)}, ${messages} messages, ${entries} entries`);
    expect(problems).toEqual([]);
    expect(messages, 'messages were looked at').toBeGreaterThan(rounds);
    expect(entries, 'entries were looked at').toBeGreaterThan(1);
  });

  async function act(lab: Lab, tab: Tab, action: string, target: Marked): Promise<void> {
    const { page } = tab;
    const record = recordPage(page, lab.layout);
    switch (action) {
      case 'open':
        await page.goto(caseAddress(lab, target));
        tab.depth += 1;
        return;
      case 'switch':
        await record.switchTo?.(target.number);
        tab.depth += 1;
        return;
      case 'page': {
        const { work } = await onScreen(page);
        await record.open(work === 'Narratives' ? 'PDP' : 'Narratives');
        tab.depth += 1;
        return;
      }
      case 'draft': {
        if ((await record.draft.text.count()) === 0) return;
        await record.draft.text.fill(`${TRIGGER} ${tab.shows?.word}`);
        await expect(record.draftMark).toBeVisible();
        return;
      }
      case 'back': {
        const moved = page.waitForEvent('framenavigated');
        // Going back may end the page before it can answer, so it goes once it has answered.
        await page.evaluate(() => void setTimeout(() => history.back()));
        await moved;
        tab.depth -= 1;
        return;
      }
    }
  }

  test('the look finds a stranger wherever one is put', async ({ lab }) => {
    const { people, own, tabs } = await setUp(lab, 1);
    const [tab] = tabs as [Tab];
    const [mine, other] = people as [Marked, Marked];
    await tab.page.goto(caseAddress(lab, mine));
    await settled(own, people, tab, () => {});
    const view = await own.view(tab.id);
    expect(strangersIn(people, [mine], 'view', view)).toEqual([]);
    expect(strangersIn(people, [other], 'view', view)).toHaveLength(1);
    for (const canary of other.canaries)
      expect(strangersIn(people, [mine], 'view', { view, also: `… ${canary} …` }), canary).toHaveLength(1);

    const kept = await own.kept();
    expect(mixedEntries(people, kept)).toEqual([]);
    const [key] = Object.keys(kept).filter((name) => name.startsWith('facts:'));
    expect(mixedEntries(people, { ...kept, [key!]: [kept[key!], other.name] })).toHaveLength(1);
    expect(mixedEntries(people, { ...kept, [`facts:${mine.number}`]: kept[key!] })).toHaveLength(1);

    await expect.poll(async () => (await onScreen(tab.page)).marks).toBeGreaterThan(0);
    const clean = await onScreen(tab.page);
    expect(strangersIn(people, [mine], 'page', clean.overlay)).toEqual([]);
    await tab.page.evaluate((name) => {
      const frame = document.querySelector<HTMLFrameElement>('frame[name=fraWork]');
      (frame?.contentDocument ?? document).querySelector('tracs-overlay > div')?.shadowRoot?.append(name);
    }, other.name);
    expect(strangersIn(people, [mine], 'page', (await onScreen(tab.page)).overlay)).toHaveLength(1);
  });
});

test('framesets that show two participants: nobody is judged, nothing is marked, nothing is kept', {
  tag: '@once',
}, async ({ lab }) => {
  const { people, own, tabs } = await setUp(lab, 1);
  const [tab] = tabs as [Tab];
  const [mine, other] = people as [Marked, Marked];
  const facts = async () => Object.entries(await own.kept()).filter(([key]) => key.startsWith('facts:'));
  const show = (frame: string, page: string, one: Marked) =>
    tab.page.evaluate(
      ([name, address]) => {
        (window.frames as unknown as Record<string, Window>)[name!]!.location.href = address!;
      },
      [frame, `/tracs/${page}.aspx?CaseNo=${one.number}`],
    );
  const expectUnsure = async () => {
    await expect
      .poll(async () => (await onScreen(tab.page)).numbers?.sort())
      .toEqual([mine.number, other.number].sort());
    await expect.poll(async () => statuses(await own.view(tab.id))).toBe('unsure');
    expect(await onScreen(tab.page)).toMatchObject({ overlay: '', marks: 0 });
  };

  await tab.page.goto(caseAddress(lab, mine));
  await settled(own, people, tab, () => {});
  // Marks are drawn in turns, after the record is known.
  await expect.poll(async () => (await onScreen(tab.page)).marks, 'the look sees marks').toBeGreaterThan(0);
  await expect.poll(facts, 'the look sees what is kept').toHaveLength(1);

  await show('fraHeader', 'CaseHeader', other);
  await expectUnsure();
  const popup = await openPopup(lab, tab.page);
  await expect(popup.getByRole('heading', { name: "Can't tell whose record this is" })).toBeVisible();
  await expect(popup.getByText('The frames of this page show different participants.')).toBeVisible();
  for (const { name } of [mine, other]) await expect(popup.getByText(name)).toHaveCount(0);
  await popup.close();

  // Neither what stands there now nor what is opened while it does is kept for either of the two.
  await own.forgetAll();
  const before = own.heard.length;
  lab.tracs.store.addNarrative(lab.tracs.store.get(mine.number)!, {
    type: 'General',
    date: lab.tracs.store.today,
    author: 'CCOACH',
    text: `T/C to ct about the class. ${mine.word}`,
  });
  await show('fraWork', 'Pdp', mine);
  await tab.page
    .frameLocator('frame[name=fraWork]')
    .getByRole('heading', { name: 'Personal Development Plan' })
    .waitFor();
  await expectUnsure();
  await show('fraWork', 'Narratives', mine);
  await tab.page.frameLocator('frame[name=fraWork]').getByRole('heading', { name: 'Narratives' }).waitFor();
  await expectUnsure();
  expect(await facts()).toEqual([]);
  expect(own.heard.slice(before).filter(({ message }) => message.type === 'facts')).toEqual([]);

  // One and the same again: the record is back, under its own name alone.
  await show('fraHeader', 'CaseHeader', mine);
  expect(await settled(own, people, tab, () => {})).toBe(mine);
  await expect.poll(facts).toHaveLength(1);
  expect(mixedEntries(people, await own.kept())).toEqual([]);
  expect(strangersIn(people, [mine], 'view', await own.view(tab.id))).toEqual([]);
  // And the other way round: the work page is another's.
  await show('fraWork', 'Pdp', other);
  await expectUnsure();
  await show('fraWork', 'Narratives', mine);
  expect(await settled(own, people, tab, () => {})).toBe(mine);
  expect(ownersIn(people, JSON.stringify(await own.kept()))).toEqual([mine]);
  expect(ownersIn(people, JSON.stringify(own.heard))).toEqual([mine]);
});

test('going back and forward between two participants shows no stale mark', async ({ lab }) => {
  const { people, own, tabs } = await setUp(lab, 1);
  const [tab] = tabs as [Tab];
  const [first, second] = people as [Marked, Marked];
  const problems: string[] = [];
  const look = (screen: OnScreen) => {
    const shown = people.filter(({ number }) => screen.numbers?.includes(number));
    problems.push(...strangersIn(people, shown, 'on the page', screen.overlay));
  };
  const record = recordPage(tab.page, lab.layout);
  for (const one of [first, second]) {
    if (one === second && record.switchTo) await record.switchTo(one.number);
    else await tab.page.goto(caseAddress(lab, one));
    await settled(own, people, tab, look);
    await record.open('PDP');
    await settled(own, people, tab, look);
  }
  const owners: (Marked | null)[] = [];
  for (const step of [-1, -1, -1, 1, 1, 1, -2, 2, -3, 3]) {
    const moved = tab.page.waitForEvent('framenavigated');
    // The page it is asked in may go before it has answered.
    await tab.page.evaluate((by) => history.go(by), step).catch(() => undefined);
    await moved;
    const owner = await settled(own, people, tab, look);
    owners.push(owner);
    expect(strangersIn(people, owner ? [owner] : [], 'view', await own.view(tab.id))).toEqual([]);
    await expect.poll(async () => (await onScreen(tab.page)).marks, SOON).toBeGreaterThan(0);
  }
  expect(problems).toEqual([]);
  const names = owners.map((owner) => (owner === first ? 'first' : owner === second ? 'second' : 'nobody'));
  expect(names).toEqual([
    'second',
    'first',
    'first',
    'first',
    'second',
    'second',
    'first',
    'second',
    'first',
    'second',
  ]);
});

test.describe('on a plain http host, as on the tour', () => {
  test('nothing can be hashed in the page there, and the three warnings appear all the same', async ({
    lab,
  }) => {
    const own = await openOwnPage(lab);
    const origin = lab.layout.plainOrigin;
    const late = await openRecord(lab, 'notice-too-late', { origin });
    expect(await late.page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([
      false,
      'undefined',
    ]);
    await expect(late.mark(/2 too few; the reference guide/)).toBeVisible();

    const contact = await openRecord(lab, 'contact-under-general', { origin, page: late.page });
    await expect(contact.mark(/its type is General/)).toBeVisible();

    const step = await openRecord(lab, 're-step-missing', { origin, page: late.page });
    const tab = await own.tabOf(step.page);
    await expectStatuses(own, tab, { 're-step-present': 'unseen' });
    await step.open('PDP');
    await expect(step.mark(/does not show an RE step/)).toBeVisible();
    await step.open('Narratives');
    await expect(step.mark(/does not show an RE step/)).toBeVisible();

    const kept = await own.kept();
    const keys = Object.keys(kept).filter((key) => key.startsWith('facts:'));
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(key).toMatch(/^facts:[0-9a-f]{64}$/);
  });
});
