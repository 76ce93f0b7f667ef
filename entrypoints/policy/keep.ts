/**
 * The background's part of the policy: what was chosen and what IT set become the one pack that pages read, sealed, with
 * a word on what became of each. It is also the one place that asks what IT set: everybody else reads its copy.
 */
import { BUILT_IN } from '@/lib/browser/build';
import { askManaged, readManaged } from '@/lib/browser/managed';
import type { ManagedCopy } from '@/lib/browser/managed-rules';
import { type PolicyChoice, type PolicyState, readChoice, readState } from '@/lib/browser/policy-choice';
import { type Area, fieldsOf, LOCAL_KEYS, POLICY_KEYS } from '@/lib/browser/storage';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { renewPack } from '@/lib/judgement/policy/kept-pack';
import type { SealedPack } from '@/lib/judgement/policy/sealed-pack';
import { readyPack } from '@/lib/judgement/reading/word-lines';
import { IT_KEY } from '@/lib/judgement/templates/own-shape';
import { canonical } from '@/lib/record/checksum';
import { civilToday } from '@/lib/record/civil-date';
import { inForceBy } from './layers.ts';
import { takeConnections } from './set-connections.ts';
import { takeTemplates } from './set-templates.ts';

/** The part of `storage.managed` that is used. */
export interface ManagedArea {
  get(keys: null): Promise<unknown>;
}

export interface PolicyKeeper {
  /** Makes the pack in force anew, and writes it where it is another one. */
  keep(): Promise<void>;
  /** Asks what IT set, which may take seconds, and keeps it. */
  followManaged(): Promise<void>;
}

/**
 * @param by the extension's version, for the seal.
 * @param reread called before a pack with other words is written: what was read by the words before has to be read anew.
 */
export function createPolicyKeeper(
  area: Area,
  managed: ManagedArea,
  by: string,
  reread: () => Promise<void>,
): PolicyKeeper {
  // One after the other: a choice and IT's setting may change at once.
  let turn: Promise<void> = Promise.resolve();
  let asked = 0;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work, work);
    return turn;
  };
  const storedBy = (keys: string[]) => area.get(keys).catch((): Record<string, unknown> => ({}));

  async function write(): Promise<void> {
    const { choice: chosen, state: stateKey } = POLICY_KEYS;
    const stored = await storedBy([LOCAL_KEYS.pack, LOCAL_KEYS.managed, chosen, stateKey]);
    const choice = readChoice(stored[chosen]);
    const { by: setBy, overrides, problems } = inForceBy(choice);
    const before = stored[LOCAL_KEYS.pack] as SealedPack | undefined;
    const renewed = renewPack(before, by, sentences, readyPack, overrides);
    const changes: Record<string, unknown> = {};
    if (renewed) {
      if (before && !same(readsBy(before.pack), readsBy(renewed.pack))) await reread();
      changes[LOCAL_KEYS.pack] = renewed;
    }
    const state: PolicyState = { by: setBy, problems };
    if (!same(readState(stored[stateKey]), state)) changes[stateKey] = state;
    if (Object.keys(changes).length > 0) await area.set(changes).catch(() => undefined);
  }

  async function takeManaged(values: unknown): Promise<void> {
    const stored = await storedBy([LOCAL_KEYS.managed, LOCAL_KEYS.pinned, POLICY_KEYS.choice, IT_KEY]);
    const choice = readChoice(stored[POLICY_KEYS.choice]);
    const { copy, connections, pack: given, templates, problems } = readManaged(values);
    const pack = given === 'bad' ? choice.managed : (given?.data ?? null);
    const tried = given === null || given === 'bad' ? null : inForceBy({ ...choice, managed: pack });
    const right = tried === null || tried.by === 'managed';
    if (!right) problems.push(`policyPack: ${tried.problems[0]}`);
    const next: PolicyChoice = { ...choice, managed: right ? pack : choice.managed };
    const before = (stored[IT_KEY] ?? null) as object | null;
    const taken = takeTemplates(templates, before, by, () => ({
      pack: inForceBy(next).pack,
      sentences,
      today: civilToday(new Date()),
      role: copy.role ?? 'case-manager',
    }));
    problems.push(...taken.problems);
    const pinnedBefore = (stored[LOCAL_KEYS.pinned] ?? null) as object | null;
    const pinned = takeConnections(connections, pinnedBefore, by, allowedBy(copy));
    problems.push(...pinned.problems);
    const told = { ...copy, problems };
    const changes: Record<string, unknown> = {};
    if (!same(stored[LOCAL_KEYS.managed] ?? { problems: [] }, told)) changes[LOCAL_KEYS.managed] = told;
    if (!same(next, choice)) changes[POLICY_KEYS.choice] = next;
    if (taken.kept && taken.kept !== before) changes[IT_KEY] = taken.kept;
    if (pinned.kept && !same(pinnedBefore ?? undefined, pinned.kept))
      changes[LOCAL_KEYS.pinned] = pinned.kept;
    if (Object.keys(changes).length > 0) await area.set(changes).catch(() => undefined);
    const gone = [
      ...(taken.kept === null && before ? [IT_KEY] : []),
      ...(pinned.kept === null && pinnedBefore ? [LOCAL_KEYS.pinned] : []),
    ];
    if (gone.length > 0) await area.remove(gone).catch(() => undefined);
  }

  return {
    keep: () => inTurn(write),
    async followManaged() {
      const mine = ++asked;
      // Not in turn: its first answer may take seconds, in which the pack must not be waited for.
      const values = await askManaged(managed);
      if (values === null || mine !== asked) return;
      await inTurn(async () => {
        await takeManaged(values);
        await write();
      });
    },
  };
}

/** What narratives are read by: the words, and whom their authors are taken for. */
function readsBy(pack: unknown): object {
  // What stood there before may be damaged in any way.
  const { lexicon = [], kinds = {}, authors = {} } = fieldsOf(pack);
  return { lexicon, kinds, authors };
}

/** The only origins that may be connected: by IT's list, and in a build for some addresses by that. */
function allowedBy({ allowedOrigins }: ManagedCopy): readonly string[] | null {
  if (!BUILT_IN?.fixed) return allowedOrigins ?? null;
  const built = BUILT_IN.connections.map(({ origin }) => origin);
  return built.filter((origin) => allowedOrigins?.includes(origin) ?? true);
}

function same(a: object | undefined, b: object): boolean {
  return a !== undefined && canonical(a) === canonical(b);
}
