/** Addresses of the screens. All are paths without a host, so that any host name serves. */
import type { Tab } from './layout.ts';

/** The classic layout's. */
export const paths = {
  login: '/tracs/Login.aspx',
  logout: '/tracs/Logout.aspx',
  search: '/tracs/PersonSearch.aspx',
  case: '/tracs/Case.aspx',
  header: '/tracs/CaseHeader.aspx',
  navigation: '/tracs/CaseMenu.aspx',
  narratives: '/tracs/Narratives.aspx',
  plan: '/tracs/Pdp.aspx',
  step: '/tracs/PdpStep.aspx',
  page: '/tracs/ReEngagement.aspx',
  styles: '/tracs/styles/tracs.css',
  practiceList: '/practice/participants',
  practiceReset: '/practice/reset',
  practiceHelp: '/practice/help',
} as const;

/** A screen of one case, with further query values where given. */
export function caseLink(path: string, caseNumber: string, more: Record<string, string> = {}): string {
  return `${path}?${new URLSearchParams({ CaseNo: caseNumber, ...more })}`;
}

/** The modern layout's. */
export const appPaths = {
  root: '/app',
  login: '/app/login',
  logout: '/app/logout',
  search: '/app/search',
  find: '/app/find',
  case: '/app/case',
  assets: '/app/assets/',
  styles: '/app/assets/app.css',
  practiceList: '/app/practice/participants',
  practiceReset: '/app/practice/reset',
  practiceHelp: '/app/practice/help',
} as const;

/** A participant in the modern layout, with one part open; without a tab, the way in that others link to. */
export function recordLink(caseNumber: string, tab?: Tab, more: Record<string, string> = {}): string {
  const query = Object.keys(more).length > 0 ? `?${new URLSearchParams(more)}` : '';
  return `${appPaths.case}/${encodeURIComponent(caseNumber)}${tab ? `/${tab}` : ''}${query}`;
}

/** The form for one plan step in the modern layout, or for a new one. */
export function stepLink(caseNumber: string, index: number | null): string {
  return `${recordLink(caseNumber, 'pdp')}/steps/${index ?? 'new'}`;
}
