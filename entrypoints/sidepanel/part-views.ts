/** What is shown of each part of a page in front: from what the mapper saw in the tab, plain data in, plain data out. */
import type { FieldView, PageView, PartView } from '@/components/mapper/view';
import type { PageMap, PageSpec, Place } from '@/lib/tracs/map';
import type { PartReport } from '@/lib/tracs/mapper/part-report';
import type { PagePart } from '@/lib/tracs/mapper/proposal';
import { PURPOSES, type Purpose } from '@/lib/tracs/mapper/words';
import type { Looked, LookedDocument, LookedPart } from '../mapper/look.ts';
import { fieldOf, keptFields, unread, withPointed } from './field-views.ts';
import { TITLES } from './names.ts';
import { keyOf, type Pending } from './pending.ts';

/** Without these a list or a form tells nothing; the others are read where they are. */
const ESSENTIAL: Record<Purpose, readonly string[]> = {
  identity: ['number'],
  narratives: ['date', 'text', 'type'],
  draft: ['text', 'type', 'date'],
  steps: ['code', 'plannedStart', 'plannedEnd'],
  stepForm: ['code', 'plannedStart'],
  reengagement: ['staffedOn', 'outcome', 'decision'],
};

/** The pages in front, one for each frame, with the parts of each. */
export function pagesOf(looked: Looked, map: PageMap, pending: Pending): PageView[] {
  if (looked.state !== 'here') return [];
  const broken = ({ parts }: PageView) => parts.some(({ status }) => status === 'broken');
  // Of frames the one that is at work comes first, not those around it.
  const telling = ({ parts }: PageView) => parts.filter(({ purpose }) => purpose !== 'identity').length;
  return looked.documents
    .map((document) => ({
      index: document.index,
      title: document.page.title,
      parts: partsOf(document, map, pending),
    }))
    .sort((a, b) => Number(broken(b)) - Number(broken(a)) || telling(b) - telling(a));
}

function partsOf(document: LookedDocument, map: PageMap, pending: Pending): PartView[] {
  const spec = map.pages.find(({ id }) => id === document.page.known);
  const parts = PURPOSES.flatMap((purpose): PartView[] => {
    const key = keyOf(document, purpose);
    const kept = spec?.[purpose]
      ? (document.kept.find((report) => report.purpose === purpose) ?? null)
      : null;
    const pointed = pending.pointed[key];
    const proposed = document.proposed.find(({ proposal }) => proposal.purpose === purpose);
    const isKept = spec?.[purpose] !== undefined;
    if (pointed) {
      const before = isKept
        ? keptFields(kept)
        : (proposed?.proposal.fields ?? []).map(fieldOf(pointed.report));
      const fields = withPointed(before, pointed.report, pointed.field);
      return [card(key, purpose, 'proposed', pending, pointed.report, fields, [])];
    }
    if (isKept && isSound(purpose, kept))
      return [card(key, purpose, 'kept', pending, kept, keptFields(kept), [])];
    // A form need not be open; where none of its kind is, nothing is wrong.
    const absent = kept?.read === false && (purpose === 'draft' || purpose === 'stepForm') && !proposed;
    if (isKept && absent) {
      const shown = { ...kept!, says: 'Not open on this page just now.', problems: [] };
      return [card(key, purpose, 'kept', pending, shown, [], [])];
    }
    if (isKept) {
      const places = placesOf(spec!, purpose);
      const fields =
        kept && kept.fields.length > 0
          ? keptFields(kept)
          : Object.entries(places).map(([field, place]) => unread(field, place, kept));
      const gone = fields.filter(({ witnesses }) => witnesses === 0).length;
      const broken = {
        ...card(`${key}:kept`, purpose, 'broken', pending, kept, fields, []),
        ...(gone > 1
          ? { says: `${gone} of its ${fields.length} fields are not where the map has them.` }
          : {}),
        problems: [],
        empty:
          kept?.read === false &&
          document.empty !== null &&
          (purpose === 'narratives' || purpose === 'steps'),
      };
      // What is proposed in its place is shown too; nothing mends itself.
      const again =
        proposed && isSound(purpose, proposed.report) ? [proposedCard(key, proposed, pending)] : [];
      return [broken, ...again];
    }
    if (!proposed) return [];
    const shown = proposedCard(key, proposed, pending);
    // Whose record it is was said on another page already, and stands here in the same place.
    const said = purpose === 'identity' && map.pages.some(({ identity }) => sameNumber(identity, proposed));
    return [said ? { ...shown, ticked: pending.ticks[key] ?? true } : shown];
  });
  // What broke stands first, and what was found in its place right behind it.
  const broken = new Set(parts.flatMap(({ status, purpose }) => (status === 'broken' ? [purpose] : [])));
  return parts.sort((a, b) => Number(broken.has(b.purpose)) - Number(broken.has(a.purpose)));
}

/** The fields to which a part of a page gives a place. */
function placesOf(spec: PageSpec, purpose: Purpose): Record<string, Place> {
  const part = spec[purpose];
  const fields = part && 'fields' in part ? part.fields : (spec.identity ?? {});
  return Object.fromEntries(
    Object.entries(fields as Record<string, Place | undefined>).flatMap(([field, place]) =>
      place && Object.keys(place).length > 0 ? [[field, place]] : [],
    ),
  );
}

function sameNumber(identity: PagePart['identity'], { proposal }: LookedPart): boolean {
  const proposed = proposal.part.identity?.number;
  return identity !== undefined && JSON.stringify(identity.number) === JSON.stringify(proposed);
}

function proposedCard(key: string, { proposal, report }: LookedPart, pending: Pending): PartView {
  return card(
    key,
    proposal.purpose,
    'proposed',
    pending,
    report,
    proposal.fields.map(fieldOf(report)),
    proposal.notes,
  );
}

function card(
  key: string,
  purpose: Purpose,
  status: PartView['status'],
  pending: Pending,
  report: PartReport | null,
  fields: FieldView[],
  notes: readonly string[],
): PartView {
  return {
    key,
    purpose,
    title: TITLES[purpose],
    status,
    ticked: pending.ticks[key] ?? isLikely(purpose, report, fields),
    says: report?.says ?? 'It is not read on this page.',
    fields,
    sample: report?.sample ?? null,
    problems: [...new Set([...(report?.read ? report.problems : []), ...notes])],
    empty: false,
  };
}

/** Nothing essential of it is a guess: it is ticked by itself. */
function isLikely(purpose: Purpose, report: PartReport | null, fields: readonly FieldView[]): boolean {
  const doubtful = fields.filter(({ sure }) => sure === 'guess' || sure === 'missing');
  return isSound(purpose, report) && doubtful.every(({ field }) => !ESSENTIAL[purpose].includes(field));
}

/** Everything essential of it is read here. */
function isSound(purpose: Purpose, report: PartReport | null): boolean {
  if (!report?.read) return false;
  return report.fields.every(({ field, witnesses }) => witnesses > 0 || !ESSENTIAL[purpose].includes(field));
}
