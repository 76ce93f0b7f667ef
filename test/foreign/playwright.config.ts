/** Applications that nobody here wrote, each mapped by the assistant from a fresh start. Run by `npm run prove`. */
import { defineConfig } from '@playwright/test';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/foreign',
  timeout: 180_000,
  workers: 1,
  retries: 0,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
});
