/** A pack file on its way through the options: looked over, refused whole or proposed, and taken up only then. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('__BUILT_IN__', null);
const local: Record<string, unknown> = {};
const sent: { type: string }[] = [];
const { lookOver } = await import('../policy/layers.ts');
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: local[key] }),
        set: async (items: object) => Object.assign(local, items),
      },
    },
    runtime: {
      // The background's answer.
      sendMessage: async (message: { type: string; choice?: unknown }) => {
        sent.push(message);
        return message.type === 'look-over' ? lookOver(message.choice) : { ok: true };
      },
    },
  },
}));
const { exportFile, propose, proposeEdit, proposeOptIn, proposeRemoval, readPolicy, takeUp } = await import(
  './policy-store.ts'
);

const GOOD = {
  id: 'branch-3401',
  version: 2,
  title: 'How this branch does it',
  parameters: { noticeDays: [{ from: '2027-03-01', value: 10, cite: 'branch manual' }] },
  off: ['letter-pasted'],
};
const file = (content: unknown, name = 'branch.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
const changed = () => sent.filter(({ type }) => type === 'policy-changed').length;

beforeEach(() => {
  for (const key of Object.keys(local)) delete local[key];
  sent.length = 0;
});

async function proposalFor(content: unknown) {
  const looked = await propose(file(content), await readPolicy());
  if (!looked.ok) throw new Error(looked.said.text);
  return looked.proposal;
}

describe('a change made in the options', () => {
  it('begins a pack of the branch, is shown first, and changes that pack from then on', async () => {
    const edited = async (edit: Parameters<typeof proposeEdit>[0]) => {
      const looked = await proposeEdit(edit, await readPolicy());
      if (!looked.ok) throw new Error(looked.said.text);
      return looked.proposal;
    };
    const first = await edited({ off: ['letter-pasted'] });
    expect(first.changes.map(({ what }) => what)).toEqual(['The whole letter is pasted into the narrative']);
    expect(local, 'nothing holds before it is taken up').toEqual({});
    await takeUp(first);
    await takeUp(await edited({ words: { worker: 'family coach' } }));
    const { inForce, own } = await readPolicy();
    expect(own).toMatchObject({ version: 2, off: ['letter-pasted'], words: { worker: 'family coach' } });
    expect([inForce.pack.off, inForce.pack.words.worker]).toEqual([['letter-pasted'], 'family coach']);
    await takeUp(await edited({ off: [], words: {} }));
    expect((await readPolicy()).own).toEqual({ id: 'own', version: 3, title: "This branch's own" });
  });

  it('keeps the rest of a file that was chosen, and its name', async () => {
    await takeUp(await proposalFor(GOOD));
    const looked = await proposeEdit({ off: [] }, await readPolicy());
    if (!looked.ok) throw new Error(looked.said.text);
    await takeUp(looked.proposal);
    const { choice, own } = await readPolicy();
    expect(choice.file?.name).toBe('branch.json');
    expect(own).toMatchObject({ id: GOOD.id, version: 3, parameters: GOOD.parameters });
    expect(own).not.toHaveProperty('off');
  });

  it('that is not right is refused whole', async () => {
    const looked = await proposeEdit({ off: ['no-such-check'] }, await readPolicy());
    expect(looked).toMatchObject({ ok: false, said: { ok: false } });
    expect(local).toEqual({});
  });
});

describe('a pack file', () => {
  it('is shown with all that it changes, and nothing holds before it is taken up', async () => {
    const proposal = await proposalFor(GOOD);
    expect(proposal.title).toBe('How this branch does it');
    expect(proposal.changes.map(({ what }) => what)).toEqual([
      'least calendar days from mailing the notice to the appointment',
      'The whole letter is pasted into the narrative',
    ]);
    expect(local).toEqual({});
    expect(changed()).toBe(0);
    await takeUp(proposal);
    expect(changed()).toBe(1);
    const { inForce, choice } = await readPolicy();
    expect([inForce.by, inForce.pack.off, choice.file?.name]).toEqual([
      'file',
      ['letter-pasted'],
      'branch.json',
    ]);
  });

  it('is taken away again the same way', async () => {
    await takeUp(await proposalFor(GOOD));
    const removal = await proposeRemoval(await readPolicy());
    expect(removal.changes).toHaveLength(2);
    await takeUp(removal);
    const { inForce, choice } = await readPolicy();
    expect([inForce.by, inForce.pack.off, choice.file]).toEqual(['default', [], null]);
  });

  it('can be exported and chosen again', async () => {
    await takeUp(await proposalFor(GOOD));
    const { name, text } = exportFile((await readPolicy()).inForce);
    expect(name).toBe('policy-pack-oregon-default-branch-3401.json');
    expect((await proposalFor(text)).changes).toEqual([]);
  });

  it('is taken as README shows one', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, shown] = /```json\n([^`]+)```/.exec(readme) ?? [];
    const { changes } = await proposalFor(shown);
    expect(changes.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'least calendar days from mailing the notice to the appointment',
        'the word for those who serve them',
        'authors who are JOBS contractors',
        'A community visit is attempted',
        'The whole letter is pasted into the narrative',
      ]),
    );
  });

  it('is held against the opt-in pack, which is proposed like it', async () => {
    const proposal = await proposeOptIn('oar-461-190-0231', true, await readPolicy());
    expect(proposal.changes.length).toBe(5);
    await takeUp(proposal);
    expect(Object.keys((await readPolicy()).inForce.pack.on)).toHaveLength(4);
  });

  for (const [about, content, says] of [
    ['no JSON', 'not json', /branch\.json is not a JSON file\./],
    ['empty JSON', 'null', /holds nothing/],
    ['a list', '[]', /can't be used/],
    ['a prototype by name', '{"__proto__": {"polluted": 1}, "id": "x"}', /can't be used/],
    ['deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, /can't be used|not a JSON/],
    ['giant', JSON.stringify({ ...GOOD, title: 'x'.repeat(2_000_000) }), /too large/],
    [
      'a figure in words',
      { ...GOOD, parameters: { noticeDays: [{ from: '2026-01-01', value: 'ten', cite: 'x' }] } },
      /Policy pack branch-3401 refused: parameters\.noticeDays\.0\.value: /,
    ],
    ['a duty that there is not', { ...GOOD, off: ['letter'] }, /off: no duty has the id letter/],
    ['a field that nobody knows', { ...GOOD, dutiesOff: [] }, /dutiesOff/],
  ] as const) {
    it(`S14: that is wrong is refused whole, with the place, and the former stays: ${about}`, async () => {
      await takeUp(await proposalFor({ ...GOOD, id: 'former' }));
      const before = structuredClone(local);
      const looked = await propose(file(content), await readPolicy());
      expect(looked.ok).toBe(false);
      if (looked.ok) return;
      expect(looked.said.text).toMatch(says);
      expect(looked.said.text).toContain('Nothing was changed: what was in force stays.');
      expect(local).toEqual(before);
      expect(changed()).toBe(1);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  }
});
