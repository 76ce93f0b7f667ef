/** What the mapper says of a tab: for each of its documents what is proposed and what the map so far reads. */
import { pageWords } from '@/lib/judgement/policy/page-words';
import { sameOriginDocuments } from '@/lib/tracs/frames';
import type { PageMap, Sign } from '@/lib/tracs/map';
import { emptySign, signedOutSign } from '@/lib/tracs/mapper/other-signs';
import type { PartReport } from '@/lib/tracs/mapper/part-report';
import type { PageProposal, Proposal } from '@/lib/tracs/mapper/proposal';
import { proposePage } from '@/lib/tracs/mapper/propose';
import { putPage } from '@/lib/tracs/mapper/put';
import { reportPage } from '@/lib/tracs/mapper/report';
import { readDocument } from '@/lib/tracs/read-page';

/** A part that is proposed, with what the map would read there. */
export interface LookedPart {
  proposal: Proposal;
  report: PartReport | null;
}

export interface LookedDocument {
  /** Its place among the documents of the tab. */
  index: number;
  page: Omit<PageProposal, 'parts'>;
  proposed: LookedPart[];
  /** What the map reads here already. */
  kept: PartReport[];
  /** Nobody is signed in, or an error stands here, as the map knows already. */
  other: 'signed-out' | 'error' | null;
  /** What would be learned of this page: that its list is empty, that nobody is signed in, that it is an error's. */
  empty: Sign | null;
  signOut: PageMap['signedOut'][number] | null;
}

export type Looked = { state: 'loading' } | { state: 'here'; origin: string; documents: LookedDocument[] };

export function look(map: PageMap): Looked {
  const documents = sameOriginDocuments(document);
  if (!documents) return { state: 'loading' };
  const looked = documents.map((inner, i) => lookAt(inner, i, map));
  return { state: 'here', origin: location.origin, documents: withoutEchoes(looked) };
}

/** Of frames that show nothing else, those that only repeat a number in their address tell nothing new. */
function withoutEchoes(documents: LookedDocument[]): LookedDocument[] {
  const isClear = ({ proposal }: LookedPart) =>
    proposal.purpose === 'identity' && proposal.fields.some(({ sure }) => sure === 'sure');
  const anyClear = documents.some(
    ({ proposed, kept }) => proposed.some(isClear) || kept.some(({ read }) => read),
  );
  return documents.map((document) =>
    anyClear && document.proposed.length === 1 && !isClear(document.proposed[0]!)
      ? { ...document, proposed: document.proposed.filter(({ proposal }) => proposal.purpose !== 'identity') }
      : document,
  );
}

export function lookAt(document: Document, index: number, map: PageMap): LookedDocument {
  const reading = readDocument(document, map);
  const { parts, ...page } = proposePage(document, map, pageWords);
  const proposed = document.body
    ? parts.map((proposal) => ({ proposal, report: tryOut(document, map, page, proposal) }))
    : [];
  return {
    index,
    page,
    proposed,
    kept: reportPage(reading, map),
    other: reading.kind === 'signed-out' || reading.kind === 'error' ? reading.kind : null,
    empty: emptySign(document, pageWords),
    signOut: signedOutSign(document, pageWords),
  };
}

/** What a map with this part alone in it would read on the page it was made on. */
export function tryOut(
  document: Document,
  map: PageMap,
  page: Omit<PageProposal, 'parts'>,
  { part, purpose, dateOrder }: Pick<Proposal, 'part' | 'purpose' | 'dateOrder'>,
): PartReport | null {
  const alone = putPage(
    { ...map, pages: [], dateOrder: dateOrder ?? map.dateOrder },
    { ...page, parts: [] },
    part,
    null,
  );
  return (
    reportPage(readDocument(document, alone), alone).find((report) => report.purpose === purpose) ?? null
  );
}
