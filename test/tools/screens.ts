/**
 * A participant's record in the practice TRACS as a worker handles it, in either of its layouts: what tests, tour and
 * pictures do, without a word of how a layout is made. Each layout stands at an origin of its own, with its own page map.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright';
import { root } from './process.mjs';
import { classicScreen } from './screens-classic.ts';
import { modernScreen } from './screens-modern.ts';

export type LayoutName = 'classic' | 'modern';
export type PageName = 'Narratives' | 'PDP' | 'Re-Engagement';

/** Where things are looked for: a frame, or the whole page. */
export type Scope = Pick<FrameLocator, 'locator' | 'getByRole' | 'getByText' | 'getByLabel'>;

export interface Screen {
  page: Page;
  /** Where TRACS shows its pages, and the overlay its marks. */
  work: Scope;
  draft: DraftScreen;
  step: StepScreen;
  /** The saved narratives, newest first as TRACS lists them. */
  entries: Locator;
  /** The text of a saved narrative, and the line with its date. */
  textOf(entry: Locator): Locator;
  dayOf(entry: Locator): Promise<string>;
  /** The record's page is there. */
  ready(): Promise<void>;
  /** Goes to a page of the record by TRACS's own link and waits until it is there. */
  open(link: PageName): Promise<void>;
  /** Follows that link alone, whatever it leads to. */
  follow(link: PageName | 'Log out'): Promise<void>;
  /** Goes to another record without a new page; null where the layout has no such way. */
  switchTo: ((caseNumber: string) => Promise<void>) | null;
  /** Lists the narratives of one type alone. */
  filter(type: string): Promise<void>;
}

/** The form for a new narrative. */
export interface DraftScreen {
  text: Locator;
  /** The list that holds the type, seen or not. */
  type: Locator;
  read(): Promise<string>;
  /** The characters that are selected in the text. */
  selected(): Promise<string>;
  choose(type: string): Promise<void>;
  /** The words of the chosen type. */
  chosen(): Promise<string>;
  /** The field of its day. */
  day: Locator;
  /** @param day YYYY-MM-DD */
  date(day: string): Promise<void>;
  /** Saves and waits for TRACS to say so; answers what it says. */
  save(): Promise<string>;
}

/** The form for a plan step. */
export interface StepScreen {
  /** Opens the form for a new step, from the plan. */
  add(): Promise<void>;
  code: Locator;
  description: Locator;
  fill(values: { code?: string; description?: string; start?: string; end?: string }): Promise<void>;
  /** Code, description, start day and time, end day and time; days as YYYY-MM-DD, times as HH:MM. */
  values(): Promise<string[]>;
  /** Saves and waits for the plan. */
  save(): Promise<void>;
}

export interface Layout {
  name: LayoutName;
  map: { id: string };
  /** Where this layout is to be found on a practice TRACS; each has a host of its own, so that each has its own map. */
  origin(tracs: { port: number }): string;
  /** A host that is not the machine's own: plain http, no secure context. */
  plainOrigin: string;
  paths: { login: string; search: RegExp; searchPage: string; people: string; help: string; styles: string };
  record(caseNumber: string, page?: PageName): string;
  /** A screen of the record on which none of its pages stands; null where one always does. */
  bare: ((caseNumber: string) => string) | null;
  screen(page: Page): Screen;
}

function mapOf(name: LayoutName): { id: string } {
  return JSON.parse(readFileSync(path.join(root, `test/practice/maps/${name}.json`), 'utf8')) as {
    id: string;
  };
}

const CLASSIC_PAGES = { Narratives: 'Narratives', PDP: 'Pdp', 'Re-Engagement': 'ReEngagement' };
const MODERN_PAGES = { Narratives: 'narratives', PDP: 'pdp', 'Re-Engagement': 're-engagement' };

export const LAYOUTS: Record<LayoutName, Layout> = {
  classic: {
    name: 'classic',
    map: mapOf('classic'),
    origin: ({ port }) => `http://127.0.0.1:${port}`,
    plainOrigin: 'http://tracs.test',
    paths: {
      login: '/tracs/Login.aspx',
      search: /PersonSearch/,
      searchPage: '/tracs/PersonSearch.aspx',
      people: '/practice/participants',
      help: '/practice/help',
      styles: '/tracs/styles/tracs.css',
    },
    record: (caseNumber, page) => `/tracs/${page ? CLASSIC_PAGES[page] : 'Case'}.aspx?CaseNo=${caseNumber}`,
    bare: (caseNumber) => `/tracs/PdpStep.aspx?CaseNo=${caseNumber}`,
    screen: classicScreen,
  },
  modern: {
    name: 'modern',
    map: mapOf('modern'),
    origin: ({ port }) => `http://localhost:${port}`,
    plainOrigin: 'http://modern.tracs.test',
    paths: {
      login: '/app/login',
      search: /\/app\/search/,
      searchPage: '/app/search',
      people: '/app/practice/participants',
      help: '/app/practice/help',
      styles: '/app/assets/app.css',
    },
    record: (caseNumber, page = 'Narratives') => `/app/case/${caseNumber}/${MODERN_PAGES[page]}`,
    // The form for a step stands beside the plan.
    bare: null,
    screen: modernScreen,
  },
};

export async function logIn(page: Page, layout: Layout, origin: string): Promise<void> {
  await page.goto(`${origin}${layout.paths.login}`);
  await page.getByLabel('User ID').fill('trainee');
  await page.getByLabel('Password').fill('practice');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(layout.paths.search);
}

/** What the overlay shows on a screen. */
export interface Overlay {
  marks: Locator;
  /** The mark that speaks for a draft. */
  draftMark: Locator;
  /** The sign that opens the templates. */
  tool: Locator;
  words: Locator;
  panel: Locator;
  mark(says: RegExp): Locator;
}

export function overlayOn({ page, work }: Screen): Overlay {
  const own = work.locator('tracs-overlay');
  return {
    marks: own.locator('.mark:visible'),
    draftMark: own.locator('.mark.spoken'),
    tool: own.locator('.tool'),
    words: own.locator('.words'),
    panel: page.locator('tracs-overlay-panel [role=dialog]'),
    mark: (says) => own.getByRole('button', { name: says }),
  };
}
