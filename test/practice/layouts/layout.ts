/** What every layout draws: one function per screen, given only data. The routes know nothing of markup. */
import type { html } from 'hono/html';
import type { DateStyle } from '../dates.ts';
import type { NarrativeForm, PageForm, StepForm } from '../forms.ts';
import type { Narrative, Participant, Plan, ReengagementPage, Step } from '../model.ts';

export type Html = ReturnType<typeof html>;

/** The names of the controls in a layout's forms, by which the routes read what was typed. */
export interface FieldNames {
  login: Record<'userId' | 'password' | 'branch' | 'returnUrl', string>;
  search: Record<'name' | 'caseNumber' | 'submit', string>;
  typeFilter: string;
  stepFilter: string;
  narrative: Record<keyof NarrativeForm | 'save' | 'cancel', string>;
  step: Record<keyof StepForm | 'save' | 'cancel', string>;
  page: Record<'staffedOn' | 'outcome' | 'decision' | 'save' | 'finalize', string>;
  requiredStep: (index: number) => string;
}

/** Who is logged in, for the screens that say so. */
export interface User {
  user: string;
  branch: string;
}

export interface LoginView {
  userId: string;
  branch: string;
  branches: string[];
  returnUrl: string;
  errors: string[];
}

export interface SearchView {
  user: User;
  name: string;
  caseNumber: string;
  /** Null before anything was searched. */
  results: Participant[] | null;
  errors: string[];
}

/** A page in the work frame. */
export interface WorkView {
  participant: Participant;
  notice: string;
  errors: string[];
}

export interface NarrativesView extends WorkView {
  form: NarrativeForm;
  types: string[];
  filterTypes: string[];
  filter: string;
  shown: Narrative[];
  total: number;
}

export interface PlanView extends WorkView {
  plan: Plan;
  openOnly: boolean;
  /** With each step its place on the plan, which the edit link gives back. */
  shown: { step: Step; index: number }[];
  total: number;
}

export interface StepView extends WorkView {
  form: StepForm;
  /** Null for a step to be added. */
  index: number | null;
  codes: string[];
}

export interface PageView extends WorkView {
  form: PageForm;
  page: ReengagementPage | null;
}

export interface PracticeListView {
  user: User | null;
  participants: Participant[];
  notice: string;
}

/** Addresses of the screens that stand outside a case. */
export type SharedPaths = Record<
  'login' | 'logout' | 'search' | 'styles' | 'practiceList' | 'practiceReset' | 'practiceHelp',
  string
>;

/** What both layouts draw. */
export interface Layout {
  paths: SharedPaths;
  /** Addresses the login may lead back to. */
  own: RegExp;
  fields: FieldNames;
  dates: DateStyle;
  styles: string;
  login(view: LoginView): Html;
  loggedOut(): Html;
  sessionEnded(returnUrl?: string): Html;
  notFound(message: string): Html;
  search(view: SearchView): Html;
  practiceList(view: PracticeListView): Html;
  practiceReset(view: { user: User | null }): Html;
  practiceHelp(view: { user: User | null; sessionMinutes: number }): Html;
}

/** Every screen of a case is a page of its own, inside a frame. */
export interface FramedLayout extends Layout {
  caseFrames(view: { participant: Participant }): Html;
  caseHeader(view: { participant: Participant; user: User; today: string }): Html;
  caseNavigation(view: { participant: Participant }): Html;
  narratives(view: NarrativesView): Html;
  plan(view: PlanView): Html;
  step(view: StepView): Html;
  page(view: PageView): Html;
}

/** The parts of a case, in the order of their tabs. */
export const tabs = ['narratives', 'pdp', 're-engagement'] as const;
export type Tab = (typeof tabs)[number];

export interface RecordView {
  participant: Participant;
  user: User;
  tab: Tab;
  /** The open tab's part. */
  part: Html;
  notice: string;
}

/**
 * One page per participant whose parts are drawn one by one, to be put in place of an older one. A form and a
 * list can also be drawn without the rest of their part.
 */
export interface PartsLayout extends Layout {
  recordPage(view: RecordView): Html;
  record(view: RecordView): Html;
  narratives(view: NarrativesView): Html;
  narrativeForm(view: NarrativesView): Html;
  narrativeList(view: NarrativesView): Html;
  plan(view: PlanView, openForm?: Html): Html;
  stepList(view: PlanView): Html;
  stepForm(view: StepView): Html;
  page(view: PageView): Html;
  pageForm(view: PageView): Html;
  found(view: { query: string; results: Participant[] }): Html;
  sessionEndedPart(returnUrl: string): Html;
  notFoundPart(message: string): Html;
  /** Files the pages ask for beside the style sheet: address, content type, text. */
  assets: { path: string; type: string; text: string }[];
}
