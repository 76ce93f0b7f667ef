/**
 * The privacy statement and the permission sheet, made from what the code itself declares (P12): the inventory of
 * storage, the manifest as it is built, the policy of its pages, the settings that IT has.
 */
import { INVENTORY } from '../../../lib/browser/inventory.ts';

export const PRIVACY = 'docs/privacy.md';

export interface Declared {
  permissions: string[];
  optional: string[];
  policy: string;
  consent: string[];
}

/** Why each permission is asked for. A permission without a reason here stops the release. */
const WHY: Record<string, string> = {
  storage: 'keeps settings on this computer and, in memory alone, what was read in this browser session',
  scripting: 'puts the overlay into pages of the TRACS that was connected, and its panel when you ask for it',
  activeTab: 'looks at the tab in front when you open the popup there',
  sidePanel: 'shows the side panel (Chrome and Edge)',
  '*://*/*':
    'optional, never asked for as a whole: when somebody connects a TRACS, the browser asks for that one address, and it can be taken back',
};

/** What a manifest declares. */
export function declaredIn(manifest: Record<string, unknown>): Declared {
  const gecko = (manifest.browser_specific_settings as { gecko?: Record<string, unknown> } | undefined)
    ?.gecko;
  const consent = gecko?.data_collection_permissions as { required?: string[] } | undefined;
  return {
    permissions: manifest.permissions as string[],
    optional: manifest.optional_host_permissions as string[],
    policy: (manifest.content_security_policy as { extension_pages: string }).extension_pages,
    consent: consent?.required ?? [],
  };
}

function why(permission: string): string {
  const reason = WHY[permission];
  if (!reason) throw new Error(`Nobody has written why ${permission} is asked for.`);
  return reason;
}

/** @param chromium, firefox what the two kinds of builds declare. */
export function privacyPage(chromium: Declared, firefox: Declared): string {
  const rows = (area: 'local' | 'session') =>
    INVENTORY.filter((kind) => kind.area === area).map(
      ({ key, what, until, client }) => `| \`${key}\` | ${what} | ${until} | ${client ? 'yes' : 'no'} |`,
    );
  const head = ['| key | what stands there | until | can tell of a client |', '| --- | --- | --- | --- |'];
  const permissions = [...new Set([...chromium.permissions, ...firefox.permissions])];
  return `${[
    '# Privacy statement and permissions',
    '',
    '<!-- Made by `npm run trust` from lib/browser/inventory.ts and the built manifests; not to be edited. -->',
    '',
    'TRACS Overlay reads the TRACS page in front of you, on your computer, and shows beside it what policy still expects.',
    '',
    '- **Nothing is sent.** The extension makes no request to anywhere, its pages may open no connection',
    `  (\`${/connect-src [^;]*/.exec(chromium.policy)?.[0]}\`), and in Firefox it declares that it collects: ${firefox.consent.join(', ')}.`,
    '- **Nothing about a client is written to disk.** What was read is kept in memory, under a hash of the case number.',
    '- **The text of narratives is never kept**, but for one that you typed and did not save: in memory, for its own',
    '  participant, so that a time-out does not cost it; IT can switch that off (`keepDrafts`).',
    '- Files (exports, calendar entries) are made when you click, and go where you save them.',
    '',
    '## On this computer, until it is erased',
    '',
    ...head,
    ...rows('local'),
    '',
    '## In memory, closed to pages, gone with the browser at the latest',
    '',
    ...head,
    ...rows('session'),
    '',
    'Page storage, cookies, IndexedDB and synchronised storage are not used.',
    '',
    '## What the browser is asked for',
    '',
    '| permission | why |',
    '| --- | --- |',
    ...permissions.map((name) => `| \`${name}\` | ${why(name)} |`),
    ...chromium.optional.map((name) => `| \`${name}\` | ${why(name)} |`),
    '',
    'Nothing else: no tabs, history, cookies, downloads, clipboard, web requests or identity, and no site at install.',
  ].join('\n')}\n`;
}
