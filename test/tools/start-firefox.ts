/** `npm start` where Firefox is the only browser: the record is opened and what the overlay marks is read back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedMap } from '../practice/sealed-map.ts';
import type { PracticeTracs } from '../practice/server.ts';
import { ensureFirefox } from './browsers.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { onStop, root, step } from './process.mjs';

interface Start {
  tracs: PracticeTracs;
  caseNumber: string;
  headless: boolean;
  map: { id: string };
  folder: string;
}

const PATIENCE_MS = 15_000;

export async function startInFirefox({ tracs, caseNumber, headless, map, folder }: Start): Promise<number> {
  const firefox = await step('overlay', async () => {
    const launched = await launchFirefox({ executable: await ensureFirefox(), headless });
    onStop(() => launched.close());
    const id = await launched.installAddon(path.join(root, '.output/firefox-mv3-practice'));
    await connect(launched, id, tracs.url, map);
    return launched;
  });
  const marks = await step('first record', () => openRecord(firefox, tracs.url, caseNumber));
  console.log(`\nTRACS Overlay runs in Firefox. Case ${caseNumber} is open at ${tracs.url}. It marks:`);
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

async function openRecord(firefox: Firefox, origin: string, caseNumber: string): Promise<string[]> {
  await firefox.navigate(`${origin}/tracs/Login.aspx`);
  await firefox.execute(`
    document.querySelector('input[name$=txtUserId]').value = 'trainee';
    document.querySelector('input[name$=txtPwd]').value = 'practice';
    document.forms[0].submit();`);
  const until = Date.now() + PATIENCE_MS;
  const loggedIn = () =>
    firefox.execute<boolean>("return location.pathname.includes('PersonSearch')").catch(() => false);
  while (!(await loggedIn())) if (Date.now() > until) throw new Error('The practice TRACS did not log in.');
  await firefox.navigate(`${origin}/tracs/Case.aspx?CaseNo=${caseNumber}`);
  const read = () =>
    firefox.execute<string[]>(`
      const work = document.querySelector('frame[name=fraWork]').contentDocument;
      const root = work && work.querySelector('tracs-overlay > div') && work.querySelector('tracs-overlay > div').shadowRoot;
      return root ? [...root.querySelectorAll('.mark:not([hidden])')].map((mark) => mark.getAttribute('aria-label')) : [];`);
  for (;;) {
    const marks = await read();
    if (marks.length > 0) return marks;
    if (Date.now() > until) throw new Error('The overlay did not answer within 15 seconds.');
  }
}
