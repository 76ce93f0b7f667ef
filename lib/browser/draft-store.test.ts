import { describe, expect, it } from 'vitest';
import { createDraftStore } from './draft-store.ts';
import { type Area, KEEP_FOR_MS } from './storage.ts';

const ORIGIN = 'https://tracs.example.gov';
const DANA = { number: 'ZQ4711', name: 'Dana Sampleton' };
const LEE = { number: 'ZQ4712', name: 'Lee Sampleton' };

function setUp() {
  const data = new Map<string, unknown>();
  const area: Area = {
    async get(keys) {
      const wanted = keys === null ? [...data.keys()] : [keys].flat();
      return Object.fromEntries(wanted.flatMap((key) => (data.has(key) ? [[key, data.get(key)]] : [])));
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) data.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of [keys].flat()) data.delete(key);
    },
  };
  const clock = { now: 1_000_000 };
  const store = createDraftStore(area, () => clock.now);
  const keep = (who: typeof DANA, form: string, text: string, origin = ORIGIN) =>
    store.keep(origin, who, { form, text, alike: 0 });
  const texts = async (who: typeof DANA, origin = ORIGIN) =>
    (await store.list(origin, who)).map(({ text }) => text);
  return { store, data, clock, keep, texts };
}

describe('texts that were typed and not saved', () => {
  it('are answered for their own participant, name and origin, and for nobody else', async () => {
    const { keep, texts, data } = setUp();
    await keep(DANA, 'a', 'Of Dana.');
    expect(await texts(DANA)).toEqual(['Of Dana.']);
    expect(await texts(LEE)).toEqual([]);
    expect(await texts({ ...DANA, name: 'Somebody Else' })).toEqual([]);
    expect(await texts(DANA, 'https://other.example.gov')).toEqual([]);
    expect(JSON.stringify([...data])).not.toContain('ZQ4711');
  });

  it('are one for each form: the last typed takes its place, another form leaves it be', async () => {
    const { keep, texts } = setUp();
    await keep(DANA, 'a', 'Fir');
    await keep(DANA, 'a', 'First.');
    await keep(DANA, 'b', 'Second.');
    expect(await texts(DANA)).toEqual(['Second.', 'First.']);
    // Put back into a form, it is not lost any more.
    await keep(DANA, 'c', 'Here: First.\nAnd more.');
    expect(await texts(DANA)).toEqual(['Here: First.\nAnd more.', 'Second.']);
  });

  it('go once they are dropped, and 8 hours after they were typed', async () => {
    const { keep, texts, store, clock, data } = setUp();
    await keep(DANA, 'a', 'First.');
    await keep(DANA, 'b', 'Second.');
    await store.drop(ORIGIN, DANA, ['b']);
    expect(await texts(DANA)).toEqual(['First.']);
    clock.now += KEEP_FOR_MS - 1;
    await store.sweep();
    expect(await texts(DANA)).toEqual(['First.']);
    clock.now += 1;
    expect(await texts(DANA)).toEqual([]);
    await store.sweep();
    expect(JSON.stringify([...data])).not.toContain('First.');
  });

  it('go on log-out, but not with the log-in page that follows a time-out', async () => {
    const { keep, texts, store } = setUp();
    await keep(DANA, 'a', 'Of Dana.');
    await store.hide(ORIGIN);
    await store.loggedOut(ORIGIN);
    expect(await texts(DANA)).toEqual(['Of Dana.']);
    await store.seen(ORIGIN);
    await store.loggedOut(ORIGIN);
    expect(await texts(DANA)).toEqual([]);
  });

  it('go with the connection, those that a time-out hid too', async () => {
    const { keep, store, data } = setUp();
    await keep(DANA, 'a', 'Of Dana.');
    await store.hide(ORIGIN);
    await store.purge(ORIGIN);
    expect([...data.keys()].filter((key) => key.startsWith('drafts:'))).toEqual([]);
  });

  it('all go where policy says no, and damaged ones with the next sweep', async () => {
    const { keep, store, data } = setUp();
    await keep(DANA, 'a', 'Of Dana.');
    await store.hide(ORIGIN);
    await store.purge(null);
    expect([...data.keys()].filter((key) => key.startsWith('drafts:'))).toEqual([]);
    data.set('drafts:damaged', { version: 1, text: 'Left over.' });
    await store.sweep();
    expect(JSON.stringify([...data])).not.toContain('Left over.');
  });

  it('show a page their marks and never their words', async () => {
    const { keep, store } = setUp();
    const marks = await keep(DANA, 'a', 'Zebra  words\nhere.');
    expect(JSON.stringify(marks)).not.toContain('Zebra');
    // As a page shows it: other blanks, the same words.
    const again = await keep(DANA, 'b', 'Zebra words here.');
    expect(again[0]!.mark).toBe(marks[0]!.mark);
    expect(await store.marks(ORIGIN, LEE)).toEqual([]);
  });
});
