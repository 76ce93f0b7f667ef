/** The real side panel beside a tab, opened from the popup by its button as a worker opens it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type Lab, openPopup } from './lab.ts';

export interface SidePanel {
  panel: Page;
  close(): Promise<void>;
}

export async function openBeside(lab: Lab, page: Page): Promise<SidePanel> {
  const popup = await openPopup(lab, page);
  await popup.getByRole('button', { name: 'Keep beside TRACS' }).click();
  const [port] = readFileSync(path.join(lab.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (let tries = 0; tries < 100; tries++) {
    const panel = second
      .contexts()
      .flatMap((context) => context.pages())
      .find((candidate) => candidate.url().endsWith('/sidepanel.html'));
    if (panel) {
      const close = async () => {
        await panel.close();
        await second.close();
      };
      return { panel, close };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The side panel did not open within 5 seconds.');
}
