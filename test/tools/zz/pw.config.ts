import { defineConfig } from '@playwright/test';
import { tail } from '../process.mjs';
import { findChromium } from '../browsers.ts';
console.error(tail('x'), findChromium());
export default defineConfig({ testDir: '.', testMatch: /pw.*spec\.ts/, outputDir: '/tmp/pw', reporter: [['json', { outputFile: '/tmp/s/p.json' }]], projects: [{ name: 'chromium' }] });
