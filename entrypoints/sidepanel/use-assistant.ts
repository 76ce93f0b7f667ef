/**
 * The assistant's doing: it shows what the mapper sees in the tab in front, has somebody point at what it does not, and
 * keeps what a person confirmed. The map is checked like one from a file before it is kept; pages read by it at once.
 */
import { useRef, useState } from 'react';
import type { AssistantActs } from '@/components/mapper/acts';
import type { AssistantView } from '@/components/mapper/view';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { civilToday } from '@/lib/record/civil-date';
import { type PageMap, readMap } from '@/lib/tracs/map';
import type { PartReport } from '@/lib/tracs/mapper/part-report';
import type { PagePart, PageProposal } from '@/lib/tracs/mapper/proposal';
import { newMap } from '@/lib/tracs/mapper/put';
import type { Purpose } from '@/lib/tracs/mapper/words';
import type { Looked, LookedDocument } from '../mapper/look.ts';
import { previewOf } from '../options/preview.ts';
import { keepMap, mapFrom } from '../options/store.ts';
import { saveFile } from '../own-page/save-file.ts';
import { copyDiagnostic } from './copy-diagnostic.ts';
import { brittleOf, coveredOf, unjudgedBy } from './coverage.ts';
import { raised, withEmpty, withoutPart, withTicked } from './map-edits.ts';
import { nameOf, TITLES } from './names.ts';
import { pagesOf } from './part-views.ts';
import { keyOf, NOTHING_PENDING, type Pending, partSoFar, purposeOf } from './pending.ts';
import { withLikelyWords, withWord, wordsOf } from './their-words.ts';
import { useLooked } from './use-looked.ts';

const OF_IT = {
  ok: true,
  text: 'This page map is set by your IT, and pages are read by it alone. Mend it here, save it as a file, and send that to IT.',
};

export interface Target {
  tab: number;
  origin: string;
  /** The map of this origin so far, or null where none is kept yet. */
  map: PageMap | null;
  mapId: string;
  /** IT set the map: pages read by IT's alone, and what is made here goes to IT as a file. */
  isPinned: boolean;
  /** The policy in force: it names the types and codes that the application's words are matched to. */
  pack: PolicyPack;
}

interface Pointed {
  ok: true;
  index: number;
  page: Omit<PageProposal, 'parts'>;
  part: PagePart;
  report: PartReport | null;
}

export function useAssistant(
  target: Target,
  onClose: () => void,
): { view: AssistantView; acts: AssistantActs } {
  const [map, setMap] = useState<PageMap>(
    () => target.map ?? newMap(target.mapId, new URL(target.origin).host),
  );
  const [pending, setPending] = useState<Pending>(NOTHING_PENDING);
  const [pointing, setPointing] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [said, setSaid] = useState<AssistantView['said']>(target.isPinned ? OF_IT : null);
  const [importing, setImporting] = useState<PageMap | null>(null);
  const current = useRef(map);
  current.current = map;
  const { looked, seen, ask, look } = useLooked(target.tab, target.origin, current);

  const keep = async (next: PageMap, text: string) => {
    const checked = readMap(next);
    if (!checked.ok) {
      setSaid({ ok: false, text: checked.problem });
      return false;
    }
    setMap(checked.map);
    current.current = checked.map;
    if (!target.isPinned) await keepMap(checked.map);
    setSaid(target.isPinned ? { ok: true, text: `${text} ${OF_IT.text}` } : { ok: true, text });
    await look();
    return true;
  };
  const documentAt = (index: number): LookedDocument | undefined =>
    looked?.state === 'here' ? looked.documents.find((entry) => entry.index === index) : undefined;

  const pages = looked ? pagesOf(looked, map, pending) : [];
  const words = wordsOf(map, seen, target.pack, civilToday(new Date()));
  const point = async (
    index: number | null,
    purpose: string,
    field: string,
    part: PagePart,
    key: string | null,
  ) => {
    const says = `Point at: ${nameOf(field)} (${TITLES[purpose as Purpose].toLowerCase()}). Escape ends it.`;
    setPointing(says);
    setPointedAt(null);
    setSaid(null);
    const answer = await ask<Pointed | { ok: false; problem: string }>({
      type: 'mapper',
      ask: 'point',
      map,
      document: index,
      purpose,
      field,
      part,
      says,
    });
    setPointing(null);
    if (!answer) return;
    if (!answer.ok) {
      setSaid({ ok: false, text: answer.problem });
      return;
    }
    const at = key ?? keyOf(answer, purpose);
    setPending((before) => ({
      ticks: { ...before.ticks, [at]: true },
      pointed: { ...before.pointed, [at]: { part: answer.part, report: answer.report, field } },
    }));
    await look();
  };

  const acts: AssistantActs = {
    onTick: (_, key, ticked) =>
      setPending((before) => ({ ...before, ticks: { ...before.ticks, [key]: ticked } })),
    onPoint: (index, key, field) => {
      const document = documentAt(index);
      if (!document) return;
      const purpose = purposeOf(key);
      const soFar = partSoFar(document, map, pending, purpose);
      void point(index, purpose, field, soFar, key.replace(/:kept$/, ''));
    },
    onPointOut: (purpose) => {
      const first: Record<string, string> = {
        identity: 'number',
        narratives: 'date',
        draft: 'text',
        steps: 'code',
        stepForm: 'code',
        reengagement: 'decision',
      };
      void point(null, purpose, first[purpose]!, {}, null);
    },
    onStopPointing: () => void ask({ type: 'mapper', ask: 'stop-pointing' }),
    onStep: (by) => void ask<string>({ type: 'mapper', ask: 'step', by }).then(setPointedAt),
    onChoose: () => void ask({ type: 'mapper', ask: 'choose' }),
    onForget: (index, key) => {
      const purpose = purposeOf(key);
      const without = withoutPart(map, documentAt(index)?.page.known, purpose);
      if (!without)
        setSaid({
          ok: false,
          text: 'This is all that the map has. Disconnect in the options to take it back.',
        });
      else void keep(raised(without), `${TITLES[purpose]} is no longer in the map.`);
    },
    onEmpty: (index, key) => {
      const document = documentAt(index);
      if (!document?.empty) return;
      const purpose = purposeOf(key) as 'narratives' | 'steps';
      const learned = withEmpty(map, document.page.known, purpose, document.empty);
      void keep(raised(learned), 'An empty list is known from now on.');
    },
    onKeep: () => {
      if (looked?.state !== 'here') return;
      const { map: ticked, titles } = withTicked(map, looked.documents, pages, pending);
      const kept = titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
      const next = withLikelyWords(ticked, seen, target.pack);
      void keep(raised(next), `Kept: ${kept.join(', ')}.`).then((done) => {
        if (done) setPending(NOTHING_PENDING);
      });
    },
    onKeepSignOut: () => {
      const sign = looked?.state === 'here' ? looked.documents.find(({ signOut }) => signOut)?.signOut : null;
      if (sign) void keep(raised({ ...map, signedOut: [...map.signedOut, sign] }), 'Known from now on.');
    },
    onWord: (what, ours, theirs) => void keep(raised(withWord(map, what, ours, theirs)), 'Kept.'),
    onExport: () => saveFile(`${map.id}.json`, `${JSON.stringify(map, null, 2)}\n`),
    onImport: (file) => {
      if (!file) return;
      void mapFrom(file).then((read) => {
        if (read.ok) setImporting({ ...read.map, id: map.id });
        else setSaid({ ok: false, text: read.problem });
      });
    },
    onImportDecided: (yes) => {
      const chosen = importing;
      setImporting(null);
      if (yes && chosen) void keep(chosen, `${chosen.title} is used from now on.`);
    },
    onDiagnose: () => {
      void ask<unknown>({ type: 'mapper', ask: 'diagnose', map }).then((structure) => {
        setSaid(
          copyDiagnostic(map, structure)
            ? { ok: true, text: 'Copied: the structure of this page, none of its text.' }
            : { ok: false, text: 'The browser did not allow copying.' },
        );
      });
    },
    onLook: () => void look(),
    onClose,
  };

  const documents = looked?.state === 'here' ? looked.documents : [];
  const view: AssistantView = {
    origin: target.origin,
    state: stateOf(looked),
    pages,
    covered: coveredOf(map),
    unjudged: unjudgedBy(map, target.pack),
    words,
    brittle: brittleOf(map),
    pointing,
    pointedAt,
    otherSeen:
      map.pages.length === 0
        ? null
        : (documents.find(
            ({ signOut, other, proposed }) => signOut !== null && other === null && proposed.length === 0,
          )?.signOut?.kind ?? null),
    said,
    importing: importing && previewOf(importing, map.pages.length > 0 ? map : undefined),
  };
  return { view, acts };
}

function stateOf(looked: Looked | null): AssistantView['state'] {
  if (!looked) return 'elsewhere';
  if (looked.state === 'loading') return 'loading';
  return looked.documents.find(({ other }) => other !== null)?.other ?? 'here';
}
