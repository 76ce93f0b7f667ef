/** Where a record stands, as templates are grouped by it. */
import type { CaseStage } from '@/lib/judgement/templates/template';

export const STAGE_WORDS: Readonly<Record<CaseStage, string>> = {
  planning: 'Planning',
  missed: 'After missed activities',
  started: 'Re-engagement has started',
  came: 'The appointment has come',
  staffing: 'Staffing and decision',
};
