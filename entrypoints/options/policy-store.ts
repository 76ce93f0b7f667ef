/** What the options page does with policy packs: tells what is in force, looks a file over, and takes a choice up. */
import { browser } from 'wxt/browser';
import { titleOf } from '@/components/policy-notes';
import { MADE_HERE, type PolicyChoice, readChoice } from '@/lib/browser/policy-choice';
import { POLICY_KEYS } from '@/lib/browser/storage';
import { type Change, changesOf } from '@/lib/judgement/policy/changes';
import type { Overrides } from '@/lib/judgement/policy/overrides';
import type { LookedOver } from '../policy/layers.ts';
import type { Said } from './store.ts';

export interface PolicyKept {
  choice: PolicyChoice;
  inForce: LookedOver;
  /** What would be in force without the branch's own pack. */
  beneath: LookedOver;
  /** The branch's own pack, where it holds. */
  own: Overrides | null;
}

/** A choice that is not taken up yet, with all that would be otherwise. */
export interface Proposal {
  choice: PolicyChoice;
  title: string;
  changes: Change[];
}

/** A branch's pack has a few thousand characters; a file of another size is none. */
const PACK_BYTES = 1_000_000;

export async function readPolicy(): Promise<PolicyKept> {
  const stored = await browser.storage.local.get(POLICY_KEYS.choice);
  const choice = readChoice(stored[POLICY_KEYS.choice]);
  const [inForce, beneath] = await Promise.all([
    lookOver(choice),
    lookOver({ ...choice, file: null, managed: null }),
  ]);
  const own = inForce.by === 'file' ? (choice.file!.pack as Overrides) : null;
  return { choice, inForce, beneath, own };
}

function lookOver(choice: PolicyChoice): Promise<LookedOver> {
  return browser.runtime.sendMessage({ type: 'look-over', choice });
}

/** Looks a pack file over; nothing is changed yet. */
export async function propose(
  file: File,
  { choice, inForce }: PolicyKept,
): Promise<{ ok: true; proposal: Proposal } | { ok: false; said: Said }> {
  const refuse = (why: string) => ({
    ok: false as const,
    said: { ok: false, text: `${why} Nothing was changed: what was in force stays.` },
  });
  if (file.size > PACK_BYTES) return refuse(`${file.name} is too large for a policy pack.`);
  let pack: unknown;
  try {
    pack = JSON.parse(await file.text());
  } catch {
    return refuse(`${file.name} is not a JSON file.`);
  }
  if (pack === null) return refuse(`${file.name} holds nothing.`);
  const next = { ...choice, file: { name: file.name, pack } };
  const then = await lookOver({ ...next, managed: null });
  if (then.by !== 'file') return refuse(`${file.name} can't be used. ${then.problems[0]}.`);
  return { ok: true, proposal: proposalOf(next, then, inForce) };
}

/** What would be otherwise without the file. */
export async function proposeRemoval({ choice, inForce }: PolicyKept): Promise<Proposal> {
  const next = { ...choice, file: null };
  return proposalOf(next, await lookOver(next), inForce);
}

/** What would be otherwise with an opt-in pack on or off. */
export async function proposeOptIn(
  id: string,
  on: boolean,
  { choice, inForce }: PolicyKept,
): Promise<Proposal> {
  const others = choice.optIn.filter((other) => other !== id);
  const next = { ...choice, optIn: on ? [...others, id] : others };
  return proposalOf(next, await lookOver(next), inForce);
}

/** What of a branch's own pack can be changed without a file. */
export type Edit = Partial<Pick<Overrides, 'off' | 'words' | 'authors'>>;

/** What would be otherwise with the branch's own pack changed, or begun where there is none. */
export async function proposeEdit(
  edit: Edit,
  { choice, inForce, own }: PolicyKept,
): Promise<{ ok: true; proposal: Proposal } | { ok: false; said: Said }> {
  const before = own ?? { id: 'own', version: 0, title: "This branch's own" };
  const pack = withoutEmpty({ ...before, ...edit, version: before.version + 1 });
  const name = own && choice.file ? choice.file.name : MADE_HERE;
  const next = { ...choice, file: { name, pack } };
  const then = await lookOver({ ...next, managed: null });
  if (then.by !== 'file')
    return { ok: false, said: { ok: false, text: `${then.problems[0]}. Nothing was changed.` } };
  return { ok: true, proposal: proposalOf(next, then, inForce) };
}

/** Without parts in which nothing is said. */
function withoutEmpty(pack: Overrides): Overrides {
  const said = Object.entries(pack).filter(
    ([, value]) => typeof value !== 'object' || Object.keys(value).length > 0,
  );
  return Object.fromEntries(said) as Overrides;
}

function proposalOf(choice: PolicyChoice, then: LookedOver, now: LookedOver): Proposal {
  return { choice, title: then.pack.title, changes: changesOf(now.pack, then.pack, titleOf) };
}

export async function takeUp({ choice }: Proposal): Promise<void> {
  await browser.storage.local.set({ [POLICY_KEYS.choice]: choice });
  await browser.runtime.sendMessage({ type: 'policy-changed' });
}

/** What is in force as a file that can be chosen again as it is. */
export function exportFile({ exported }: LookedOver): { name: string; text: string } {
  const name = `policy-pack-${exported.id.replace(/[^a-z0-9-]+/gi, '-').slice(0, 60)}.json`;
  return { name, text: `${JSON.stringify(exported, null, 2)}\n` };
}
