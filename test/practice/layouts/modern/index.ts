/** The modern layout: one page per participant, its parts fetched and replaced. */
import { pickedDates } from '../../dates.ts';
import type { PartsLayout } from '../layout.ts';
import { appPaths } from '../links.ts';
import {
  found,
  loggedOut,
  login,
  notFound,
  notFoundPart,
  search,
  sessionEnded,
  sessionEndedPart,
} from './access.ts';
import { assets, styles } from './assets.ts';
import { fields } from './fields.ts';
import { narrativeForm, narrativeList, narratives } from './narratives.ts';
import { plan, stepForm, stepList } from './plan.ts';
import { practiceHelp, practiceList, practiceReset } from './practice.ts';
import { record, recordPage } from './record.ts';
import { page, pageForm } from './reengagement.ts';

export const modern: PartsLayout = {
  paths: appPaths,
  own: /^\/app(?:\/(?!\/)[^\\]*)?$/,
  dates: pickedDates,
  fields,
  styles,
  assets,
  login,
  loggedOut,
  sessionEnded,
  sessionEndedPart,
  notFound,
  notFoundPart,
  search,
  found,
  recordPage,
  record,
  narratives,
  narrativeForm,
  narrativeList,
  plan,
  stepList,
  stepForm,
  page,
  pageForm,
  practiceList,
  practiceReset,
  practiceHelp,
};
