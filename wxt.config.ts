import { readFileSync } from 'node:fs';
import type { BuildOptions, Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { ORIGIN } from './lib/browser/storage.ts';
import { mapIdOf } from './lib/tracs/mapper/put.ts';
import { sealedMap } from './test/practice/sealed-map.ts';

/** The public half of the extension's key: it fixes the id of the Chromium builds, so that policies can name it. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtIaNKIUXgfpxaX04s1HpgwIMNuAuqiRMIOz5exrZmNU5aLvLL/BhkZ6a2X1WyYpTpemoPAfRnKwqMdjfNRcEoHDBx6/Ph2HHPjMqww2QIZLaxEgggvg1iXzKaU9KcnaPxlVEhZMbGHl+jhBXtTMFf3sSJiOhc/aVJgxOWLlkGTVWdwN+xgpT2deJSB8d4xqD51eh7oe2H/C2oTKR3M/5CqxNwaxeZUGutENSRS2plLgFKSJX7hzpmqw92n8eUsJF8tITqnVCGCD/nWDiTkJB3kNmFNdwUYgvuRhKKbwXo3qAyBNAs16g++x7WnqsStZ9rCpRmeoOwiTZds8JwI0/7QIDAQAB';

/** What a branch knows of its TRACS, as the practice TRACS has it: whoever is no contractor there is a case manager. */
const PRACTICE_PACK = 'test/practice/pack.json';

/** Hosts of the practice TRACS: in the practice build alone. */
const PRACTICE_HOSTS = [
  'http://127.0.0.1/*',
  'http://localhost/*',
  'http://tracs.test/*',
  'http://modern.tracs.test/*',
];

const PREACT_JSX = [
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-runtime' },
];
/**
 * Preact in React's place. The panel is injected into TRACS pages, where every kilobyte is felt: its components use hooks
 * and nothing else of React, so Preact's layer that mimics all of it stays out (9 kB). The extension's own pages have it,
 * in place of React's renderer (190 kB): the popup opens sooner, and the package stays within its size.
 */
const PREACT_IN_PANEL = [...PREACT_JSX, { find: /^react$/, replacement: 'preact/hooks' }];
const PREACT_IN_PAGES = [
  ...PREACT_JSX,
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: /^react$/, replacement: 'preact/compat' },
];

/**
 * The framework's wrapper around a script speaks to a console that says nothing in a release. Every page would carry those
 * words (0.4 kB); what a script throws is told by the browser all the same.
 */
const BARE_SCRIPT: Plugin = {
  name: 'tracs:bare-script',
  transform(code, id) {
    const [script] = id.includes('wxt-unlisted-script-entrypoint')
      ? (/^import definition from .*/m.exec(code) ?? [])
      : [];
    return script && `${script}\nexport default definition.main();\n`;
  },
};

// Vite builds libraries and JSX for development in any mode but `production`; the practice build is no less finished.
process.env.NODE_ENV = 'production';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  vite: ({ mode, browser }) => ({
    define: {
      // The practice connection (host, page maps, pack) is one of the three lines in which the two builds differ.
      __BUILT_IN__: JSON.stringify(mode === 'practice' ? practiceConnection() : fixedConnections()),
    },
    build: {
      // Of one build that nobody ships, to tell whose code is in the packages.
      sourcemap: mode === 'practice' && browser === 'firefox' ? 'hidden' : false,
      // The versions below: light-dark() stays as it is written.
      cssTarget: ['chrome123', 'firefox140'],
      // Its stand-in for older browsers would be the one `fetch` in the packages.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const panel = entrypoints.some(({ name }) => name === 'panel');
      const preact = panel ? PREACT_IN_PANEL : PREACT_IN_PAGES;
      config.resolve = { ...config.resolve, alias: [...aliases(config.resolve?.alias), ...preact] };
      if (entrypoints.some(({ name }) => name === 'popup')) config.build = inOneFile(config.build);
      config.plugins = [...(config.plugins ?? []), BARE_SCRIPT];
    },
  },
  manifest: ({ browser, mode }) => ({
    name: mode === 'practice' ? 'TRACS Overlay (practice)' : 'TRACS Overlay',
    short_name: 'TRACS Overlay',
    permissions: ['storage', 'scripting', 'activeTab', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    ...(mode === 'practice' ? { host_permissions: PRACTICE_HOSTS } : {}),
    ...(mode !== 'practice' && fixedConnections()
      ? { optional_host_permissions: fixedConnections()!.connections.map(({ origin }) => patternOf(origin)) }
      : { optional_host_permissions: ['*://*/*'] }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      templates: { suggested_key: { default: 'Alt+Shift+Y' }, description: 'Templates for this narrative' },
      'next-blank': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Next blank of the template' },
    },
    action: { default_title: 'TRACS Overlay' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tracs-overlay@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: PUBLIC_KEY,
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed_schema.json' },
        }),
  }),
});

/**
 * What pages of the extension share comes in one file. The popup opens by reading it from the disk, and waits longer for
 * twenty-seven small files than for one that holds a third more than it needs (`npm run bench -- popup`). Styles stay with
 * the pages that name them: those of a printed document are not for the popup.
 */
const SCRIPT = /\.[cm]?[jt]sx?$/;

function inOneFile(build: BuildOptions = {}): BuildOptions {
  const { output, ...rest } = build.rolldownOptions ?? {};
  const codeSplitting = { groups: [{ name: 'shared', minShareCount: 2, test: SCRIPT }] };
  return { ...build, rolldownOptions: { ...rest, output: { ...[output].flat()[0], codeSplitting } } };
}

/**
 * `TRACS_ORIGINS="https://tracs.example.gov https://tracs-test.example.gov"`: a build for these origins alone. Each is
 * still granted by its worker, once, with one click; its page map is kept under the name of its host.
 */
function fixedConnections() {
  const origins = (process.env.TRACS_ORIGINS ?? '').split(/[\s,]+/).filter((text) => text !== '');
  for (const origin of origins) {
    if (!ORIGIN.test(origin))
      throw new Error(`TRACS_ORIGINS: "${origin}" is not an origin such as https://tracs.example.gov`);
  }
  if (origins.length === 0) return null;
  const connections = origins.map((origin) => ({ origin, map: mapIdOf(new URL(origin).host) }));
  return { connections, maps: [], pack: null, fixed: true };
}

function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Where the practice TRACS answers by default, its page maps and its policy pack. It serves both of its layouts under every name; a
 * connection has one map, so each layout is read under names of its own.
 */
function practiceConnection() {
  const layouts = {
    classic: ['http://127.0.0.1:7869', 'http://tracs.test'],
    modern: ['http://localhost:7869', 'http://modern.tracs.test'],
  };
  const maps = Object.keys(layouts).map((name) =>
    sealedMap(JSON.parse(readFileSync(`test/practice/maps/${name}.json`, 'utf8'))),
  );
  const connections = Object.values(layouts).flatMap((origins, i) =>
    origins.map((origin) => ({ origin, map: maps[i]!.map.id })),
  );
  const pack = JSON.parse(readFileSync(PRACTICE_PACK, 'utf8')) as unknown;
  return { connections, maps, pack, fixed: false };
}

/** Vite takes aliases as a list or as an object; rules may be added to a list only. */
function aliases(given: unknown): { find: string | RegExp; replacement: string }[] {
  if (Array.isArray(given)) return given;
  return Object.entries((given ?? {}) as Record<string, string>).map(([find, replacement]) => ({
    find,
    replacement,
  }));
}
