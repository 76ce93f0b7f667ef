/** Imports go one way (house rules): what may change together stands together, and nothing pure learns of a page. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, read, sourceFiles } from './sources.ts';

/** A room: the folders whose files may be imported from it beside its own, and the packages. */
interface Room {
  folder: string;
  may: string[];
  packages: RegExp;
  instead: string;
}

const NONE = /^$/;
const pure = 'A pure room knows no page and no browser: let an entrypoint read it and hand in the value.';
const meet =
  'lib/tracs, lib/browser and lib/judgement meet only in entrypoints: pass the value through there.';
const order =
  'Inside judgement imports run left to right (policy, reading, episodes, duties, checklist, catalogue): move what both need to the left.';

const ROOMS: Room[] = [
  { folder: 'lib/record', may: [], packages: /^zod\/mini$/, instead: pure },
  { folder: 'lib/judgement/policy', may: ['lib/record'], packages: NONE, instead: order },
  {
    folder: 'lib/judgement/reading',
    may: ['lib/record', 'lib/judgement/policy'],
    packages: NONE,
    instead: order,
  },
  {
    folder: 'lib/judgement/episodes',
    may: ['lib/record', 'lib/judgement/policy', 'lib/judgement/reading'],
    packages: NONE,
    instead: order,
  },
  {
    folder: 'lib/judgement/duties',
    may: ['lib/record', 'lib/judgement/policy', 'lib/judgement/reading', 'lib/judgement/episodes'],
    packages: NONE,
    instead: order,
  },
  {
    folder: 'lib/judgement/templates',
    may: ['lib/record', 'lib/judgement/policy', 'lib/judgement/reading', 'lib/judgement/episodes'],
    packages: NONE,
    instead: order,
  },
  {
    folder: 'lib/judgement/checklist',
    may: ['lib/record', 'lib/judgement'],
    packages: NONE,
    instead: order,
  },
  {
    folder: 'lib/judgement/catalogue',
    may: ['lib/record', 'lib/judgement'],
    packages: NONE,
    instead: order,
  },
  { folder: 'lib/tracs', may: ['lib/record'], packages: NONE, instead: meet },
  {
    folder: 'lib/browser',
    may: ['lib/record'],
    packages: /^(wxt\/browser|webextension-polyfill)$/,
    instead: meet,
  },
  {
    folder: 'components',
    may: ['lib/judgement', 'lib/record'],
    packages: /^react$/,
    instead: 'A component takes props and gives callbacks: let an entrypoint do it and pass the result in.',
  },
  {
    folder: 'entrypoints',
    may: ['components', 'lib'],
    packages: /^(preact|react|react-dom\/client|wxt\/.+|webextension-polyfill)$/,
    instead: 'Entrypoints only wire: put the work into a room of lib/.',
  },
];

/** What is wrong with the imports of a file, each with what to do instead. */
function wrongImports(path: string, source: string): string[] {
  const room = ROOMS.find(({ folder }) => path.startsWith(`${folder}/`));
  if (!room) return [`${path} stands in no room of the house rules: move it into one.`];
  return importsOf(path, source).flatMap((specifier): string[] => {
    const plain = specifier.replace(/\?.*$/, '');
    if (!/^(\.|@\/)/.test(plain)) {
      return room.packages.test(plain) ? [] : [`${path} imports the package ${specifier}. ${room.instead}`];
    }
    const target = plain.startsWith('@/') ? plain.slice(2) : posix.join(posix.dirname(path), plain);
    const allowed = [room.folder, ...room.may].some((folder) => target.startsWith(`${folder}/`));
    return allowed ? [] : [`${path} imports ${target}. ${room.instead}`];
  });
}

const files = sourceFiles('lib', 'components', 'entrypoints');

describe('the search for imports', () => {
  it('sees every way of importing', () => {
    const source = `
      import a from './a.ts';
      import type { B } from './b.ts';
      import './c.css?inline';
      export * from './d.ts';
      export { e } from './e.ts';
      const f = await import('./f.ts');
      type G = import('./g.ts').G;
      const h = import.meta.glob<H>(['./h/*.ts'], { eager: true });
      // import i from './i.ts';
      const j = "import k from './k.ts'";
    `;
    expect(importsOf('x.ts', source).sort()).toEqual([
      './a.ts',
      './b.ts',
      './c.css?inline',
      './d.ts',
      './e.ts',
      './f.ts',
      './g.ts',
      './h/*.ts',
    ]);
  });

  it('catches what is forbidden, and says what to do instead', () => {
    const forbidden: [path: string, specifier: string, instead: RegExp][] = [
      ['lib/record/x.ts', '../judgement/policy/pack.ts', /pure room/],
      ['lib/record/x.ts', 'react', /pure room/],
      ['lib/record/x.ts', 'zod', /pure room/],
      ['lib/judgement/policy/x.ts', '../reading/read.ts', /left to right/],
      ['lib/judgement/reading/x.ts', '../episodes/episode.ts', /left to right/],
      ['lib/judgement/episodes/x.ts', '../duties/duty.ts', /left to right/],
      ['lib/judgement/duties/x.ts', '../checklist/judge.ts', /left to right/],
      ['lib/judgement/duties/x.ts', '../../tracs/map.ts', /left to right/],
      ['lib/judgement/checklist/x.ts', 'date-fns', /left to right/],
      ['lib/tracs/x.ts', '../judgement/checklist/judge.ts', /only in entrypoints/],
      ['lib/tracs/x.ts', '../browser/api.ts', /only in entrypoints/],
      ['lib/tracs/x.ts', 'wxt/browser', /only in entrypoints/],
      ['lib/browser/x.ts', '@/lib/judgement/duties/duty', /only in entrypoints/],
      ['lib/browser/x.ts', '../tracs/map.ts', /only in entrypoints/],
      ['components/x.tsx', '@/lib/browser/messages', /props/],
      ['components/x.tsx', '@/lib/tracs/map', /props/],
      ['components/x.tsx', '../entrypoints/launcher/port.ts', /props/],
      ['components/x.tsx', 'wxt/browser', /props/],
      ['entrypoints/x.ts', '../test/practice/model.ts', /lib\//],
      ['elsewhere/x.ts', './y.ts', /move it/],
      ['lib/x.ts', './y.ts', /move it/],
    ];
    for (const [path, specifier, instead] of forbidden) {
      const wrong = wrongImports(path, `import type { X } from '${specifier}';`);
      expect([path, specifier, wrong.length]).toEqual([path, specifier, 1]);
      expect(wrong[0]).toMatch(instead);
    }
  });

  it('looks at all rooms', () => {
    for (const { folder } of ROOMS) {
      expect([folder, files.some((path) => path.startsWith(`${folder}/`))]).toEqual([folder, true]);
    }
  });
});

describe('imports', () => {
  for (const path of files) {
    it(`of ${path} go one way`, () => {
      expect(wrongImports(path, read(path))).toEqual([]);
    });
  }
});
