/** States of what the overlay draws on a page of TRACS. */
import { openRecordTab, type RecordTab } from './record-tab.ts';
import { ANY, type State } from './state.ts';

/** On a page of TRACS: opened, and something done there. */
function onPage(name: string, slug: string, act: (record: RecordTab) => Promise<void>, widths = ANY): State {
  return {
    name: `page/${name}`,
    widths,
    within: 'tracs-overlay, tracs-overlay-panel',
    async open(stage) {
      const record = await openRecordTab(stage, slug);
      await record.tool.waitFor();
      await act(record);
      return record.page;
    },
  };
}

const text = 'LVM for ct re: missed job search class on 3/2, no call from ct.';

export const PAGE_STATES: readonly State[] = [
  onPage('marks', 'first-light', async () => {}),
  onPage('why', 'first-light', async ({ mark, panel }) => {
    await mark(/too few/).click();
    await panel.waitFor();
  }),
  onPage('note', 'first-light', async ({ marks, work }) => {
    await marks.first().focus();
    await work.getByRole('tooltip').waitFor();
  }),
  onPage('draft', 'ordinary-planning', async ({ draft, draftMark }) => {
    await draft.text.fill(text);
    await draftMark.waitFor();
  }),
  onPage('draft-fix', 'ordinary-planning', async ({ draft, draftMark, panel }) => {
    await draft.text.fill(text);
    await draftMark.click();
    await panel.waitFor();
  }),
  onPage('inserted', 'ordinary-planning', async ({ draft, draftMark, panel }) => {
    await draft.text.fill(text);
    await draftMark.click();
    await panel.getByRole('button', { name: 'Choose Engagement' }).click();
    await panel.locator('.outcome').waitFor();
  }),
  onPage('templates', 'first-light', async ({ tool, panel }) => {
    await tool.click();
    await panel.waitFor();
  }),
];
