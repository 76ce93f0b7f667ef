import { expect, test } from '@playwright/test';
import { copyOf, FIREFOX_PRACTICE_BUILD } from './builds.ts';
import { launchFirefoxLab } from './firefox-record.ts';

const P = `{
  const { runtime } = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  const send = runtime.sendMessage.bind(runtime);
  const log = (t) => { document.documentElement.dataset.log = (document.documentElement.dataset.log ?? '') + Math.round(performance.now()) + ' ' + t + '\\n'; };
  try { runtime.sendMessage = (message) => {
    const id = message.type + (message.plan ? '+plan' : '') + (message.narratives ? '+narr' : '');
    log('SEND ' + id);
    const p = send(message); p.then(v => log('ANSWER ' + id + ' ' + JSON.stringify(v)?.slice(0,20) + ' plan=' + !!v?.plan), e => log('REJ ' + id + e.message)); return p;
  }; } catch (e) { log('ERR ' + e.message); }
}`;
test('x', async () => {
  test.setTimeout(200000);
  const build = copyOf(FIREFOX_PRACTICE_BUILD, { 'launcher.js': (code) => P + code });
  const lab = await launchFirefoxLab(build.path);
  for (let i = 0; i < 40; i++) {
    const slug = i % 2 ? 're-step-missing' : 'notice-too-late';
    await lab.openRecord(slug);
    if (!(i % 2)) {
      await expect.poll(async () => (await lab.marks()).length).toBeGreaterThan(0);
      continue;
    }
    await expect
      .poll(() => lab.firefox.execute('return document.documentElement.dataset.log??""'))
      .toContain('SEND facts');
    await lab.open('PDP');
    await expect.poll(async () => (await lab.marks()).length).toBe(1);
    await lab.open('Narratives');
    const ok = await expect
      .poll(async () => (await lab.marks()).length)
      .toBe(1)
      .then(
        () => true,
        () => false,
      );
    console.log(
      i,
      ok,
      ok
        ? ''
        : await lab.firefox.execute('return performance.now()+"\\n"+document.documentElement.dataset.log'),
    );
    if (!ok) {
      console.log(
        JSON.stringify(await lab.marks()),
        await lab.inWork(
          'return document.body.innerText.slice(0,300)+"|"+document.visibilityState+ "|" + document.querySelectorAll("tracs-overlay").length',
        ),
      );
      await new Promise((r) => setTimeout(r, 3000));
      console.log('later', (await lab.marks()).length);
    }
  }
  await lab.close();
});
