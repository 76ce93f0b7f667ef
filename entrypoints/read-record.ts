/**
 * The record in this tab, read at this moment, for the audit view and for a summary to which somebody wants the texts
 * added. Put into the tab when it is asked for; what it answers goes to the extension's own page and is kept nowhere.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findPort } from './launcher/port.ts';
import type { RecordRead } from './record-pages/reading.ts';

export default defineUnlistedScript((): RecordRead | null => {
  const port = findPort();
  // The moment first: asking for it reads what a script of the page has just changed.
  const now = port?.moment();
  const view = port?.view();
  if (!now || view?.state !== 'record') return null;
  const lists = now.documents.flatMap(({ reading }) =>
    reading.kind === 'page' && reading.narratives ? [reading.narratives] : [],
  );
  const [list] = lists;
  return {
    view,
    narratives: !list?.known
      ? null
      : {
          partly: list.value.partly,
          rows: list.value.rows.map(({ id, date, type, author, text }) => ({
            id,
            date,
            type: type.known ? type.value : null,
            author,
            text,
          })),
        },
  };
});
