/** What a page of the extension gives out as a file, taken before the browser has it: a second browser that ends takes files away. */
import type { Page } from '@playwright/test';

interface Kept {
  exportedFile?: Blob;
}

/** Does what exports a file, and gives its name and its text. */
export async function exported(
  page: Page,
  work: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      (globalThis as Kept).exportedFile = object as Blob;
      return make(object);
    };
  });
  const [download] = await Promise.all([page.waitForEvent('download'), work()]);
  const text = await page.evaluate(() => (globalThis as Kept).exportedFile?.text() ?? '');
  return { name: download.suggestedFilename(), text };
}
