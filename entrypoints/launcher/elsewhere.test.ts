import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '@/lib/browser/context';
import type { PageAnswer, PageSaid } from '@/lib/browser/messages';
import type { Line } from '@/lib/judgement/checklist/judge';
import type { NarrativesPage } from '@/lib/record/facts';
import { createElsewhere } from './elsewhere.ts';

const DANA = { number: 'ZQ4711', name: 'Dana Sampleton' };
const ROBIN = { number: 'ZQ4712', name: 'Robin Sampleton' };

interface Sent {
  message: { type: string; text?: string };
  answer(value: unknown): void;
}

/** A background that answers when the test says so. */
let sent: Sent[] = [];
let changes = 0;
const controller = new AbortController();
const context: Context = { signal: controller.signal, stop() {}, alive: () => true };
const ofType = (type: string) => sent.filter(({ message }) => message.type === type);
const page = (id: string): NarrativesPage => ({ read: false, reason: id });
const said = (id: string): PageSaid => ({ narratives: page(id), plan: null, reengagementPage: null });
const answerOf = (id: string): PageAnswer => ({
  narratives: page(id),
  plan: null,
  reengagementPage: null,
  setAside: {},
  checklistTicked: false,
});

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  changes = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'test',
      sendMessage: (message: Sent['message']) =>
        new Promise((answer) => {
          sent.push({ message, answer });
        }),
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = () => createElsewhere(context, () => (changes += 1));

describe('what other pages said', () => {
  it('is asked once for what stays the same, and known once it was answered', async () => {
    const elsewhere = start();
    const here = said('a');
    expect(elsewhere.exchange(DANA, here)).toBeNull();
    expect(elsewhere.exchange(DANA, here)).toBeNull();
    expect(sent).toHaveLength(1);
    sent[0]!.answer(answerOf('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(changes).toBe(1);
    expect(elsewhere.exchange(DANA, here)).toEqual(answerOf('a'));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(sent).toHaveLength(1);
  });

  it('stays the same object for narratives that were not read anew since', async () => {
    const elsewhere = start();
    const told = async (readAt: number, plan: string) => {
      const here = said(plan);
      elsewhere.exchange(DANA, here);
      const narratives: NarrativesPage = { read: true, value: [], partly: null, readAt };
      sent.at(-1)!.answer({ ...answerOf(plan), narratives });
      await vi.advanceTimersByTimeAsync(0);
      return elsewhere.exchange(DANA, here)?.narratives;
    };
    const first = await told(1, 'a');
    expect(first).toMatchObject({ readAt: 1 });
    expect(await told(1, 'b')).toBe(first);
    expect(await told(2, 'c')).not.toBe(first);
  });

  it('is asked again, later and later, while the background is silent and the record is open', async () => {
    const elsewhere = start();
    elsewhere.exchange(DANA, said('a'));
    const times: number[] = [];
    for (let second = 1; second <= 240; second++) {
      const before = sent.length;
      await vi.advanceTimersByTimeAsync(1000);
      if (sent.length > before) times.push(second);
    }
    // Two tries of a second each, then after 2, 4, 8 … 60 seconds.
    expect(times).toEqual([1, 4, 5, 10, 11, 20, 21, 38, 39, 72, 73, 134, 135, 196, 197]);
    sent.at(-1)!.answer(answerOf('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(elsewhere.exchange(ROBIN, said('r'))).toBeNull();
  });

  it('becomes known when a later try is answered', async () => {
    const elsewhere = start();
    const here = said('a');
    elsewhere.exchange(DANA, here);
    await vi.advanceTimersByTimeAsync(4500);
    expect(sent).toHaveLength(3);
    sent[2]!.answer(answerOf('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(elsewhere.exchange(DANA, here)).toEqual(answerOf('a'));
  });

  it('is not asked again once the record is left', async () => {
    const elsewhere = start();
    elsewhere.exchange(DANA, said('a'));
    await vi.advanceTimersByTimeAsync(2500);
    elsewhere.leave();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(sent).toHaveLength(2);
  });

  it('is kept when an earlier question ends without an answer after a later one was answered', async () => {
    const elsewhere = start();
    const later = said('later');
    elsewhere.exchange(DANA, said('earlier'));
    elsewhere.exchange(DANA, later);
    sent[1]!.answer(answerOf('later'));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(elsewhere.exchange(DANA, later)).toEqual(answerOf('later'));
    // What the earlier page said was worth its second try all the same.
    expect(sent).toHaveLength(3);
  });

  it('hears with the next page what an earlier one said that was not answered, of the same participant alone', async () => {
    const elsewhere = start();
    const plan: PageSaid['plan'] = { read: true, value: [], partly: null, readAt: 7 };
    const unread: PageSaid['plan'] = { read: false, reason: 'x' };
    const onPlan = { narratives: null, plan, reengagementPage: null };
    const last = () => sent.at(-1)!.message;
    elsewhere.exchange(DANA, onPlan);
    elsewhere.exchange(DANA, { ...said('a'), plan: unread });
    expect(last()).toMatchObject({ narratives: page('a'), plan });
    elsewhere.expire();
    elsewhere.exchange(DANA, said('a'));
    expect(last()).toMatchObject({ plan });
    elsewhere.exchange(ROBIN, said('r'));
    expect(last()).toMatchObject({ plan: null });

    elsewhere.exchange(DANA, onPlan);
    sent.at(-1)!.answer(answerOf('plan'));
    await vi.advanceTimersByTimeAsync(0);
    elsewhere.exchange(DANA, said('b'));
    expect(last()).toMatchObject({ narratives: page('b'), plan: null });
    elsewhere.exchange(DANA, onPlan);
    elsewhere.leave();
    elsewhere.exchange(DANA, said('c'));
    expect(last()).toMatchObject({ narratives: page('c'), plan: null });
  });

  it('is never answered for another participant', async () => {
    const elsewhere = start();
    elsewhere.exchange(DANA, said('d'));
    elsewhere.exchange(ROBIN, said('r'));
    sent[0]!.answer(answerOf('d'));
    await vi.advanceTimersByTimeAsync(0);
    expect(elsewhere.exchange(ROBIN, said('r'))).toBeNull();
  });

  it('is forgotten at the end of the session, which is told until it is heard', async () => {
    const elsewhere = start();
    const here = said('a');
    elsewhere.exchange(DANA, here);
    sent[0]!.answer(answerOf('a'));
    await vi.advanceTimersByTimeAsync(0);
    elsewhere.leave();
    elsewhere.signedOut('signed-out');
    elsewhere.signedOut('signed-out');
    expect(ofType('signed-out')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(4500);
    expect(ofType('signed-out')).toHaveLength(3);
    ofType('signed-out')[2]!.answer({ ok: true });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ofType('signed-out')).toHaveLength(3);
    expect(elsewhere.exchange(DANA, here)).toBeNull();
  });
});

describe('what the worker sets aside', () => {
  const line = { duty: 'two-attempts', findings: [] } as unknown as Line;
  const aside = { 'two-attempts': { reason: 'Agreed', signature: 'x' } };

  it('is set aside once the background has it, and stands in what is known then', async () => {
    const elsewhere = start();
    const here = said('a');
    elsewhere.exchange(DANA, here);
    sent[0]!.answer(answerOf('a'));
    await vi.advanceTimersByTimeAsync(0);
    const kept = elsewhere.setAside(DANA, line, 'Agreed');
    ofType('set-aside')[0]!.answer({ setAside: aside });
    expect(await kept).toBe(true);
    expect(elsewhere.exchange(DANA, here)?.setAside).toEqual(aside);
  });

  it('is not where the background is silent, or keeps it not', async () => {
    const elsewhere = start();
    const silent = elsewhere.setAside(DANA, line, 'Agreed');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await silent).toBe(false);
    const lost = elsewhere.setAside(DANA, line, 'Agreed');
    ofType('set-aside').at(-1)!.answer({ setAside: {} });
    expect(await lost).toBe(false);
  });
});

describe('the badge', () => {
  it('is told when it changes, and an older one never after a newer one', async () => {
    const elsewhere = start();
    elsewhere.badge({ state: 'unsure', why: '' });
    elsewhere.badge({ state: 'no-record' });
    elsewhere.badge({ state: 'loading' });
    expect(ofType('badge').map(({ message }) => message.text)).toEqual(['?', '']);
    ofType('badge')[1]!.answer({ ok: true });
    await vi.advanceTimersByTimeAsync(300_000);
    expect(ofType('badge')).toHaveLength(2);
  });
});
