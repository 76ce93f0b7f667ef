import { beforeEach, describe, expect, it } from 'vitest';
import type { TabView } from '@/components/tab-view';
import type { PageSaid } from '@/lib/browser/messages';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { defaultPack } from '@/lib/judgement/policy/default-pack';
import { readyPack } from '@/lib/judgement/reading/word-lines';
import { civil } from '@/lib/record/civil-date';
import { inOneGo } from '@/lib/record/turns';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { PageMap } from '@/lib/tracs/map';
import { factsIn, SETTINGS, TODAY } from '../../test/fixtures/settings.ts';
import type { Choice } from './choice.ts';
import type { OpenConnection } from './connection.ts';
import type { Drawing } from './drawing.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { FactsHere } from './facts-here.ts';
import { createPageForm } from './page-form.ts';
import { createRecordView } from './record-view.ts';

const DANA = { number: 'ZQ4711', name: 'Dana Sampleton' };
const BY = {
  pack: readyPack(defaultPack),
  sentences,
  settings: { role: 'case-manager' },
  today: () => TODAY,
} as OpenConnection;
const { narratives, plan, reengagementPage } = factsIn(SETTINGS.missed!);
const HERE: FactsHere = {
  ...{ narratives, plan, reengagementPage, pageRoot: null, draft: null, typesOffered: null, reading: null },
};
const DOCUMENTS = [{ document: {}, reading: { kind: 'unknown' } } as unknown as OpenDocument];

let done: string[] = [];
let told: PageSaid[] = [];

/** Shows the record again and again, each time with the view that stands. */
function viewer() {
  const drawing = {
    *draw(_checklist: unknown, _documents: unknown, moved: boolean) {
      yield;
      done.push(moved ? 'drawn, what stays too' : 'drawn');
      return [];
    },
    isThere: () => true,
    isRemoved: () => false,
  } as unknown as Drawing;
  const choice = { highlight: () => done.push('highlighted'), keep() {} } as unknown as Choice;
  const elsewhere = {
    exchange(_: unknown, said: PageSaid) {
      told.push(said);
      return null;
    },
  } as unknown as Elsewhere;
  const map = { pages: [] } as unknown as PageMap;
  const record = createRecordView(map, elsewhere, createPageForm(), drawing, choice, () => true);
  let view: TabView = { state: 'loading' };
  return {
    moved: record.moved,
    leave: () => {
      view = { state: 'loading' };
    },
    show(here: FactsHere, by = BY) {
      view = inOneGo(record.show(DANA, DOCUMENTS, here, by, view));
      return view;
    },
  };
}

beforeEach(() => {
  done = [];
  told = [];
});

describe('the record as it is shown', () => {
  it('is judged and drawn once, and stays while nothing changes that it rests on', () => {
    const tab = viewer();
    const first = tab.show(HERE);
    const again = tab.show({ ...HERE });
    expect(done).toEqual(['drawn', 'highlighted']);
    expect(again.state === 'record' && first.state === 'record' && again.checklist === first.checklist).toBe(
      true,
    );
  });

  it('is drawn anew where a page says something else, on another day, and after another record', () => {
    const tab = viewer();
    tab.show(HERE);
    const other = { ...HERE, plan: { ...factsIn(SETTINGS.attempted!).plan } };
    tab.show(other);
    tab.show(other, { ...BY, today: () => civil('2026-03-04') });
    tab.leave();
    tab.show(other, { ...BY, today: () => civil('2026-03-04') });
    expect(done).toEqual(['drawn', 'drawn', 'drawn', 'drawn']);
  });

  it('is put where its places are now once something moved', () => {
    const tab = viewer();
    tab.show(HERE);
    tab.moved();
    tab.show(HERE);
    tab.show(HERE);
    expect(done).toEqual(['drawn', 'drawn, what stays too', 'highlighted']);
  });

  it('is told to other pages only once its list is read to the end', () => {
    const tab = viewer();
    tab.show({ ...HERE, narratives: { ...narratives }, reading: { read: 1, of: 9 } });
    const view = tab.show(HERE);
    expect(told.map((said) => said.narratives !== null)).toEqual([false, true]);
    expect(view.state === 'record' && view.reading).toBeNull();
  });
});
