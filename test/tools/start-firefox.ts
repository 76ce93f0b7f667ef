/** `npm start` where Firefox is the only browser: the record is opened and what the overlay marks is read back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedMap } from '../practice/sealed-map.ts';
import type { PracticeTracs } from '../practice/server.ts';
import { ensureFirefox } from './browsers.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { onStop, root, step } from './process.mjs';
import type { Layout } from './screens.ts';

interface Start {
  tracs: PracticeTracs;
  layout: Layout;
  caseNumber: string;
  headless: boolean;
  folder: string;
}

const PATIENCE_MS = 15_000;

export async function startInFirefox({
  tracs,
  layout,
  caseNumber,
  headless,
  folder,
}: Start): Promise<number> {
  const origin = layout.origin(tracs);
  const firefox = await step('overlay', async () => {
    const launched = await launchFirefox({ executable: await ensureFirefox(), headless });
    onStop(() => launched.close());
    const id = await launched.installAddon(path.join(root, '.output/firefox-mv3-practice'));
    await connect(launched, id, origin, layout.map);
    return launched;
  });
  const marks = await step('first record', () => openRecord(firefox, layout, origin, caseNumber));
  console.log(`\nTRACS Overlay runs in Firefox. Case ${caseNumber} is open at ${origin}. It marks:`);
  for (const mark of marks) console.log(`   ${mark}`);
  if (headless) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '1-narratives.png'), await firefox.screenshot());
    console.log(`\nA picture is in the folder ${folder}. The whole tour needs Chromium.`);
    await firefox.close();
    await tracs.close();
  } else {
    console.log('Press Ctrl+C to end.');
    await new Promise(() => undefined);
  }
  return 0;
}

/** Tells the extension where TRACS is, from a page of its own. */
async function connect(firefox: Firefox, id: string, origin: string, map: { id: string }): Promise<void> {
  const host = await firefox.executeChrome<string>(
    'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
    [id],
  );
  await firefox.navigate(`moz-extension://${host}/options.html`);
  await firefox.execute(
    `const told = arguments[0];
     return browser.storage.local.set(told).then(() => browser.runtime.sendMessage({ type: 'connections-changed' }));`,
    [{ connections: [{ origin, map: map.id }], maps: [sealedMap(map)] }],
  );
}

async function openRecord(
  firefox: Firefox,
  layout: Layout,
  origin: string,
  caseNumber: string,
): Promise<string[]> {
  await firefox.navigate(`${origin}${layout.paths.login}`);
  await firefox.execute(`
    const form = document.querySelector('input[type=password]').form;
    form.querySelector('input[type=text]').value = 'trainee';
    form.querySelector('input[type=password]').value = 'practice';
    form.submit();`);
  const until = Date.now() + PATIENCE_MS;
  const loggedIn = () =>
    firefox
      .execute<boolean>('return new RegExp(arguments[0]).test(location.pathname)', [
        layout.paths.search.source,
      ])
      .catch(() => false);
  while (!(await loggedIn())) if (Date.now() > until) throw new Error('The practice TRACS did not log in.');
  await firefox.navigate(`${origin}${layout.record(caseNumber)}`);
  const read = () =>
    firefox.execute<string[]>(`
      const work = document.querySelector('frame[name=fraWork]')?.contentDocument ?? document;
      const root = work.querySelector('tracs-overlay > div')?.shadowRoot;
      return root ? [...root.querySelectorAll('.mark:not([hidden])')].map((mark) => mark.getAttribute('aria-label')) : [];`);
  for (;;) {
    const marks = await read();
    if (marks.length > 0) return marks;
    if (Date.now() > until) throw new Error('The overlay did not answer within 15 seconds.');
  }
}
