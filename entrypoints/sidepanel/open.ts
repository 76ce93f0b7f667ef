/** Opening the side panel from the popup: with the checklist, or with the assistant that makes page maps. */
import { browser } from 'wxt/browser';

/** Under this key in `storage.session` stands the tab whose page map is to be made. */
export const ASSISTED = 'assisted';

interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> } | undefined;
  sidebarAction?: { open(): Promise<void> } | undefined;
}

/** Whether this browser has a side panel or a sidebar that can be opened. */
export function canOpenBeside(): boolean {
  const { sidePanel, sidebarAction } = panels();
  return sidePanel?.open !== undefined || sidebarAction?.open !== undefined;
}

/** The same as the popup, beside the page. Must be called from a click: browsers open a side panel in answer to one alone. */
export async function openBeside(tab: number): Promise<void> {
  await openPanel(tab).then(
    () => window.close(),
    () => undefined,
  );
}

/** The assistant, in a window of its own where the browser has no side panel. To be called from a click, too. */
export async function openAssistant(tab: number): Promise<void> {
  const opened = openPanel(tab);
  await browser.storage.session.set({ [ASSISTED]: tab });
  await opened.then(
    () => window.close(),
    () =>
      browser.windows.create({ url: `/sidepanel.html?tab=${tab}`, type: 'popup', width: 460, height: 860 }),
  );
}

function panels(): Panels {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return { sidePanel: (globalThis as { chrome?: Panels }).chrome?.sidePanel ?? sidePanel, sidebarAction };
}

function openPanel(tab: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  return sidePanel?.open ? sidePanel.open({ tabId: tab }) : (sidebarAction?.open() ?? Promise.reject());
}
