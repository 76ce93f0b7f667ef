/**
 * The assistant's doing: it puts the mapper into the tab in front, looks again and again while it is open, and keeps what
 * a person confirmed. The map is checked like one from a file before it is kept; pages read by it at once.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { AssistantActs } from '@/components/mapper/acts';
import type { AssistantView } from '@/components/mapper/view';
import type { ToMapper } from '@/lib/browser/to-mapper';
import type { PolicyPack } from '@/lib/judgement/policy/pack';
import { civilToday } from '@/lib/record/civil-date';
import { type PageMap, readMap } from '@/lib/tracs/map';
import type { PartReport } from '@/lib/tracs/mapper/part-report';
import type { PagePart, PageProposal } from '@/lib/tracs/mapper/proposal';
import { newMap, putPage } from '@/lib/tracs/mapper/put';
import type { Purpose } from '@/lib/tracs/mapper/words';
import type { Looked, LookedDocument } from '../mapper/look.ts';
import { previewOf } from '../options/preview.ts';
import { keepMap, mapFrom } from '../options/store.ts';
import { saveFile } from '../own-page/save-file.ts';
import {
  brittleOf,
  coveredOf,
  keyOf,
  likelyWord,
  nameOf,
  type Pending,
  pagesOf,
  TITLES,
  unjudgedBy,
  withWord,
  wordsOf,
} from './assistant-view.ts';

/** The page may change at any moment; so often it is looked at anew. */
const LOOK_EVERY_MS = 1200;
const OF_IT = {
  ok: true,
  text: 'This page map is set by your IT, and pages are read by it alone. Mend it here, save it as a file, and send that to IT.',
};
const NOTHING_PENDING: Pending = { pointed: {}, ticks: {} };

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
  const [looked, setLooked] = useState<Looked | null>(null);
  const [pending, setPending] = useState<Pending>(NOTHING_PENDING);
  const [pointing, setPointing] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [said, setSaid] = useState<AssistantView['said']>(target.isPinned ? OF_IT : null);
  const [importing, setImporting] = useState<PageMap | null>(null);
  /** The application's own types and codes, of all pages seen while the assistant is open. */
  const [seen, setSeen] = useState<{ type: string[]; code: string[] }>({ type: [], code: [] });
  const current = useRef(map);
  current.current = map;

  const ask = useCallback(
    async <T>(message: ToMapper): Promise<T | null> => {
      try {
        await browser.scripting.executeScript({
          target: { tabId: target.tab, frameIds: [0] },
          files: ['/mapper.js' as never],
        });
        return ((await browser.tabs.sendMessage(target.tab, message, { frameId: 0 })) ?? null) as T | null;
      } catch {
        return null;
      }
    },
    [target.tab],
  );
  const look = useCallback(async () => {
    const next = await ask<Looked>({ type: 'mapper', ask: 'look', map: current.current });
    const here = next?.state === 'here' && next.origin !== target.origin ? null : next;
    setLooked((before) => (JSON.stringify(before) === JSON.stringify(here) ? before : here));
    if (here?.state === 'here') setSeen((before) => withSeen(before, here));
  }, [ask, target.origin]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  // Closing the panel ends a pointing that is under way.
  useEffect(() => () => void ask({ type: 'mapper', ask: 'stop-pointing' }), [ask]);

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
    const at = key ?? `${answer.index}:${JSON.stringify(answer.page.is)}:${purpose}`;
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
      const bare = key.replace(/:kept$/, '');
      const purpose = bare.slice(bare.lastIndexOf(':') + 1) as Purpose;
      void point(index, purpose, field, partSoFar(document, map, pending, purpose), bare);
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
      const document = documentAt(index);
      const purpose = key
        .replace(/:kept$/, '')
        .split(':')
        .at(-1) as Purpose;
      const changed = map.pages.flatMap((page) => {
        if (page.id !== document?.page.known) return [page];
        const { [purpose]: _, ...rest } = page;
        return Object.keys(rest).some((name) => !['id', 'title', 'is', 'anchor'].includes(name))
          ? [rest]
          : [];
      });
      if (changed.length === 0)
        setSaid({
          ok: false,
          text: 'This is all that the map has. Disconnect in the options to take it back.',
        });
      else void keep(raised({ ...map, pages: changed }), `${TITLES[purpose]} is no longer in the map.`);
    },
    onEmpty: (index, key) => {
      const document = documentAt(index);
      const purpose = key
        .replace(/:kept$/, '')
        .split(':')
        .at(-1) as 'narratives' | 'steps';
      if (!document?.empty) return;
      const empty = document.empty;
      const changed = map.pages.map((page) =>
        page.id === document.page.known && page[purpose]
          ? { ...page, [purpose]: { ...page[purpose], empty } }
          : page,
      );
      void keep(raised({ ...map, pages: changed }), 'An empty list is known from now on.');
    },
    onKeep: () => {
      if (looked?.state !== 'here') return;
      let next = map;
      const kept: string[] = [];
      for (const document of looked.documents) {
        const parts = pages.find(({ index }) => index === document.index)?.parts ?? [];
        for (const part of parts.filter(({ status, ticked }) => status === 'proposed' && ticked)) {
          const found = partOf(document, pending, part.purpose as Purpose);
          if (!found) continue;
          const known =
            document.page.known ?? next.pages.find(({ is }) => same(is, document.page.is))?.id ?? null;
          next = putPage(next, { ...document.page, parts: [] }, found.part, known);
          if (found.dateOrder) next = { ...next, dateOrder: found.dateOrder };
          kept.push(part.title.charAt(0).toLowerCase() + part.title.slice(1));
        }
      }
      for (const { what, ours, theirs, options } of wordsOf(
        next,
        seen,
        target.pack,
        civilToday(new Date()),
      )) {
        const likely = theirs === null ? likelyWord(ours, options) : null;
        if (likely) next = withWord(next, what, ours, likely);
      }
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
        const text = JSON.stringify(
          {
            about: 'TRACS Overlay page diagnostic',
            overlay: browser.runtime.getManifest().version,
            map: { id: map.id, version: map.version },
            documents: structure,
          },
          null,
          2,
        );
        setSaid(
          copyText(text)
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

/** Each change is another version, so that two files of one map can be told apart. */
function raised(map: PageMap): PageMap {
  return { ...map, format: 2, version: map.version + 1 };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What will be kept for a purpose: what was pointed at, else what was proposed. */
function partOf(document: LookedDocument, pending: Pending, purpose: Purpose) {
  const pointed = pending.pointed[keyOf(document, purpose)];
  if (pointed) return { part: pointed.part, dateOrder: null };
  const proposed = document.proposed.find(({ proposal }) => proposal.purpose === purpose)?.proposal;
  return proposed ? { part: proposed.part, dateOrder: proposed.dateOrder } : null;
}

/** What pointing goes on from: the part as it is pointed so far, kept, or proposed. */
function partSoFar(document: LookedDocument, map: PageMap, pending: Pending, purpose: Purpose): PagePart {
  const pointed = pending.pointed[keyOf(document, purpose)]?.part;
  if (pointed) return pointed;
  const spec = map.pages.find(({ id }) => id === document.page.known);
  if (spec?.[purpose]) return { [purpose]: spec[purpose] } as PagePart;
  return document.proposed.find(({ proposal }) => proposal.purpose === purpose)?.proposal.part ?? {};
}

function withSeen(before: { type: string[]; code: string[] }, looked: Extract<Looked, { state: 'here' }>) {
  const reports = looked.documents.flatMap(({ kept, proposed }) => [
    ...kept,
    ...proposed.flatMap(({ report }) => report ?? []),
  ]);
  const values = (purposes: readonly string[]) =>
    reports.filter(({ purpose }) => purposes.includes(purpose)).flatMap((report) => report.values);
  const type = [...new Set([...before.type, ...values(['narratives', 'draft'])])];
  const code = [...new Set([...before.code, ...values(['steps', 'stepForm'])])];
  return type.length === before.type.length && code.length === before.code.length ? before : { type, code };
}

function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.left = '-10000px';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
