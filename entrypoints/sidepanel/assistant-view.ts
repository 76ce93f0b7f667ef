/** From what the mapper saw in the tab to what the assistant shows: plain data in, plain data out. */
import type { AssistantView, FieldView, PageView, PartView, WordView } from '@/components/mapper/view';
import { type Need, needed } from '@/lib/judgement/catalogue/needs';
import { inForce } from '@/lib/judgement/policy/in-force';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import type { CivilDate } from '@/lib/record/civil-date';
import type { PageMap, PageSpec, Place } from '@/lib/tracs/map';
import { lintMap } from '@/lib/tracs/mapper/lint';
import type { FieldReport, PartReport } from '@/lib/tracs/mapper/part-report';
import type { PagePart } from '@/lib/tracs/mapper/proposal';
import { PURPOSES, type Purpose } from '@/lib/tracs/mapper/words';
import type { Looked, LookedDocument } from '../mapper/look.ts';

export const TITLES: Record<Purpose, string> = {
  identity: 'Whose record it is',
  narratives: 'The list of narratives',
  draft: 'The form for a new narrative',
  steps: "The plan's steps",
  stepForm: 'The form for a plan step',
  reengagement: 'The Re-Engagement Page',
};
const HINTS: Record<Purpose, string> = {
  identity: 'Open any page of a record',
  narratives: 'Open a participant with several narratives',
  draft: 'Open the form in which one is written',
  steps: 'Open the plan (PDP)',
  stepForm: 'Open the form of a step',
  reengagement: 'Open one with required steps',
};
const NAMES: Record<string, string> = {
  number: 'Case number',
  name: 'Name',
  date: 'Date',
  type: 'Type',
  author: 'Author',
  text: 'Narrative',
  code: 'Code',
  description: 'Description',
  plannedStart: 'Planned start',
  plannedStartTime: 'Planned start, time',
  plannedEnd: 'Planned end',
  plannedEndTime: 'Planned end, time',
  staffedOn: 'Staffing date',
  outcome: 'Outcome',
  decision: 'Decision',
};
/** Without these a list or a form tells nothing; the others are read where they are. */
const ESSENTIAL: Record<Purpose, readonly string[]> = {
  identity: ['number'],
  narratives: ['date', 'text', 'type'],
  draft: ['text', 'type', 'date'],
  steps: ['code', 'plannedStart', 'plannedEnd'],
  stepForm: ['code', 'plannedStart'],
  reengagement: ['staffedOn', 'outcome', 'decision'],
};

export const nameOf = (field: string) => NAMES[field] ?? field;

/** What a person changed and has not kept yet: parts that were pointed at, and what was ticked off. */
export interface Pending {
  pointed: Record<string, { part: PagePart; report: PartReport | null; field: string }>;
  /** Where a person said otherwise than what is ticked by itself: that which was found and is no guess. */
  ticks: Readonly<Record<string, boolean>>;
}

/** A part of a document, by which what is pending about it is remembered. */
export function keyOf(document: LookedDocument, purpose: string): string {
  return `${document.index}:${JSON.stringify(document.page.is)}:${purpose}`;
}

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

type Proposed = LookedDocument['proposed'][number];

function sameNumber(identity: PagePart['identity'], { proposal }: Proposed): boolean {
  const proposed = proposal.part.identity?.number;
  return identity !== undefined && JSON.stringify(identity.number) === JSON.stringify(proposed);
}

function proposedCard(key: string, { proposal, report }: Proposed, pending: Pending): PartView {
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
export function isSound(purpose: Purpose, report: PartReport | null): boolean {
  if (!report?.read) return false;
  return report.fields.every(({ field, witnesses }) => witnesses > 0 || !ESSENTIAL[purpose].includes(field));
}

function fieldOf(report: PartReport | null) {
  return ({ field, sure, why, reads, place }: Proposed['proposal']['fields'][number]): FieldView => {
    const read = report?.fields.find((entry) => entry.field === field);
    return {
      field,
      name: nameOf(field),
      reads: read?.reads ?? (place ? reads : null),
      sure,
      why: read?.why && place ? read.why : why,
      witnesses: place ? (place.at !== undefined && place.label !== undefined ? 2 : 1) : 0,
    };
  };
}

function keptFields(report: PartReport | null): FieldView[] {
  return (report?.fields ?? []).map((field) => ({
    ...plain(field),
    sure: field.witnesses > 0 ? 'kept' : 'missing',
  }));
}

function plain({ field, reads, why, witnesses }: FieldReport): FieldView {
  return { field, name: nameOf(field), reads, sure: 'kept', why: why ?? '', witnesses };
}

/** A field of a list that is not read at all: of the reasons for that the one that is its own. */
function unread(field: string, place: Place, report: PartReport | null): FieldView {
  const [label] = place.label ?? [field];
  const own = report?.problems[0]?.split(`, ${label}: `)[1]?.split(/\.(?= |$)/)[0];
  const why = own === undefined ? '' : `${own}.`;
  return { field, name: nameOf(field), reads: null, sure: 'missing', why, witnesses: 0 };
}

function withPointed(before: readonly FieldView[], report: PartReport | null, pointed: string): FieldView[] {
  const fields = report && report.fields.length > 0 ? report.fields.map(plain) : [...before];
  const all = fields.some(({ field }) => field === pointed)
    ? fields
    : [...fields, ...before.filter(({ field }) => field === pointed)];
  return all.map((field) => {
    if (field.field === pointed) return { ...field, sure: 'pointed' as const };
    const earlier = before.find((other) => other.field === field.field);
    return { ...field, sure: field.witnesses > 0 ? (earlier?.sure ?? field.sure) : 'missing' };
  });
}

export function coveredOf(map: PageMap): AssistantView['covered'] {
  return PURPOSES.map((purpose) => ({
    purpose,
    title: TITLES[purpose],
    done: map.pages.some((page) => page[purpose] !== undefined),
    hint: HINTS[purpose],
  }));
}

/** The duties that a map leaves unjudged: of pages that it does not know, and of fields that it gives no place. */
export function unjudgedBy(map: PageMap, pack: PolicyPack): string[] {
  const has = (purpose: Purpose) => map.pages.some((page) => page[purpose] !== undefined);
  const field = (list: 'narratives' | 'steps', name: string) =>
    map.pages.some((page) => {
      const place = (page[list]?.fields as Record<string, Place> | undefined)?.[name];
      return place !== undefined && Object.keys(place).length > 0;
    });
  const missing: Need[] = [
    ...(has('narratives') && has('identity') ? [] : (['narratives'] as const)),
    ...(has('steps') ? [] : (['plan'] as const)),
    ...(has('reengagement') ? [] : (['reengagementPage'] as const)),
    ...(field('narratives', 'type') ? [] : (['type'] as const)),
    ...(['plannedStart', 'plannedEnd', 'description'] as const).filter((name) => !field('steps', name)),
  ];
  // What a pack switches on is asked only where it did.
  return needed(missing)
    .filter(({ duty }) => !duty.startsWith('oar-') || duty in pack.on)
    .map(({ title }) => title);
}

/** Our words for types and codes, and what the application says for them, as far as the map or the pages tell. */
export function wordsOf(
  map: PageMap,
  seen: Record<'type' | 'code', readonly string[]>,
  pack: PolicyPack,
  today: CivilDate,
): WordView[] {
  const places = (names: readonly string[]) =>
    map.pages.flatMap((page) =>
      [page.narratives, page.draft, page.steps, page.stepForm].flatMap((part) =>
        Object.entries(part?.fields ?? {}).flatMap(([name, place]) =>
          names.includes(name) && place ? [place as Place] : [],
        ),
      ),
    );
  const views = (what: string, field: 'type' | 'code', ours: readonly string[]): WordView[] => {
    const said = [
      ...seen[field],
      ...places([field]).flatMap(({ means }) => Object.values(means ?? {}).flat()),
    ];
    // "RE - Re-Engagement" is chosen and read by its code; "-- Select --" is no choice.
    const code = (option: string) => /^[A-Z0-9]{1,4}(?= [-–:] )/.exec(option)?.[0] ?? option;
    const options = [...new Set(field === 'code' ? said.map(code) : said)].filter((option) =>
      /^\p{L}/u.test(option),
    );
    if (places([field]).length === 0 || options.length === 0) return [];
    return ours.map((word) => ({
      what,
      ours: word,
      theirs: places([field]).flatMap(({ means }) => means?.[word] ?? [])[0] ?? null,
      options,
    }));
  };
  return [
    ...views('Type', 'type', inForce(pack, 'acceptedTypes', today) ?? []),
    ...views('Code', 'code', inForce(pack, 'reStepCodes', today) ?? []),
  ];
}

/** The map in which the application's word stands for ours, wherever a type or a code is read or chosen. */
export function withWord(map: PageMap, what: string, ours: string, theirs: string): PageMap {
  const field = what === 'Type' ? 'type' : 'code';
  const pages = map.pages.map((page) => {
    const changed = { ...page } as Record<string, unknown>;
    for (const part of ['narratives', 'draft', 'steps', 'stepForm'] as const) {
      const fields = page[part]?.fields as Record<string, Place> | undefined;
      const place = fields?.[field];
      if (!place || Object.keys(place).length === 0) continue;
      const { [ours]: _, ...others } = place.means ?? {};
      const means = theirs === '' ? others : { ...others, [ours]: [theirs] };
      const { means: __, ...bare } = place;
      changed[part] = {
        ...page[part],
        fields: { ...fields, [field]: Object.keys(means).length > 0 ? { ...bare, means } : bare },
      };
    }
    return changed as PageMap['pages'][number];
  });
  return { ...map, pages };
}

/** A word that surely stands for one of ours: the only one that holds it as a word of its own. */
export function likelyWord(ours: string, options: readonly string[]): string | null {
  if (options.some((option) => option.toLowerCase() === ours.toLowerCase())) return null;
  const holding = options.filter((option) =>
    option
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(ours.toLowerCase()),
  );
  return holding.length === 1 ? holding[0]! : null;
}

export function brittleOf(map: PageMap): AssistantView['brittle'] {
  return lintMap(map).map(({ place, why }) => ({ place, why }));
}
