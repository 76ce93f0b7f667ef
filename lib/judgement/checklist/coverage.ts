/** How much of a checklist could be answered, and what the rest waits for. */
import type { RecordPage } from '../duties/duty.ts';
import { BLANK_LEFT } from './blanks.ts';
import type { Checklist, Line } from './judge.ts';

export interface Coverage {
  checked: number;
  of: number;
  /** Duties that wait for a page that has not been read. */
  pages: { page: RecordPage; count: number }[];
  /** Answered on a list that was read in part, so no answer for the whole record yet. */
  inPart: number;
  /** The text leaves out or contradicts what is needed: for people to look at. */
  byHand: number;
}

const PAGES: readonly RecordPage[] = ['narratives', 'plan', 'reengagementPage'];
/** As the documents call them. */
const NAMES: Record<RecordPage, string> = {
  narratives: 'the Narratives page',
  plan: 'the PDP',
  reengagementPage: 'the Re-Engagement Page',
};

export function coverageOf({ lines, checked, of }: Pick<Checklist, 'lines' | 'checked' | 'of'>): Coverage {
  const asked = lines.filter(isDuty);
  const waits = (page: RecordPage) =>
    asked.filter((line) => line.status === 'unseen' && awaits(line) === page);
  const pages = PAGES.map((page) => ({ page, count: waits(page).length })).filter(({ count }) => count > 0);
  return {
    checked,
    of,
    pages,
    inPart: asked.filter(({ status, inPart }) => inPart && status !== 'unseen').length,
    byHand: asked.filter(({ status }) => status === 'unclear').length,
  };
}

/** `14 of 19 checked; 5 need the Re-Engagement Page`. What is said after the semicolon makes up the difference. */
export function coverageInWords({ checked, of, pages, inPart, byHand }: Coverage): string {
  const need = (count: number) => `${count} ${count === 1 ? 'needs' : 'need'}`;
  const rest = [
    ...pages.map(({ page, count }) => `${need(count)} ${NAMES[page]}`),
    ...(inPart > 0 ? [`${need(inPart)} the whole list`] : []),
    ...(byHand > 0 ? [`${need(byHand)} your own look`] : []),
  ];
  return `${checked} of ${of} checked${rest.length > 0 ? `; ${rest.join(', ')}` : ''}`;
}

/** The page that a line waits for; of several the first, since its other findings may be settled by it. */
function awaits({ findings }: Line): RecordPage | undefined {
  return findings.find(({ status }) => status === 'unseen')?.open ?? 'narratives';
}

/** The line for blanks of templates is no duty, and never counted among them. */
function isDuty({ duty }: Line): boolean {
  return duty !== BLANK_LEFT;
}
