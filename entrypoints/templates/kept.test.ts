/** Which templates are offered: IT's, the branch's own, the overlay's. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Offer } from '@/lib/judgement/templates/offer';

let stored: Record<string, unknown> = {};
let follow: (changes: Record<string, { newValue?: unknown }>, area: string) => void = () => undefined;
vi.stubGlobal('chrome', {
  runtime: { id: 'test' },
  storage: {
    local: { get: async () => structuredClone(stored), set: async () => undefined },
    onChanged: {
      addListener: (listener: typeof follow) => (follow = listener),
      removeListener: () => undefined,
    },
  },
});
const { keptTemplates } = await import('./kept.ts');
const { templates: library } = await import('@/lib/judgement/templates/index');

const one = (id: string, title: string) => ({
  id,
  version: 1,
  title,
  situation: 'When it fits',
  at: [],
  satisfies: [],
  type: 'any',
  blanks: {},
  body: 'Words.',
});
const IT = { title: 'Branch', version: 1, templates: [one('own-lobby', "IT's lobby talk")] };
const OWN = [one('own-lobby', 'My lobby talk'), one('own-mine', 'Mine')];

beforeEach(() => {
  stored = {};
});

async function kept() {
  const changed = vi.fn();
  const found = keptTemplates(changed);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  return {
    titles: () => found.templates().map(({ title }) => title),
    byIt: (id: string) => found.marked({ id } as Offer).byIt,
  };
}
const titlesOf = (list: readonly { title: string }[]) => list.map(({ title }) => title);

it("IT's stand in the place of own ones of the same id, and are told apart", async () => {
  stored = { 'templates.own': OWN, 'templates.it': IT };
  const { titles, byIt } = await kept();
  expect(titles()).toEqual(["IT's lobby talk", 'Mine', ...titlesOf(library)]);
  expect([byIt('own-lobby'), byIt('own-mine'), byIt('contact-made')]).toEqual([true, false, false]);
});

it('own ones are not offered where IT does not allow them, and are once it does', async () => {
  stored = { 'templates.own': OWN, managed: { allowUserTemplates: false, problems: [] } };
  const { titles } = await kept();
  expect(titles()).toEqual(titlesOf(library));
  follow({ managed: { newValue: { problems: [] } } }, 'local');
  expect(titles()).toEqual(['My lobby talk', 'Mine', ...titlesOf(library)]);
});

it('what IT set or took back while a surface is open is taken up there', async () => {
  const { titles } = await kept();
  expect(titles()).toEqual(titlesOf(library));
  follow({ 'templates.it': { newValue: IT } }, 'local');
  expect(titles()[0]).toBe("IT's lobby talk");
  follow({ 'templates.it': {} }, 'local');
  expect(titles()).toEqual(titlesOf(library));
});

it('a damaged file of IT counts as none', async () => {
  for (const bad of [null, 7, 'x', [], {}, { title: 'x', templates: [] }, { title: '', templates: OWN }]) {
    stored = { 'templates.it': bad };
    expect((await kept()).titles()).toEqual(titlesOf(library));
  }
});
