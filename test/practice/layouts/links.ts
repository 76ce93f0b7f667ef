/** Addresses of the screens. All are paths without a host, so that any host name serves. */

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
