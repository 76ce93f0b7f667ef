/** The classic layout: frames, tables, full page loads. */
import { typedDates } from '../../dates.ts';
import type { FramedLayout } from '../layout.ts';
import { paths } from '../links.ts';
import { loggedOut, login, notFound, search, sessionEnded } from './access.ts';
import { fields } from './fields.ts';
import { caseFrames, caseHeader, caseNavigation } from './frames.ts';
import { narratives } from './narratives.ts';
import { plan, step } from './plan.ts';
import { practiceHelp, practiceList, practiceReset } from './practice.ts';
import { page } from './reengagement.ts';
import { styles } from './styles.ts';

export const classic: FramedLayout = {
  paths,
  own: /^\/(tracs|practice)\/[^\\]*$/,
  dates: typedDates,
  fields,
  styles,
  login,
  loggedOut,
  sessionEnded,
  notFound,
  search,
  caseFrames,
  caseHeader,
  caseNavigation,
  narratives,
  plan,
  step,
  page,
  practiceList,
  practiceReset,
  practiceHelp,
};
