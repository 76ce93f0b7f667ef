/**
 * Proposes what a page shows. Pure: it looks at a document and answers with data; the page is neither touched nor written.
 * What is proposed is read by the map's own reader before anybody is asked to confirm it (`report.ts`).
 */
import type { PageMap } from '../map.ts';
import { holds } from '../sign.ts';
import { pageHeadings } from './headings.ts';
import { anchorOf, pageSigns } from './page-signs.ts';
import type { PageProposal, Proposal } from './proposal.ts';
import { proposeForm } from './propose-form.ts';
import { proposeIdentity } from './propose-identity.ts';
import { proposeList } from './propose-list.ts';
import { proposeReengagement } from './propose-reengagement.ts';
import type { MapperWords } from './words.ts';

export function proposePage(
  document: Document,
  map: Pick<PageMap, 'pages'>,
  words: MapperWords,
): PageProposal {
  const identity = proposeIdentity(document, words);
  const found = [
    proposeList(document, 'narratives', words),
    proposeForm(document, 'draft', words),
    proposeList(document, 'steps', words),
    proposeForm(document, 'stepForm', words),
    proposeReengagement(document, words),
  ].filter((proposal) => proposal !== null);
  const parts = withoutRivals(document, found);
  const own = (identity?.fields ?? []).flatMap(({ reads }) => (reads ? [reads] : []));
  const { title, is } = pageSigns(
    document,
    own,
    parts.map((part) => ({ purpose: part.purpose, anchor: placeOf(document, part) })),
    words,
  );
  const heading = pageHeadings(document)[0];
  const known = map.pages.find((page) => page.is.every((sign) => holds(document, sign)));
  return {
    title,
    is,
    parts: [...(identity ? [identity] : []), ...parts],
    known: known?.id ?? null,
    anchor: heading ? anchorOf(document, heading) : null,
  };
}

/** One form may serve both, where its choices hold our types and our codes. */
function bothMeant(a: Proposal, b: Proposal): boolean {
  const chooses = ({ part, fields }: Proposal) =>
    (part.draft || part.stepForm) &&
    fields.some(({ field, sure }) => /^(type|code)$/.test(field) && (sure === 'sure' || sure === 'likely'));
  return Boolean(chooses(a) && chooses(b));
}

/** Two proposals for the same rows or the same form: the better one stays. */
function withoutRivals(document: Document, proposals: readonly Proposal[]): Proposal[] {
  const place = ({ part }: Proposal) =>
    document.querySelector(
      part.narratives?.rows ??
        part.steps?.rows ??
        part.draft?.within ??
        part.stepForm?.within ??
        part.reengagement?.within ??
        'html',
    );
  const better = (a: Proposal, b: Proposal) =>
    a.score > b.score || (a.score === b.score && proposals.indexOf(a) < proposals.indexOf(b));
  return proposals.filter(
    (proposal) =>
      !proposals.some(
        (other) =>
          other !== proposal &&
          place(other) === place(proposal) &&
          better(other, proposal) &&
          !bothMeant(other, proposal),
      ),
  );
}

function placeOf(document: Document, { part }: Proposal): string | null {
  const selector = part.draft?.within ?? part.stepForm?.within ?? part.reengagement?.within;
  if (selector !== undefined) return selector;
  const rows = part.narratives?.rows ?? part.steps?.rows;
  const row = rows === undefined ? null : document.querySelector(rows);
  const list = row?.closest('table, [role=table], [role=grid], ul, ol') ?? row?.parentElement;
  return list ? anchorOf(document, list) : null;
}
