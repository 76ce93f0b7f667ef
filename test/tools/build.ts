/** `npm run build`: the release for Chrome, Edge and Firefox, each in a folder of its own under `.output`. */
import { Advice, packageProgram, run, step, tail } from './process.mjs';

const TARGETS = [
  { browser: 'chrome', folder: '.output/chrome-mv3' },
  { browser: 'edge', folder: '.output/edge-mv3' },
  { browser: 'firefox', folder: '.output/firefox-mv3' },
];

export async function main(): Promise<number> {
  const [node, script] = packageProgram('wxt');
  for (const { browser, folder } of TARGETS) {
    await step(`${browser}: ${folder}`, async () => {
      const { code, output } = await run(node, [script, 'build', '-b', browser, '--mv3']);
      if (code !== 0) throw new Advice(`The build for ${browser} failed:\n${tail(output)}`);
    });
  }
  return 0;
}
