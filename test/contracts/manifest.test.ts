/** Row B01: what the browsers are asked for, word for word. A change here is a change of what people must trust. */
import { describe, expect, it } from 'vitest';
import { type Build, builtText } from './output.ts';

type Manifest = Record<string, unknown>;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What both browsers and both builds have in common. */
const COMMON = {
  manifest_version: 3,
  description:
    'A browser extension that lies over TRACS and shows, while people work, what engagement and re-engagement policy still expects of a record.',
  version: '0.1.0',
  short_name: 'TRACS Overlay',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  optional_host_permissions: ['*://*/*'],
  content_security_policy: { extension_pages: CSP },
  commands: {
    templates: { suggested_key: { default: 'Alt+Shift+Y' }, description: 'Templates for this narrative' },
    'next-blank': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Next blank of the template' },
  },
  action: { default_title: 'TRACS Overlay', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};
const CHROMIUM = {
  permissions: ['storage', 'scripting', 'activeTab', 'sidePanel'],
  key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtIaNKIUXgfpxaX04s1HpgwIMNuAuqiRMIOz5exrZmNU5aLvLL/BhkZ6a2X1WyYpTpemoPAfRnKwqMdjfNRcEoHDBx6/Ph2HHPjMqww2QIZLaxEgggvg1iXzKaU9KcnaPxlVEhZMbGHl+jhBXtTMFf3sSJiOhc/aVJgxOWLlkGTVWdwN+xgpT2deJSB8d4xqD51eh7oe2H/C2oTKR3M/5CqxNwaxeZUGutENSRS2plLgFKSJX7hzpmqw92n8eUsJF8tITqnVCGCD/nWDiTkJB3kNmFNdwUYgvuRhKKbwXo3qAyBNAs16g++x7WnqsStZ9rCpRmeoOwiTZds8JwI0/7QIDAQAB',
  minimum_chrome_version: '123',
  // What IT may set; Firefox takes managed settings without a schema.
  storage: { managed_schema: 'managed_schema.json' },
  background: { type: 'module', service_worker: 'background.js' },
  side_panel: { default_path: 'sidepanel.html' },
};
const FIREFOX = {
  permissions: ['storage', 'scripting', 'activeTab'],
  browser_specific_settings: {
    gecko: {
      id: 'tracs-overlay@example.org',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { type: 'module', scripts: ['background.js'] },
  sidebar_action: { default_panel: 'sidepanel.html', default_title: 'TRACS Overlay' },
};
const RELEASE = { name: 'TRACS Overlay' };
const PRACTICE = {
  name: 'TRACS Overlay (practice)',
  host_permissions: [
    'http://127.0.0.1/*',
    'http://localhost/*',
    'http://tracs.test/*',
    'http://modern.tracs.test/*',
  ],
};

const EXPECTED: Record<Build, Manifest> = {
  'chrome-mv3': { ...COMMON, ...CHROMIUM, ...RELEASE },
  'edge-mv3': { ...COMMON, ...CHROMIUM, ...RELEASE },
  'firefox-mv3': { ...COMMON, ...FIREFOX, ...RELEASE },
  'chrome-mv3-practice': { ...COMMON, ...CHROMIUM, ...PRACTICE },
  'firefox-mv3-practice': { ...COMMON, ...FIREFOX, ...PRACTICE },
};

/** Keys that would open the extension to pages or to other extensions, or put it into pages unasked. */
const NEVER = [
  'web_accessible_resources',
  'externally_connectable',
  'content_scripts',
  'optional_permissions',
  'sandbox',
  'declarative_net_request',
  'chrome_url_overrides',
  'devtools_page',
];

const manifestOf = (build: Build) => JSON.parse(builtText(build, 'manifest.json')) as Manifest;
const opened = (manifest: Manifest) => NEVER.filter((key) => key in manifest);

describe('the manifest', () => {
  for (const [build, expected] of Object.entries(EXPECTED) as [Build, Manifest][]) {
    it(`B01: of ${build} asks for exactly what is written here`, () => {
      expect(manifestOf(build)).toEqual(expected);
    });

    it(`B01: of ${build} opens nothing to pages or other extensions`, () => {
      const manifest = manifestOf(build);
      expect(opened({ ...manifest, externally_connectable: {} })).toEqual(['externally_connectable']);
      expect(opened(manifest)).toEqual([]);
    });
  }

  it('B01: of a release names no host; the practice hosts stand in practice builds alone', () => {
    for (const build of Object.keys(EXPECTED) as Build[]) {
      const text = builtText(build, 'manifest.json');
      const named = ['host_permissions"', '127.0.0.1', 'localhost', 'tracs.test'].filter((host) =>
        text.replaceAll('optional_host_permissions"', '').includes(host),
      );
      expect([build, named.length > 0]).toEqual([build, build.endsWith('-practice')]);
    }
  });

  it('B01: practice hosts are in no script of a release', () => {
    const hosts = (build: Build) =>
      ['launcher.js', 'background.js'].flatMap((script) =>
        ['localhost:7869', '127.0.0.1:7869', 'tracs.test', 'practice-classic', 'practice-modern'].filter(
          (word) => builtText(build, script).includes(word),
        ),
      );
    expect(hosts('chrome-mv3-practice')).not.toEqual([]);
    for (const build of ['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const) expect(hosts(build)).toEqual([]);
  });
});
