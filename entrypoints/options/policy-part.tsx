/** The policy part of the options, wired. */
import { useEffect, useState } from 'react';
import { PolicySection } from '@/components/policy-section';
import { optInPacks } from '@/lib/judgement/policy/oar-pack';
import type { Stored } from '../policy/stored.ts';
import {
  exportFile,
  type PolicyKept,
  type Proposal,
  propose,
  proposeOptIn,
  proposeRemoval,
  readPolicy,
  takeUp,
} from './policy-store.ts';
import { saveFile } from './save-file.ts';
import type { Said } from './store.ts';

export function PolicyPart({ stored }: { stored: Stored }) {
  const [kept, setKept] = useState<PolicyKept | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  // Also when IT sets another pack while this page is open: `stored` is then another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew for each.
  useEffect(() => void readPolicy().then(setKept), [stored]);
  if (!kept) return null;

  const { inForce, choice } = kept;
  const onFile = async (file: File) => {
    setSaid(null);
    const looked = await propose(file, kept);
    setProposal(looked.ok ? looked.proposal : null);
    if (!looked.ok) setSaid(looked.said);
  };
  const onAccept = async () => {
    if (!proposal) return;
    await takeUp(proposal);
    setProposal(null);
    setKept(await readPolicy());
    setSaid({ ok: true, text: `“${proposal.title}” is in force, in open tabs too.` });
  };
  return (
    <PolicySection
      inForce={inForce}
      file={choice.file?.name ?? null}
      today={stored.today}
      managed={inForce.by === 'managed' ? { contact: stored.managed.supportContact ?? null } : null}
      problems={stored.state.problems}
      optIn={optInPacks.map(({ id, title, on: asked = {} }) => {
        const on = choice.optIn.includes(id);
        const brought = !on && Object.keys(asked).every((duty) => duty in inForce.pack.on);
        return { id, title, on, brought };
      })}
      proposal={proposal}
      said={said}
      onFile={(file) => void onFile(file)}
      onRemove={() => void proposeRemoval(kept).then(setProposal)}
      onOptIn={(id, on) => void proposeOptIn(id, on, kept).then(setProposal)}
      onAccept={() => void onAccept()}
      onCancel={() => {
        setProposal(null);
        setSaid({ ok: true, text: 'Nothing was changed.' });
      }}
      onExport={() => {
        const { name, text } = exportFile(inForce);
        saveFile(name, text);
      }}
    />
  );
}
