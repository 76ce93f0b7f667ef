/**
 * The shortcut for the next blank, put into the tab when it is pressed, once the launcher has said that a record is open
 * there: no page needs to carry it before.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { selectNextBlank } from '@/lib/tracs/write/blanks';
import { draftField } from './launcher/places.ts';
import { findPort } from './launcher/port.ts';

export default defineUnlistedScript(() => {
  const field = draftField(findPort()?.moment()?.documents ?? []);
  if (field) selectNextBlank(field);
});
