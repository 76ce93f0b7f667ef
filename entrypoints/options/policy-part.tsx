/** The parts of the options that are about policy, wired: the pack in force, checks on and off, the branch's words. */
import { type ReactNode, useEffect, useState } from 'react';
import { ChecksSection } from '@/components/options/checks-section';
import { WordsSection } from '@/components/options/words-section';
import { PackPreview, PolicySection } from '@/components/policy-section';
import { MADE_HERE } from '@/lib/browser/policy-choice';
import { optInPacks } from '@/lib/judgement/policy/oar-pack';
import { saveFile } from '../own-page/save-file.ts';
import type { Stored } from '../policy/stored.ts';
import { checksOf, editOf, offOf, wordsOf } from './policy-edits.ts';
import {
  type Edit,
  exportFile,
  type PolicyKept,
  type Proposal,
  propose,
  proposeEdit,
  proposeOptIn,
  proposeRemoval,
  readPolicy,
  takeUp,
} from './policy-store.ts';
import type { Said } from './store.ts';

/** Where a proposal was asked for, and is answered. */
type Place = 'rules' | 'checks' | 'words';

export interface PolicyParts {
  rules: ReactNode;
  checks: ReactNode;
  words: ReactNode;
}

/** The three parts; null while storage is being read. */
export function usePolicyParts(stored: Stored | null): PolicyParts | null {
  const [kept, setKept] = useState<PolicyKept | null>(null);
  const [asked, setAsked] = useState<{ place: Place; proposal: Proposal } | null>(null);
  const [said, setSaid] = useState<(Said & { place: Place }) | null>(null);
  // Also when IT sets another pack while this page is open: `stored` is then another one.
  useEffect(() => {
    if (stored) void readPolicy().then(setKept);
  }, [stored]);
  if (!kept || !stored) return null;

  const { inForce, choice } = kept;
  const isManaged = inForce.by === 'managed';
  const look = async (
    place: Place,
    answer: Promise<{ ok: true; proposal: Proposal } | { ok: false; said: Said }>,
  ) => {
    setSaid(null);
    const looked = await answer;
    setAsked(looked.ok ? { place, proposal: looked.proposal } : null);
    if (!looked.ok) setSaid({ ...looked.said, place });
  };
  const always = async (proposal: Promise<Proposal>) => ({ ok: true as const, proposal: await proposal });
  const edit = (place: Place, change: Edit) => void look(place, proposeEdit(change, kept));
  const onAccept = async () => {
    if (!asked) return;
    const { place, proposal } = asked;
    await takeUp(proposal);
    setAsked(null);
    setKept(await readPolicy());
    setSaid({ ok: true, text: `“${proposal.title}” is in force, in open tabs too.`, place });
  };
  const onCancel = () => {
    if (!asked) return;
    setAsked(null);
    setSaid({ ok: true, text: 'Nothing was changed.', place: asked.place });
  };
  const proposalAt = (place: Place) => (asked?.place === place ? asked.proposal : null);
  const saidAt = (place: Place) => (said?.place === place ? said : null);
  /** What was asked for in one of the editors, below it. */
  const answered = (place: 'checks' | 'words') => {
    const proposal = proposalAt(place);
    const told = saidAt(place);
    return (
      <>
        {proposal && <PackPreview proposal={proposal} onAccept={() => void onAccept()} onCancel={onCancel} />}
        <p role="status" className={told?.ok === false ? 'problem' : 'done'}>
          {told?.text}
        </p>
      </>
    );
  };
  const locked = isManaged || asked !== null;
  const { pack } = inForce;
  return {
    rules: (
      <PolicySection
        inForce={inForce}
        file={choice.file?.name ?? null}
        madeHere={choice.file?.name === MADE_HERE}
        today={stored.today}
        managed={isManaged ? { contact: stored.managed.supportContact ?? null } : null}
        problems={stored.state.problems}
        optIn={optInPacks.map(({ id, title, on: opens = {} }) => {
          const on = choice.optIn.includes(id);
          const brought = !on && Object.keys(opens).every((duty) => duty in pack.on);
          return { id, title, on, brought };
        })}
        proposal={proposalAt('rules')}
        said={saidAt('rules')}
        onFile={(file) => void look('rules', propose(file, kept))}
        onRemove={() => void look('rules', always(proposeRemoval(kept)))}
        onOptIn={(id, on) => void look('rules', always(proposeOptIn(id, on, kept)))}
        onAccept={() => void onAccept()}
        onCancel={onCancel}
        onExport={() => {
          const { name, text } = exportFile(inForce);
          saveFile(name, text);
        }}
      />
    ),
    checks: (
      <>
        <ChecksSection
          key={`${pack.id} ${pack.version} ${pack.off.join()}`}
          checks={checksOf(kept)}
          locked={locked}
          onLook={(off) => edit('checks', { off: offOf(off, kept) })}
        />
        {answered('checks')}
      </>
    ),
    words: (
      <>
        <WordsSection
          key={`${pack.id} ${pack.version}`}
          words={wordsOf(kept)}
          locked={locked}
          onLook={(chosen) => edit('words', editOf(chosen, kept))}
        />
        {answered('words')}
      </>
    ),
  };
}
