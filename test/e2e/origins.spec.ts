/**
 * Where the overlay must not run (`trust.md` 7.1): frames of another site, TRACS inside another site, and hosts that only
 * look like the connected one. The same content at the connected origin is marked, so the silence elsewhere is no
 * accident. The copy of the extension used here may run on every site, which a real one may not: what keeps it quiet is
 * the overlay itself.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { type PracticeTracs, startPracticeTracs } from '../practice/server.ts';
import { LAYOUTS } from '../tools/screens.ts';
import { expect, type Lab, openRecord, type RecordPage, test } from './lab.ts';
import { brokenIn, connect, injectLauncher, manifest, namesKept, viewOf, withOwnLab } from './sabotage.ts';
import { addCanary } from './scenario.ts';

/** May run everywhere, so that it can be put into look-alike pages by force. */
const everywhere = manifest((data) => {
  data.host_permissions = ['<all_urls>'];
});

/** How many elements of ours stand in all frames of a tab. */
async function hostsIn(page: Page): Promise<number> {
  const counts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => document.querySelectorAll('tracs-overlay, tracs-overlay-panel').length),
      ),
  );
  return counts.reduce((sum, number) => sum + number, 0);
}

test.describe('S18', { tag: '@once' }, () => {
  interface Site {
    port: number;
    close(): Promise<void>;
  }

  /**
   * Pages of any host: `/record?who=…` is a participant's Narratives page, copied from the practice TRACS;
   * `/shell?src=…` frames another page, sandboxed or as `srcdoc` where asked.
   */
  async function startSite(tracs: PracticeTracs): Promise<Site> {
    const session = tracs.store.openSession('trainee', '9901 Riverbend SSP');
    const recordOf = async (slug: string) => {
      const participant = tracs.store.list().find((entry) => entry.slug === slug);
      const address = `${tracs.url}/tracs/Narratives.aspx?CaseNo=${participant?.caseNumber}`;
      const answer = await fetch(address, { headers: { cookie: `TRACS_SessionId=${session}` } });
      return answer.text();
    };
    const page = async (path: string): Promise<string> => {
      const url = new URL(path, 'http://any.test');
      const ask = (name: string) => url.searchParams.get(name);
      if (url.pathname === '/record') return recordOf(ask('who') ?? '');
      const attributes = [
        ask('sandbox') === null ? '' : `sandbox="${ask('sandbox')}"`,
        ask('src') === null ? '' : `src="${quoted(ask('src')!)}"`,
        ask('srcdoc') === null ? '' : `srcdoc="${quoted(await recordOf(ask('srcdoc')!))}"`,
      ].join(' ');
      return `<!DOCTYPE html><title>Shell</title><p>Shell</p>
        <iframe name="inner" width="1100" height="700" ${attributes}></iframe>`;
    };
    const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const server: Server = createServer((request, answer) => {
      void page(request.url ?? '/').then((text) =>
        answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text),
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return {
      port: (server.address() as AddressInfo).port,
      close: () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    };
  }

  /** The practice map without addresses: these pages stand at other paths, and one at none at all. */
  const map = (() => {
    const copy = structuredClone(LAYOUTS.classic.map) as { id: string } & {
      pages: { id: string; is: { path?: string; at?: string }[] }[];
    };
    copy.id = 'no-addresses';
    copy.pages = copy.pages
      .filter(({ id }) => id === 'narratives')
      .map((entry) => ({ ...entry, is: entry.is.filter((sign) => sign.path === undefined) }));
    return copy;
  })();

  const link = (address: string, query: Record<string, string>) => `${address}?${new URLSearchParams(query)}`;
  const TRACS = 'http://tracs.test';
  const FOREIGN = 'http://foreign.test';
  const record = (origin: string, who: string) => link(`${origin}/record`, { who });
  const shell = (origin: string, query: Record<string, string>) => link(`${origin}/shell`, query);

  /** The same content in a frame of the connected origin: each of these is read and marked. */
  const MARKED: Record<string, (who: string) => string> = {
    'a frame of its own': (who) => shell(TRACS, { src: record(TRACS, who) }),
    'a frame in a frame of its own': (who) =>
      shell(TRACS, { src: shell(TRACS, { src: record(TRACS, who) }) }),
    'a srcdoc frame': (who) => shell(TRACS, { srcdoc: who }),
    'a sandboxed frame that keeps its origin': (who) =>
      shell(TRACS, { src: record(TRACS, who), sandbox: 'allow-scripts allow-same-origin' }),
  };
  const SILENT: Record<string, { address(who: string): string; view: string }> = {
    'a foreign frame inside TRACS': {
      address: (who) => shell(TRACS, { src: record(FOREIGN, who) }),
      view: 'unknown-page',
    },
    'TRACS framed by another site': {
      address: (who) => shell(FOREIGN, { src: record(TRACS, who) }),
      view: 'silent',
    },
    'TRACS inside a foreign frame inside TRACS': {
      address: (who) => shell(TRACS, { src: shell(FOREIGN, { src: record(TRACS, who) }) }),
      view: 'unknown-page',
    },
    'a sandboxed frame': {
      address: (who) => shell(TRACS, { src: record(TRACS, who), sandbox: 'allow-scripts' }),
      view: 'unknown-page',
    },
    'a sandboxed srcdoc frame': {
      address: (who) => shell(TRACS, { srcdoc: who, sandbox: 'allow-scripts' }),
      view: 'unknown-page',
    },
  };

  /** Opens an address and waits until the record stands in its innermost frame. */
  async function openFrames(lab: Lab, address: string): Promise<Page> {
    const page = await lab.context.newPage();
    await page.goto(address);
    await expect
      .poll(async () => {
        const inner = page.frames().at(-1)!;
        return inner !== page.mainFrame() && (await inner.locator('h1').allInnerTexts());
      })
      .toEqual(['Narratives']);
    return page;
  }

  test('S18 frames of another origin, and TRACS framed by another site, are left alone', async () => {
    test.setTimeout(90_000);
    const tracs = await startPracticeTracs();
    const site = await startSite(tracs);
    const cases = [...Object.keys(MARKED), ...Object.keys(SILENT)];
    cases.forEach((_, i) => {
      addCanary({ tracs }, `frame-${i}`, { first: `Frame${i}` });
    });
    const caseOf = (name: string) => `frame-${cases.indexOf(name)}`;
    const personOf = (name: string) => `Casework, Frame${cases.indexOf(name)}`;
    const routes = () => ({ 'tracs.test': site.port, 'foreign.test': site.port });
    const changes = { 'manifest.json': everywhere };
    try {
      await withOwnLab({ changes, routes, tracs }, async (lab) => {
        await connect(lab, [TRACS], map);
        const quiet: { name: string; page: Page; view: string }[] = [];
        for (const [name, { address, view }] of Object.entries(SILENT))
          quiet.push({ name, page: await openFrames(lab, address(caseOf(name))), view });

        // On purpose: where the overlay may read, the same content is marked and kept. Opened last, so that the others
        // had their time.
        for (const [name, address] of Object.entries(MARKED)) {
          const page = await openFrames(lab, address(caseOf(name)));
          await expect.poll(() => brokenIn(lab, page), name).toBe(1);
          await expect.poll(() => hostsIn(page), name).toBe(1);
          await expect.poll(() => namesKept(lab), name).toContain(personOf(name));
        }
        const expectQuiet = async () => {
          for (const { name, page, view } of quiet) {
            await expect.poll(() => brokenIn(lab, page), name).toBe(view);
            expect(await hostsIn(page), name).toBe(0);
            expect(await namesKept(lab), name).not.toContain(personOf(name));
          }
        };
        await expectQuiet();
        // Nor when the launcher is put into every one of their frames.
        for (const { page } of quiet) await injectLauncher(lab, page, { allFrames: true });
        await expectQuiet();
      });
    } finally {
      await site.close();
      await tracs.close();
    }
  });

  test('S18 a frame that becomes foreign takes its marks and words with it', async () => {
    const tracs = await startPracticeTracs();
    const site = await startSite(tracs);
    addCanary({ tracs }, 'before', { first: 'Before' });
    addCanary({ tracs }, 'after', { first: 'After' });
    const routes = () => ({ 'tracs.test': site.port, 'foreign.test': site.port });
    try {
      await withOwnLab({ changes: { 'manifest.json': everywhere }, routes, tracs }, async (lab) => {
        await connect(lab, [TRACS], map);
        const page = await openFrames(lab, shell(TRACS, { src: record(TRACS, 'before') }));
        await expect.poll(() => brokenIn(lab, page)).toBe(1);
        expect(await hostsIn(page)).toBe(1);
        const go = (address: string) =>
          page.evaluate((src) => {
            document.querySelector('iframe')!.src = src;
          }, address);
        await go(record(FOREIGN, 'after'));
        await expect.poll(() => page.frames().at(-1)!.url()).toContain(FOREIGN);
        await expect.poll(() => brokenIn(lab, page)).toBe('unknown-page');
        expect(await hostsIn(page)).toBe(0);
        expect(await namesKept(lab)).not.toContain('Casework, After');
        await go(record(TRACS, 'after'));
        await expect.poll(() => brokenIn(lab, page), 'and back again').toBe(1);
        await expect.poll(() => namesKept(lab)).toContain('Casework, After');
      });
    } finally {
      await site.close();
      await tracs.close();
    }
  });
});

test.describe('S19', { tag: '@once' }, () => {
  /** Origins that look like `http://tracs.test`, like `http://127.0.0.1:PORT`, or like `https://secure.test`. */
  function lookAlikes(port: number): string[] {
    const other = port === 40_000 ? 40_001 : 40_000;
    return [
      'http://tracs.test.evil.test',
      'http://tracs.test.evil.test:8080',
      'http://evil.test',
      'http://tracs.test@evil-2.test',
      'http://xtracs.test',
      'http://racs.test',
      'http://www.tracs.test',
      'http://t.racs.test',
      'http://tracs.test.',
      'http://tracs.test:8080',
      'http://tracs.test:443',
      'http://tracs.tests',
      'http://tracs.tes',
      'http://tracs-test',
      'http://tracstest',
      'http://tracs',
      'http://tracs-.test',
      'http://evil-tracs.test',
      // Cyrillic а and с, and a dotless i: other hosts, however they look.
      'http://tr\u0430cs.test',
      'http://tra\u0441s.test',
      'http://tracs.t\u0435st',
      `http://localhost:${port}`,
      `http://127.0.0.1:${other}`,
      `http://127.0.0.2:${port}`,
      'http://secure.test',
    ];
  }

  /** The connected origin in other spellings: the browser takes them for the same, and so must the overlay. */
  function spellings(port: number): string[] {
    return [
      'http://TRACS.test',
      'http://tracs.test:80',
      'http://user@tracs.test',
      'http://tr%61cs.test',
      'http://\uff54racs.test',
      `http://127.1:${port}`,
      `http://0x7f000001:${port}`,
    ];
  }

  /** Opens a participant's record at an address, with a session of its own. */
  async function openAt(lab: Lab, address: string, slug: string): Promise<RecordPage> {
    const { origin } = new URL(address);
    const value = lab.tracs.store.openSession('trainee', '9901 Riverbend SSP');
    await lab.context.addCookies([{ name: 'TRACS_SessionId', value, url: `${origin}/` }]);
    return openRecord(lab, slug, { origin: address });
  }

  async function fiveAtOnce<T, R>(list: T[], work: (item: T, i: number) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    for (let from = 0; from < list.length; from += 5)
      results.push(...(await Promise.all(list.slice(from, from + 5).map((item, i) => work(item, from + i)))));
    return results;
  }

  test('S19 pages of hosts that look like the connected one are left alone', { tag: '@prove' }, async () => {
    test.setTimeout(180_000);
    const changes = { 'manifest.json': everywhere };
    const routes = (tracs: PracticeTracs) =>
      Object.fromEntries(
        [...lookAlikes(tracs.port), ...spellings(tracs.port)].map((address) => [
          new URL(address).hostname,
          tracs.port,
        ]),
      );
    await withOwnLab({ changes, routes }, async (lab) => {
      const { port, url } = lab.tracs;
      const addresses = lookAlikes(port);
      expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(25);
      const connected = ['http://tracs.test', url, 'https://secure.test'];
      await connect(lab, connected);

      // Another participant at each address, so that what is kept tells where it was read.
      const slugOf = (i: number) => `look-alike-${i}`;
      const personOf = (i: number) => `Casework, Alike${i}`;
      const add = (i: number) => addCanary(lab, slugOf(i), { first: `Alike${i}` });
      const pages = await fiveAtOnce(addresses, async (address, i) => {
        add(i);
        return (await openAt(lab, address, slugOf(i))).page;
      });
      // The connected one, in all of its spellings, opened last: by now the others had their time.
      for (const [i, address] of ['http://tracs.test', url, ...spellings(port)].entries()) {
        const nth = addresses.length + i;
        add(nth);
        const record = await openAt(lab, address, slugOf(nth));
        await expect(record.marks, address).toHaveCount(1);
        await expect.poll(() => namesKept(lab), address).toContain(personOf(nth));
        await record.page.close();
      }
      const expectQuiet = async () => {
        const kept = await namesKept(lab);
        for (const [i, page] of pages.entries()) {
          expect(await viewOf(lab, page), addresses[i]).toBeNull();
          expect(await hostsIn(page), addresses[i]).toBe(0);
          expect(kept, addresses[i]).not.toContain(personOf(i));
        }
      };
      await expectQuiet();
      // Nor when the launcher is put there by force: it compares the whole origin before it reads anything.
      for (const page of pages) await injectLauncher(lab, page);
      await expectQuiet();

      // On purpose: each of these pages, its own origin connected, is read and marked. So nothing else kept it quiet.
      await connect(lab, [...connected, ...addresses.map((address) => new URL(address).origin)]);
      await fiveAtOnce(pages, async (page, i) => {
        await page.reload();
        await expect.poll(() => brokenIn(lab, page), addresses[i]).toBe(1);
        expect(await hostsIn(page), addresses[i]).toBe(1);
        await expect.poll(() => namesKept(lab), addresses[i]).toContain(personOf(i));
        await page.close();
      });
    });
  });
});
