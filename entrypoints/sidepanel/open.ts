/** Opening the assistant from the popup: in the side panel, or in a window of its own where the browser has none. */
import { browser } from 'wxt/browser';

/** Under this key in `storage.session` stands the tab whose page map is to be made. */
export const ASSISTED = 'assisted';

interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Must be called from a click: browsers open a side panel in direct answer to one. */
export async function openAssistant(tab: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const chromium = (globalThis as { chrome?: Panels }).chrome?.sidePanel ?? sidePanel;
  const opened = chromium?.open ? chromium.open({ tabId: tab }) : (sidebarAction?.open() ?? Promise.reject());
  await browser.storage.session.set({ [ASSISTED]: tab });
  await opened.then(
    () => window.close(),
    () =>
      browser.windows.create({ url: `/sidepanel.html?tab=${tab}`, type: 'popup', width: 460, height: 860 }),
  );
}
