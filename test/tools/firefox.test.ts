import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from './browsers.ts';
import { type Firefox, launchFirefox, preferenceFile } from './firefox.ts';
import { frameReader } from './marionette.ts';
import { type LogProxy, startLogProxy } from './proxy.ts';

const PAGE =
  '<title>Plan</title><body style="background:#fff"><p id=p>outside<iframe id=notes srcdoc="<p>inside"></iframe>';

describe('frames of the wire', () => {
  it('waits for the rest of half a frame, counting bytes and not letters', () => {
    const take = frameReader();
    const bytes = Buffer.from('9:[1,"é€"]7:[1,');
    expect(take(bytes.subarray(0, 8))).toEqual([]);
    expect(() => take(bytes.subarray(8))).toThrow(); // the length is wrong on purpose: é and € are 5 bytes, not 2
  });

  it('finds both of two frames in one chunk', () => {
    const take = frameReader();
    expect(take(Buffer.from('11:[1,"é€"]3:'))).toEqual([[1, 'é€']]);
    expect(take(Buffer.from('[2]'))).toEqual([[2]]);
  });
});

describe('the preference file', () => {
  it('writes each kind of value as JavaScript', () => {
    expect(preferenceFile({ a: true, b: 7, c: 'say "x"' })).toBe(
      'user_pref("a", true);\nuser_pref("b", 7);\nuser_pref("c", "say \\"x\\"");\n',
    );
  });
});

describe('Firefox', { timeout: 60_000 }, () => {
  let site: Server;
  let proxy: LogProxy;
  let firefox: Firefox;

  beforeAll(async () => {
    const executable = findFirefox();
    if (!executable)
      throw new Error('No Firefox here. `npm test` installs it where it can, or says what to do.');
    site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(PAGE));
    await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready));
    proxy = await startLogProxy({ routes: { 'tracs.test': (site.address() as AddressInfo).port } });
    firefox = await launchFirefox({ executable, proxy });
  }, 90_000);

  afterAll(async () => {
    await firefox?.close();
    await proxy?.close();
    site?.close();
  }, 20_000);

  it('opens a page through the proxy and reads it', async () => {
    await firefox.navigate('http://tracs.test/plan');
    expect(await firefox.execute('return [document.title, arguments[0] + 1]', [1])).toEqual(['Plan', 2]);
    expect(
      await firefox.execute('return Promise.resolve(document.getElementById("p").firstChild.data)'),
    ).toBe('outside');
    expect(await firefox.executeAsync('arguments[0]("later")')).toBe('later');
    expect(proxy.seen).toContainEqual(expect.objectContaining({ host: 'tracs.test', path: '/plan' }));
  });

  it('sends requests for this computer to the proxy too', async () => {
    await expect(firefox.navigate('https://localhost:8443/')).rejects.toThrow(/WebDriver:Navigate/);
    expect(proxy.seen).toContainEqual(
      expect.objectContaining({ host: 'localhost', port: 8443, method: 'CONNECT' }),
    );
  });

  it('enters a frame by its selector and comes back', async () => {
    await firefox.navigate('http://tracs.test/plan');
    await firefox.switchToFrame('#notes');
    expect(await firefox.execute('return document.body.textContent')).toBe('inside');
    await firefox.switchToFrame(null);
    await firefox.switchToFrame(0);
    expect(await firefox.execute('return document.body.textContent')).toBe('inside');
    await firefox.switchToFrame(null);
    expect(await firefox.execute('return document.title')).toBe('Plan');
  });

  it('keeps the contexts apart when calls overlap', async () => {
    const [version, title] = await Promise.all([
      firefox.executeChrome<string>('return Services.appinfo.name'),
      firefox.execute<string>('return document.title'),
    ]);
    expect([version, title]).toEqual(['Firefox', 'Plan']);
  });

  it('names the command and the cause when a script throws', async () => {
    await expect(firefox.execute('throw new Error("on purpose")')).rejects.toThrow(
      /ExecuteScript: .*on purpose/,
    );
  });

  it('takes a screenshot', async () => {
    const image = await firefox.screenshot();
    expect(image.subarray(1, 4).toString()).toBe('PNG');
  });

  it('installs an unpacked add-on and opens its page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracs-addon-'));
    const id = 'sample@tracs.test';
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Sample',
        version: '1',
        browser_specific_settings: { gecko: { id } },
      }),
    );
    writeFileSync(join(folder, 'page.html'), '<title>Own page</title>');
    expect(await firefox.installAddon(folder)).toBe(id);
    const host = await firefox.executeChrome(
      'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname',
      [id],
    );
    await firefox.navigate(`moz-extension://${host}/page.html`);
    expect(await firefox.execute('return document.title')).toBe('Own page');
    rmSync(folder, { recursive: true });
  });

  it('leaves neither a process nor a profile behind, and refuses further commands', async () => {
    await firefox.close();
    expect(existsSync(firefox.profileDir)).toBe(false);
    expect(() => process.kill(firefox.pid, 0)).toThrow('ESRCH');
    await expect(firefox.execute('return 1')).rejects.toThrow(/Firefox has left/);
    await firefox.close();
  });
});

describe('a Firefox that cannot start', () => {
  it('says so', async () => {
    await expect(launchFirefox({ executable: '/no/such/firefox' })).rejects.toThrow(/could not be started/);
    await expect(launchFirefox({ executable: process.execPath })).rejects.toThrow(
      /left by itself \(exit code 9\)/,
    );
  });
});
