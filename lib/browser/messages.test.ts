import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { z } from '../record/zod.ts';
import {
  fromOwnPageSchema,
  fromPageSchema,
  originOf,
  type SenderKind,
  senderKind,
  toPageSchema,
} from './messages.ts';
import { connectionSchema } from './storage-schemas.ts';

const SELF = { id: 'our-id', root: 'chrome-extension://our-id/' };
const CONNECTED = 'https://tracs.example.gov';
const ORIGINS = [CONNECTED, 'http://tracs.test:7869'];

type Sender = Runtime.MessageSender;
const tab = { id: 7 } as NonNullable<Sender['tab']>;
const page: Sender = { id: SELF.id, url: `${CONNECTED}/case?id=1`, tab, frameId: 0 };

describe('who sent a message', () => {
  const table: [about: string, sender: Sender, kind: SenderKind][] = [
    ['our script in the top frame of a connected page', page, 'page'],
    ['the same on a connected origin with a port', { ...page, url: 'http://tracs.test:7869/' }, 'page'],
    ['our script in a frame inside that page', { ...page, frameId: 3 }, 'stranger'],
    ['our script where the frame is not told', { id: SELF.id, url: page.url!, tab }, 'stranger'],
    [
      'our script on an origin that is not connected',
      { ...page, url: 'https://mail.example.gov/' },
      'stranger',
    ],
    ['our script on another port', { ...page, url: `${CONNECTED}:8443/` }, 'stranger'],
    ['our script without TLS', { ...page, url: 'http://tracs.example.gov/' }, 'stranger'],
    ['our script in no tab', { id: SELF.id, url: page.url!, frameId: 0 }, 'stranger'],
    ['our script in a tab without an id', { ...page, tab: {} as typeof tab }, 'stranger'],
    ['our popup', { id: SELF.id, url: `${SELF.root}popup.html` }, 'own-page'],
    [
      'our options page in a tab',
      { id: SELF.id, url: `${SELF.root}options.html`, tab, frameId: 0 },
      'own-page',
    ],
    ['another extension', { ...page, id: 'their-id' }, 'stranger'],
    ['another extension that names our page', { id: 'their-id', url: `${SELF.root}popup.html` }, 'stranger'],
    [
      'a page of an extension whose id begins as ours',
      { id: SELF.id, url: 'chrome-extension://our-id-too/x' },
      'stranger',
    ],
    ['our root inside the address of a page', { ...page, url: `https://evil.test/${SELF.root}` }, 'stranger'],
    ['nobody', {}, 'stranger'],
    ['our id without an address', { id: SELF.id, tab, frameId: 0 }, 'stranger'],
    ['an address that is none', { ...page, url: 'not an address' }, 'stranger'],
    ['a blank page', { ...page, url: 'about:blank' }, 'stranger'],
    ['a data address', { ...page, url: 'data:text/html,hello' }, 'stranger'],
    ['a file', { ...page, url: 'file:///x.html' }, 'stranger'],
    ['a sandboxed page', { ...page, url: 'null' }, 'stranger'],
  ];
  for (const [about, sender, kind] of table) {
    it(`is told: ${about} is ${kind}`, () => {
      expect(senderKind(sender, SELF, ORIGINS)).toBe(kind);
    });
  }

  it('is a stranger on every page while nothing is connected', () => {
    expect(senderKind(page, SELF, ORIGINS)).toBe('page');
    expect(senderKind(page, SELF, [])).toBe('stranger');
    expect(senderKind({ ...page, url: 'data:,' }, SELF, ['null'])).not.toBe('own-page');
  });
});

describe('the schemas of messages', () => {
  const fromPage: unknown[] = [
    {
      type: 'facts',
      participant: { number: 'ZQ1', name: '' },
      narratives: null,
      plan: null,
      reengagementPage: null,
    },
    {
      type: 'facts',
      participant: { number: 'ZQ1', name: 'Dana Sampleton' },
      narratives: { read: false, reason: 'not opened' },
      plan: { read: true, value: [], partly: null, readAt: 1 },
      reengagementPage: { read: true, value: null, partly: null, readAt: 1 },
    },
    { type: 'badge', text: '2', title: 'TRACS Overlay' },
    { type: 'signed-out', how: 'timed-out' },
    { type: 'open-panel' },
  ];
  const toPage: unknown[] = [
    { type: 'view' },
    { type: 'show', finding: 'engagement-type/n1/0' },
    { type: 'refresh' },
  ];
  const dana = { origin: CONNECTED, participant: { number: 'ZQ1', name: 'Dana Sampleton' } };
  const fromOwnPage: unknown[] = [
    { type: 'connections-changed' },
    { type: 'connections-changed', forget: CONNECTED },
    { type: 'seen', open: [] },
    { type: 'seen', open: [dana] },
    { type: 'tick', ...dana, ticked: true },
    { type: 'prepare', ...dana, items: ['required-steps'] },
    { type: 'prepare', ...dana, items: null },
    { type: 'lay-aside', ...dana, duty: 'notice-seven-days', aside: { reason: 'x', signature: 'abc' } },
    { type: 'lay-aside', ...dana, duty: 'notice-seven-days', aside: null },
  ];

  it('take every message there is, each of its own sender alone', () => {
    const takes = (message: unknown) =>
      [fromPageSchema, fromOwnPageSchema, toPageSchema].map((schema) => z.safeParse(schema, message).success);
    for (const message of fromPage) expect(takes(message)).toEqual([true, false, false]);
    for (const message of fromOwnPage) expect(takes(message)).toEqual([false, true, false]);
    for (const message of toPage) expect(takes(message)).toEqual([false, false, true]);
  });

  it('refuse messages that are nearly right', () => {
    const wrong: unknown[] = [
      {
        type: 'facts',
        participant: { number: '', name: '' },
        narratives: null,
        plan: null,
        reengagementPage: null,
      },
      {
        type: 'facts',
        participant: { number: 'x'.repeat(61), name: '' },
        narratives: null,
        plan: null,
        reengagementPage: null,
      },
      {
        type: 'facts',
        participant: { number: 'ZQ1', name: 'x'.repeat(201) },
        narratives: null,
        plan: null,
        reengagementPage: null,
      },
      {
        type: 'facts',
        participant: { number: 4711, name: '' },
        narratives: null,
        plan: null,
        reengagementPage: null,
      },
      {
        type: 'facts',
        participant: { number: 'ZQ1', name: '' },
        narratives: [],
        plan: null,
        reengagementPage: null,
      },
      { type: 'badge', text: '12345', title: '' },
      { type: 'badge', text: '1' },
      { type: 'signed-out', how: 'thrown-out' },
      { type: 'OPEN-PANEL' },
      { type: ['open-panel'] },
      'open-panel',
      null,
    ];
    for (const message of wrong)
      expect([message, z.safeParse(fromPageSchema, message).success]).toEqual([message, false]);
    const wrongOfOwn: unknown[] = [
      { type: 'seen' },
      { type: 'seen', open: [{ origin: CONNECTED }] },
      { type: 'seen', open: Array.from({ length: 201 }, () => dana) },
      { type: 'tick', participant: dana.participant, ticked: true },
      { type: 'tick', ...dana, ticked: 'yes' },
      { type: 'prepare', ...dana, items: ['Not an id'] },
      { type: 'prepare', ...dana, items: Array.from({ length: 41 }, () => 'item') },
      { type: 'lay-aside', ...dana, duty: 'Not A Duty', aside: null },
      { type: 'lay-aside', ...dana, duty: 'x', aside: { reason: 'y'.repeat(81), signature: '' } },
    ];
    for (const message of wrongOfOwn)
      expect([message, z.safeParse(fromOwnPageSchema, message).success]).toEqual([message, false]);
  });

  it('drop what a message carries beyond its fields', () => {
    const parsed = z.parse(fromPageSchema, { type: 'open-panel', text: 'zqxcanary', tabId: 9 });
    expect(parsed).toEqual({ type: 'open-panel' });
  });

  it('never throw on 2,000 arbitrary payloads, and change no prototype', () => {
    const nearly = fc.record(
      {
        type: fc.oneof(
          fc.constantFrom('facts', 'badge', 'signed-out', 'open-panel', 'view', 'show'),
          fc.anything(),
        ),
        participant: fc.oneof(fc.anything(), fc.record({ number: fc.anything(), name: fc.anything() })),
        narratives: fc.oneof(
          fc.anything(),
          fc.record({ read: fc.boolean(), value: fc.anything(), partly: fc.anything() }),
        ),
        plan: fc.anything(),
        reengagementPage: fc.anything(),
        text: fc.anything(),
        title: fc.anything(),
        finding: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const payload = fc.oneof(
      fc.anything({
        withNullPrototype: true,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
      }),
      nearly,
      fc.json().map((text) => JSON.parse(text) as unknown),
      fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":1},"type":"facts"}'), { constructor: 1 }),
    );
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(payload, (message) => {
        for (const schema of [fromPageSchema, fromOwnPageSchema, toPageSchema, connectionSchema]) {
          z.safeParse(schema, message);
        }
      }),
      { numRuns: 2000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('never throw on an arbitrary sender', () => {
    const sender = fc.record(
      {
        id: fc.oneof(fc.constant(SELF.id), fc.string()),
        url: fc.oneof(fc.string(), fc.webUrl(), fc.constant(`${SELF.root}popup.html`)),
        frameId: fc.integer(),
        tab: fc.constantFrom(tab, {} as typeof tab),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sender, (from) => {
        const kind = senderKind(from as Sender, SELF, ORIGINS);
        if (kind !== 'stranger') expect(from.id).toBe(SELF.id);
        if (kind === 'page') expect(ORIGINS).toContain(originOf(from.url ?? ''));
      }),
      { numRuns: 1000 },
    );
  });
});
