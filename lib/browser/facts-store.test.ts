import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil } from '../record/civil-date.ts';
import { known } from '../record/fact.ts';
import type { NarrativesPage, PlanPage } from '../record/facts.ts';
import { createFactsStore } from './facts-store.ts';
import type { PageSaid } from './messages.ts';
import { participantFactsSchema } from './participant-facts.ts';
import { type Area, KEEP_FOR_MS } from './storage.ts';

const ORIGIN = 'https://tracs.example.gov';
const OTHER = 'https://tracs.example.org';
const DANA = { number: 'ZQ4711', name: 'Dana Sampleton' };
const HOUR = 60 * 60 * 1000;

/** Storage in memory, as slow as the browser's: each call answers in a later turn, so that unguarded calls interleave. */
class MemoryArea implements Area {
  readonly data = new Map<string, string>();
  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    await Promise.resolve();
    const wanted = keys === null ? [...this.data.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.flatMap((key): [string, unknown][] => {
        const kept = this.data.get(key);
        return kept === undefined ? [] : [[key, JSON.parse(kept)]];
      }),
    );
  }
  async set(items: Record<string, unknown>): Promise<void> {
    await Promise.resolve();
    for (const [key, value] of Object.entries(items)) this.data.set(key, JSON.stringify(value));
  }
  async remove(keys: string | string[]): Promise<void> {
    await Promise.resolve();
    for (const key of [keys].flat()) this.data.delete(key);
  }
  entries(): string[] {
    return [...this.data.keys()].filter((key) => key.startsWith('facts:'));
  }
  dump(): string {
    return JSON.stringify([...this.data]);
  }
}

function narratives(id: string, partly: string | null = null): NarrativesPage {
  return {
    read: true,
    partly,
    readAt: 1,
    value: [
      {
        id,
        type: known('Engagement', 'Narratives, Type'),
        date: civil('2026-03-02'),
        author: 'case-manager',
        draft: false,
        events: [
          {
            kind: 'contact',
            direction: 'made',
            media: ['phone'],
            subject: 'jobs',
            on: civil('2026-03-02'),
            answerBy: null,
            words: [{ start: 0, end: 5 }],
          },
        ],
      },
    ],
  };
}

function plan(id: string, partly: string | null = null): PlanPage {
  const moment = known('2026-03-20T10:00', 'PDP');
  return {
    read: true,
    partly,
    readAt: 1,
    value: [
      {
        id,
        code: 'RE',
        plannedStart: moment,
        plannedEnd: moment,
        tells: known({ times: ['10:00'], place: true }, 'PDP'),
      },
    ],
  };
}

const says = (said: Partial<PageSaid>): PageSaid => ({
  narratives: null,
  plan: null,
  reengagementPage: null,
  ...said,
});

function setUp() {
  const area = new MemoryArea();
  const clock = { now: 1_000_000 };
  return { area, clock, store: createFactsStore(area, () => clock.now) };
}

describe('the tick of the voluntary checklist', () => {
  it('is kept with the participant, taken back, and gone with the facts', async () => {
    const { area, clock, store } = setUp();
    expect(await store.tick(ORIGIN, DANA, true)).toBe(false);
    await store.exchange(ORIGIN, DANA, says({}));
    expect(await store.tick(ORIGIN, DANA, true)).toBe(true);
    expect(await store.exchange(ORIGIN, DANA, says({}))).toMatchObject({ checklistTicked: true });
    expect(await store.exchange(OTHER, DANA, says({}))).toMatchObject({ checklistTicked: false });
    expect(await store.tick(ORIGIN, { ...DANA, name: 'Robin Sampleton' }, true)).toBe(false);
    expect(await store.tick(ORIGIN, DANA, false)).toBe(false);
    expect(await store.exchange(ORIGIN, DANA, says({}))).toMatchObject({ checklistTicked: false });
    await store.tick(ORIGIN, DANA, true);
    expect(area.dump()).not.toContain(DANA.number);
    clock.now += KEEP_FOR_MS;
    expect(await store.exchange(ORIGIN, DANA, says({}))).toMatchObject({ checklistTicked: false });
  });
});

describe('what is ticked to prepare a staffing', () => {
  it('is kept with the participant, asked for, and given to nobody else', async () => {
    const { clock, store } = setUp();
    expect(await store.prepare(ORIGIN, DANA, ['notice'])).toEqual([]);
    await store.exchange(ORIGIN, DANA, says({}));
    expect(await store.prepare(ORIGIN, DANA, ['notice', 'team'])).toEqual(['notice', 'team']);
    await store.exchange(ORIGIN, DANA, says({ plan: plan('s1') }));
    expect(await store.prepare(ORIGIN, DANA, null)).toEqual(['notice', 'team']);
    expect(await store.prepare(ORIGIN, { ...DANA, name: 'Robin Sampleton' }, null)).toEqual([]);
    expect(await store.prepare(OTHER, DANA, null)).toEqual([]);
    expect(await store.prepare(ORIGIN, DANA, [])).toEqual([]);
    await store.prepare(ORIGIN, DANA, ['team']);
    clock.now += KEEP_FOR_MS;
    await store.exchange(ORIGIN, DANA, says({}));
    expect(await store.prepare(ORIGIN, DANA, null)).toEqual([]);
  });
});

describe('the participants of the session', () => {
  const ROBIN = { number: 'ZQ4712', name: 'Robin Sampleton' };

  it('are all that may be shown, with the number of those alone that are open', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    await store.exchange(ORIGIN, ROBIN, says({ plan: plan('s1') }));
    await store.exchange(OTHER, DANA, says({}));
    await store.setAside(ORIGIN, ROBIN, 'notice-seven-days', { reason: 'x', signature: 'y' });
    const seen = await store.list([{ origin: ORIGIN, participant: DANA }]);
    expect(seen.map(({ origin, name, number }) => [origin, name, number]).sort()).toEqual([
      [ORIGIN, DANA.name, DANA.number],
      [ORIGIN, ROBIN.name, null],
      [OTHER, DANA.name, null],
    ]);
    const robin = seen.find(({ name }) => name === ROBIN.name)!;
    expect(robin.said).toMatchObject({
      plan: plan('s1'),
      setAside: { 'notice-seven-days': { reason: 'x' } },
    });
    expect(JSON.stringify(robin)).not.toContain(ROBIN.number);
    expect(new Set(seen.map(({ key }) => key)).size).toBe(3);
  });

  it('are not those that a time-out hides, until they are seen again', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({}));
    await store.exchange(OTHER, ROBIN, says({}));
    expect(await store.list([])).toHaveLength(2);
    await store.hide(ORIGIN);
    expect((await store.list([])).map(({ name }) => name)).toEqual([ROBIN.name]);
    await store.exchange(ORIGIN, DANA, says({}));
    expect(await store.list([])).toHaveLength(2);
    await store.purge(ORIGIN);
    expect((await store.list([])).map(({ name }) => name)).toEqual([ROBIN.name]);
  });

  it('are none past their time, nor one whose entry is damaged', async () => {
    const { area, clock, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({}));
    clock.now += KEEP_FOR_MS - 1;
    await store.exchange(ORIGIN, ROBIN, says({}));
    area.data.set('facts:torn', JSON.stringify({ version: 4, origin: ORIGIN, name: 'Torn' }));
    expect(await store.list([])).toHaveLength(2);
    clock.now += 1;
    expect((await store.list([])).map(({ name }) => name)).toEqual([ROBIN.name]);
  });
});

describe('the facts of one participant', () => {
  it('told by one page are answered to another', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const answer = await store.exchange(ORIGIN, DANA, says({ plan: plan('s1') }));
    const staffed = { staffedOn: civil('2026-03-10'), outcome: true, decision: null };
    const reengagementPage: PageSaid['reengagementPage'] = {
      read: true,
      partly: null,
      readAt: 1,
      value: { ...staffed, requiredSteps: [], finalized: false },
    };
    expect(await store.exchange(ORIGIN, DANA, says({ reengagementPage }))).toEqual({
      ...answer,
      reengagementPage,
    });
    expect(answer).toEqual({
      setAside: {},
      checklistTicked: false,
      narratives: narratives('n1'),
      plan: plan('s1'),
      reengagementPage: null,
    });
  });

  it('told again replace what was told before', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('old') }));
    const answer = await store.exchange(ORIGIN, DANA, says({ narratives: narratives('new') }));
    expect(answer.narratives).toEqual(narratives('new'));
  });

  it('are kept when a page could not be read', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const unread: NarrativesPage = { read: false, reason: 'The column was not found.' };
    const answer = await store.exchange(ORIGIN, DANA, says({ narratives: unread }));
    expect(answer.narratives).toEqual(narratives('n1'));
  });

  it('keeps what was read last, though an older message arrives after it', async () => {
    const { store } = setUp();
    const late = { ...narratives('newer'), readAt: 9 } as NarrativesPage;
    await store.exchange(ORIGIN, DANA, says({ narratives: late }));
    const answer = await store.exchange(ORIGIN, DANA, says({ narratives: narratives('older') }));
    expect(answer.narratives).toEqual(late);
  });

  it('are forgotten as far as narratives tell them once other words are in force, and learned again', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('old'), plan: plan('s1') }));
    await store.setAside(ORIGIN, DANA, 'letter-pasted', { reason: 'x', signature: 'y' });
    await store.reread();
    const forgotten = await store.exchange(ORIGIN, DANA, says({}));
    expect(forgotten).toMatchObject({ narratives: null, plan: plan('s1') });
    expect(Object.keys(forgotten.setAside)).toEqual(['letter-pasted']);
    const again = await store.exchange(ORIGIN, DANA, says({ narratives: narratives('new') }));
    expect(again.narratives).toEqual(narratives('new'));
  });

  it('read whole are not replaced by a list read in part; in part by in part, and by whole, they are', async () => {
    const { store } = setUp();
    const tell = (page: NarrativesPage) => store.exchange(ORIGIN, DANA, says({ narratives: page }));
    await tell(narratives('first', 'filtered'));
    expect((await tell(narratives('second', 'filtered'))).narratives).toEqual(
      narratives('second', 'filtered'),
    );
    expect((await tell(narratives('whole'))).narratives).toEqual(narratives('whole'));
    expect((await tell(narratives('third', 'filtered'))).narratives).toEqual(narratives('whole'));
    expect((await tell(narratives('fourth'))).narratives).toEqual(narratives('fourth'));
  });

  it('of a plan read whole are not replaced by a plan read in part', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ plan: plan('whole') }));
    const answer = await store.exchange(ORIGIN, DANA, says({ plan: plan('part', 'open steps only') }));
    expect(answer.plan).toEqual(plan('whole'));
  });

  it('are kept apart by origin', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    expect(await store.exchange(OTHER, DANA, says({}))).toEqual({
      ...says({}),
      setAside: {},
      checklistTicked: false,
    });
  });

  it('are not given to somebody of another name under the same number', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const answer = await store.exchange(ORIGIN, { ...DANA, name: 'Robin Inventado' }, says({}));
    expect(answer).toEqual({ ...says({}), setAside: {}, checklistTicked: false });
  });

  it('are given to a page that shows the number alone', async () => {
    const { store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const answer = await store.exchange(ORIGIN, { ...DANA, name: '' }, says({}));
    expect(answer.narratives).toEqual(narratives('n1'));
  });
});

describe('what is stored', () => {
  it('holds the case number nowhere, neither in a key nor in a value', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives(DANA.number) }));
    // The search sees the number when it stands there …
    expect(area.dump()).toContain(DANA.number);
    area.data.clear();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    // … and does not when nobody put it there.
    expect(area.entries()).toHaveLength(1);
    expect(area.dump()).not.toContain(DANA.number);
  });

  it('names a participant by another key in every session, and by one key within it', async () => {
    const [first, second] = [setUp(), setUp()];
    for (const { store } of [first, first, second]) await store.exchange(ORIGIN, DANA, says({}));
    expect(first.area.entries()).toHaveLength(1);
    expect(first.area.entries()).not.toEqual(second.area.entries());
    expect(first.area.entries()[0]).toMatch(/^facts:[0-9a-f]{64}$/);
  });

  it('has no field for the text of a narrative', () => {
    const keys = keysOf(participantFactsSchema);
    // The walk reaches down to the words of an event, so it would see a text beside them.
    for (const inner of ['narratives', 'events', 'words', 'start', 'plannedStart', 'media'])
      expect(keys).toContain(inner);
    for (const text of ['text', 'body', 'quote', 'content', 'draft text', 'description', 'number']) {
      expect(keys).not.toContain(text);
    }
  });

  it('keeps no text that a page sends along against the rules', async () => {
    const { area, store } = setUp();
    const page = narratives('n1');
    const withText = { ...page, value: [{ ...(page.read ? page.value[0] : {}), text: 'zqxcanary' }] };
    await store.exchange(ORIGIN, DANA, says({ narratives: withText as unknown as NarrativesPage }));
    await store.exchange(ORIGIN, DANA, says({}));
    expect(area.dump()).not.toContain('zqxcanary');
  });
});

describe('P04 time', () => {
  it('lets facts go 8 hours after they were last seen, not a moment before', async () => {
    const { clock, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    clock.now += KEEP_FOR_MS - 1;
    expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).not.toBeNull();
    clock.now += KEEP_FOR_MS;
    expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).toBeNull();
    expect(KEEP_FOR_MS).toBe(8 * HOUR);
  });

  it('deletes what is past it at the next sweep, and nothing else', async () => {
    const { area, clock, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    clock.now += 4 * HOUR;
    await store.exchange(ORIGIN, { number: 'ZQ2', name: 'Robin Inventado' }, says({}));
    clock.now += 4 * HOUR;
    expect(area.entries()).toHaveLength(2);
    await store.sweep();
    expect(area.entries()).toHaveLength(1);
    expect(area.dump()).not.toContain('Dana');
  });
});

describe('P04 leaving TRACS', () => {
  it('by logging out deletes everything of that origin at once, and nothing of another', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('inside') }));
    await store.exchange(OTHER, DANA, says({ narratives: narratives('outside') }));
    await store.loggedOut(ORIGIN);
    expect(area.dump()).not.toContain('inside');
    expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).toBeNull();
    expect((await store.exchange(OTHER, DANA, says({}))).narratives).toEqual(narratives('outside'));
  });

  it('by a time-out hides everything of that origin until the participant is seen again', async () => {
    const { area, store } = setUp();
    const hidden = () =>
      [...area.data.values()].map((value) => (JSON.parse(value) as { hidden?: boolean }).hidden);
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    await store.hide(ORIGIN);
    expect(hidden()).toContain(true);
    const answer = await store.exchange(ORIGIN, DANA, says({}));
    expect(answer.narratives).toEqual(narratives('n1'));
    expect(hidden()).not.toContain(true);
  });

  it('by a time-out is no log-out: the log-in page that follows it deletes nothing', async () => {
    const { area, store } = setUp();
    const robin = { number: 'ZQ2', name: 'Robin Inventado' };
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('of-dana') }));
    await store.exchange(ORIGIN, robin, says({ narratives: narratives('of-robin') }));
    await store.hide(ORIGIN);
    await store.loggedOut(ORIGIN);
    expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).toEqual(narratives('of-dana'));
    // Somebody is logged in again: the next log-out deletes the one who was not opened since, too.
    await store.seen(ORIGIN);
    await store.loggedOut(ORIGIN);
    expect(area.dump()).not.toContain('of-');
  });

  it('by a disconnection deletes what a time-out hid, too', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('of-dana') }));
    await store.hide(ORIGIN);
    await store.purge(ORIGIN);
    expect(area.dump()).not.toContain('of-dana');
  });

  it('by a time-out leaves other origins as they are', async () => {
    const { area, store } = setUp();
    await store.exchange(OTHER, DANA, says({ narratives: narratives('n1') }));
    const before = area.dump();
    await store.hide(ORIGIN);
    expect(area.dump()).toBe(before);
  });
});

describe('L09 a damaged store', () => {
  it('counts a damaged entry as missing, alone', async () => {
    const { area, store } = setUp();
    const robin = { number: 'ZQ2', name: 'Robin Inventado' };
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const [damaged] = area.entries();
    await store.exchange(ORIGIN, robin, says({ narratives: narratives('n2') }));
    for (const bad of [null, 7, 'x', [], {}, { version: 1 }, { version: 4, origin: ORIGIN, name: 1 }]) {
      area.data.set(damaged!, JSON.stringify(bad));
      expect((await store.exchange(ORIGIN, robin, says({}))).narratives).toEqual(narratives('n2'));
      await store.sweep();
      await store.hide(OTHER);
      expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).toBeNull();
    }
  });

  it('deletes damaged entries when everything of its origin is to go', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const [key] = area.entries();
    area.data.set(key!, JSON.stringify({ version: 4, origin: ORIGIN, name: DANA.name, narratives: 'torn' }));
    await store.purge(ORIGIN);
    expect(area.dump()).not.toContain(DANA.name);
  });

  it('deletes damaged entries at the next sweep, since nothing tells how old they are', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    const [key] = area.entries();
    area.data.set(key!, JSON.stringify({ version: 4, name: DANA.name }));
    await store.sweep();
    expect(area.dump()).not.toContain(DANA.name);
  });

  it('draws a new secret where the kept one is damaged', async () => {
    const { area, store } = setUp();
    area.data.set('secret', JSON.stringify(7));
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    expect((await store.exchange(ORIGIN, DANA, says({}))).narratives).toEqual(narratives('n1'));
  });

  it('goes on after a call that the browser refused', async () => {
    const { area, store } = setUp();
    const set = area.set.bind(area);
    area.set = () => Promise.reject(new Error('QUOTA_BYTES exceeded'));
    await expect(store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }))).rejects.toThrow();
    area.set = set;
    const answer = await store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') }));
    expect(answer.narratives).toEqual(narratives('n1'));
  });
});

describe('several tabs at once', () => {
  it('lose nothing of what each other said', async () => {
    const { store } = setUp();
    await Promise.all([
      store.exchange(ORIGIN, DANA, says({ narratives: narratives('n1') })),
      store.exchange(ORIGIN, DANA, says({ plan: plan('s1') })),
      store.exchange(ORIGIN, DANA, says({})),
    ]);
    expect(await store.exchange(ORIGIN, DANA, says({}))).toEqual({
      setAside: {},
      checklistTicked: false,
      narratives: narratives('n1'),
      plan: plan('s1'),
      reengagementPage: null,
    });
  });

  it('name one participant by one key, even when the secret is still to be drawn', async () => {
    const { area, store } = setUp();
    await Promise.all(Array.from({ length: 8 }, () => store.exchange(ORIGIN, DANA, says({}))));
    expect(area.entries()).toHaveLength(1);
  });

  it('P05: never get what belongs to another participant, in 200 interleavings with canaries', async () => {
    const people = ['ZQ1', 'ZQ11', 'zq1', 'ZQ1 ', 'ZQ2\nZQ3'].map((number, i) => ({
      number,
      name: i % 2 === 0 ? `Person ${i} Inventado` : '',
    }));
    const step = fc.record({
      who: fc.nat({ max: people.length - 1 }),
      where: fc.constantFrom(ORIGIN, OTHER, `${ORIGIN}\nZQ1`),
      what: fc.constantFrom(
        'narratives',
        'plan',
        'ask',
        'hide',
        'sweep',
        'seen',
        'loggedOut',
        'purge',
        'later',
      ),
    });
    let asked = 0;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const { clock, store } = setUp();
        const canary = (who: number, where: string) => `canary-${who}-${[ORIGIN, OTHER].indexOf(where)}-`;
        const answers = steps.map(async ({ who, where, what }, i) => {
          if (what === 'later') clock.now += HOUR;
          if (what !== 'narratives' && what !== 'plan' && what !== 'ask' && what !== 'later')
            return store[what](where);
          const id = `${canary(who, where)}${i}`;
          const said =
            what === 'narratives'
              ? { narratives: narratives(id) }
              : what === 'plan'
                ? { plan: plan(id) }
                : {};
          const answer = JSON.stringify(await store.exchange(where, people[who]!, says(said)));
          const canaries = answer.match(/canary-\d-(-?\d)-/g) ?? [];
          asked++;
          answered += canaries.length;
          for (const seen of canaries) expect(seen).toBe(canary(who, where));
        });
        await Promise.all(answers);
      }),
      { numRuns: 200 },
    );
    // Canaries did come back, so the search looked at something.
    expect(asked).toBeGreaterThan(500);
    expect(answered).toBeGreaterThan(250);
  });

  it('P05: the search for canaries sees one that does leak', async () => {
    const { area, store } = setUp();
    await store.exchange(ORIGIN, DANA, says({ narratives: narratives('canary-0') }));
    await store.exchange(ORIGIN, { number: 'ZQ2', name: '' }, says({}));
    const [dana, robin] = area.entries();
    const leaked = JSON.parse(area.data.get(dana!)!) as { name: string };
    area.data.set(robin!, JSON.stringify({ ...leaked, name: '' }));
    const answer = await store.exchange(ORIGIN, { number: 'ZQ2', name: '' }, says({}));
    expect(JSON.stringify(answer)).toContain('canary-0');
  });
});

/** Every key of every object in a schema, however deep. */
function keysOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const def = (schema as { _zod?: { def?: Record<string, unknown> } })._zod?.def;
  if (!def) return [];
  const shape = def.type === 'object' ? (def.shape as Record<string, unknown>) : {};
  const inner = [
    ...Object.values(shape),
    ...(Array.isArray(def.options) ? (def.options as unknown[]) : []),
    def.element,
    def.innerType,
    def.valueType,
  ];
  return [...Object.keys(shape), ...inner.flatMap((part) => keysOf(part, seen))];
}
