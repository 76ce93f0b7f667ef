/** Identity, forms, the Re-Engagement Page and the signs of a page, as applications make them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../../test/fixtures/case-pages.ts';
import { pageWords } from '../../judgement/policy/page-words.ts';
import { readMap } from '../map.ts';
import { readDocument } from '../read-page.ts';
import { diagnose } from './diagnostic.ts';
import { lintMap, lintSelector } from './lint.ts';
import { signedOutSign } from './other-signs.ts';
import { proposePage } from './propose.ts';
import { mapIdOf, newMap, putPage } from './put.ts';
import { isMadeUp } from './selectors.ts';

const goTo = (address: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);

beforeEach(() => {
  document.title = '';
  goTo('http://app.test/');
});

/** Proposes, puts it all into a map, and reads the page by it. */
function read(html: string, { without = [] as string[] } = {}) {
  document.body.innerHTML = html;
  const proposal = proposePage(document, { pages: [] }, pageWords);
  let map = newMap('test', 'Test');
  for (const { part, purpose } of proposal.parts)
    if (!without.includes(purpose)) map = putPage(map, proposal, part, map.pages[0]?.id ?? null);
  const checked = readMap(map);
  if (!checked.ok) throw new Error(checked.problem);
  const reading = readDocument(document, checked.map);
  if (reading.kind !== 'page') throw new Error(reading.kind);
  return { ...reading, map: checked.map, proposal };
}

const person = (html: string) => {
  document.body.innerHTML = html;
  if (proposePage(document, { pages: [] }, pageWords).parts.length === 0) return null;
  const { identity } = read(html);
  return identity?.known ? identity.value : null;
};

describe('whose record it is', () => {
  const DANA = { number: 'ZQ4711', name: 'Dana Sampleton' };
  it.each([
    [
      'labels in cells',
      '<table><tr><td>Client name:</td><td>Dana Sampleton</td><td>Case #:</td><td>ZQ4711</td></tr></table>',
    ],
    [
      'a definition list',
      '<dl><dt>Participant</dt><dd>Dana Sampleton</dd><dt>Case number</dt><dd>ZQ4711</dd></dl>',
    ],
    ['a line of words', '<p><b>Client:</b> Dana Sampleton</p><p><b>Case No:</b> ZQ4711</p>'],
    ['a heading with brackets', '<h1>Dana Sampleton (ZQ4711)</h1>'],
    [
      'fields that cannot be typed in',
      '<label>Client name <input readonly value="Dana Sampleton"></label><label>Client ID <input readonly value="ZQ4711"></label>',
    ],
  ])('is proposed from %s', (_, html) => {
    expect(person(html)).toEqual(DANA);
  });

  it('is proposed from the title', () => {
    document.title = 'Case ZQ4711 - Dana Sampleton - Casebook';
    expect(person('<h1>Notes</h1>')?.number).toBe('ZQ4711');
    document.title = 'Case AB-99';
    expect(person('<h1>Notes</h1>')?.number).toBe('AB-99');
  });

  it('is proposed from the address', () => {
    goTo('http://app.test/notes.aspx?CaseNo=ZQ4711&x=1');
    expect(person('<h1>Notes</h1>')?.number).toBe('ZQ4711');
    goTo('http://app.test/cases/ZQ4711/notes');
    expect(person('<h1>Notes</h1>')?.number).toBe('ZQ4711');
  });

  it('is proposed from a hidden field', () => {
    expect(
      person('<h1>Notes</h1><form><input type="hidden" name="clientId" value="4711"></form>')?.number,
    ).toBe('4711');
  });

  it('is not made out of a date, a telephone number or a price', () => {
    for (const html of [
      '<p>Date: 10/1/2008</p>',
      '<p>Phone: 555 0100</p>',
      '<p>Total: 12</p>',
      '<h1>Notes</h1>',
    ])
      expect([html, person(html)]).toEqual([html, null]);
  });
});

describe('the form for a new narrative', () => {
  const FIELDS: Record<string, string> = {
    'labels for fields':
      '<label for="a">Date</label><input id="a" name="d" value="3/1/2026"><label for="b">Type</label><select id="b" name="t"><option value="">-</option><option>Engagement</option></select><label for="c">Narrative</label><textarea id="c" name="n"></textarea>',
    'labels around fields':
      '<label>Date <input name="d" value="3/1/2026"></label><label>Category <select name="t"><option value="">-</option><option>Engagement</option></select></label><label>Note <textarea name="n"></textarea></label>',
    'cells of a table':
      '<table><tr><td>Entry date:</td><td><input name="d" value="3/1/2026"></td></tr><tr><td>Type:</td><td><select name="t"><option value="">-</option><option>Engagement</option></select></td></tr><tr><td>Text:</td><td><textarea name="n"></textarea></td></tr></table>',
    'an editor in place of a field':
      '<label>Date <input type="date" name="d" value="2026-03-01"></label><label>Type <select name="t"><option value="">-</option><option>Engagement</option></select></label><div>Narrative</div><div contenteditable="true" data-name="note"></div>',
  };
  it.each(Object.entries(FIELDS))('is proposed from %s, and may be written', (_, html) => {
    const { draft } = read(`<h1>New note</h1><form class="entry">${html}<button>Save</button></form>`);
    expect(draft?.writable).toEqual({ date: true, type: true, text: true });
    expect(draft?.typesOffered).toContain('Engagement');
    expect(draft?.date).toMatchObject({ known: true, value: '2026-03-01' });
  });

  it('with fields that nothing is written beside is read and never written', () => {
    const { draft } = read(
      '<h1>New note</h1><form><input name="entry_date" value="3/1/2026"><select name="note_type"><option>Engagement</option></select><textarea name="note"></textarea></form>',
    );
    expect(draft?.text.known).toBe(true);
    expect(draft?.writable).toEqual({ date: false, type: false, text: false });
  });

  it('sees the widget that stands for a hidden list, and asks it too', () => {
    const { draft, map } = read(
      '<h1>New note</h1><form><label>Note <textarea name="n"></textarea></label><div><span>Type</span><select name="t" style="display: none"><option>Engagement</option><option>General</option></select><button type="button" role="combobox">Engagement</button></div></form>',
    );
    expect(map.pages[0]?.draft?.fields.type.face).toBeDefined();
    expect(draft?.type).toMatchObject({ known: true, value: 'Engagement' });
    choose('[name=t]', 'General');
    const again = readDocument(document, map);
    expect(again.kind === 'page' && again.draft?.type.known).toBe(false);
  });

  it('reads the widget that has no list behind it, blank or chosen, and never writes into it', () => {
    const { draft, map } = read(
      '<h1>New note</h1><form><label for="n">Note</label><textarea id="n" name="n"></textarea><label id="tl" for="t">Type</label><div><div role="combobox" id="t" aria-labelledby="tl t"><span>\u200b</span></div><input aria-hidden="true" tabindex="-1" name="type" value=""></div></form>',
    );
    expect(map.pages[0]?.draft?.fields.type).toEqual({ at: '#t' });
    expect(draft?.type).toMatchObject({ known: true, value: '' });
    document.querySelector('#t')!.textContent = 'Engagement';
    const again = readDocument(document, map);
    expect(again.kind === 'page' && again.draft).toMatchObject({
      type: { known: true, value: 'Engagement' },
      typesOffered: null,
      writable: { text: true, type: false },
    });
  });

  it('is proposed where a field of the form is called id, name or action', () => {
    const clobbering = ['id', 'name', 'action', 'className'].map((name) => `<input name="${name}">`).join('');
    const { draft } = read(
      `<h1>New note</h1><form class="entry">${clobbering}${FIELDS['labels for fields']}</form>`,
    );
    expect(draft?.writable.text).toBe(true);
  });

  it('is not made out of a search', () => {
    expect(
      read('<h1>Notes of ZQ4711</h1><p>Case: ZQ4711</p><form><label>Search <input name="q"></label></form>')
        .draft,
    ).toBeNull();
  });
});

describe('a form that looks for steps', () => {
  const fields =
    '<label>Code <select name="code"><option>RE</option></select></label><label>Planned start <input type="date" name="from"></label><label>Planned end <input type="date" name="to"></label>';
  const purposes = () => proposePage(document, { pages: [] }, pageWords).parts.map(({ purpose }) => purpose);

  it.each([
    ['by its name', `<form id="stepFilter">${fields}<button>Go</button></form>`],
    ['by its role', `<form role="search">${fields}<button>Go</button></form>`],
    ['by its heading', `<form><h3>Filter</h3>${fields}<button>Apply</button></form>`],
    ['by its button', `<form>${fields}<input type="submit" value="Search steps"></form>`],
  ])('is known %s and is not proposed', (_, html) => {
    document.body.innerHTML = `<h1>Plan step</h1>${html}`;
    expect(purposes()).not.toContain('stepForm');
    document.body.innerHTML = `<h1>Plan step</h1><form>${fields}<button>Save</button><button>Find a provider</button></form>`;
    expect(purposes()).toContain('stepForm');
  });

  it('is not proposed out of a drawer that waits beside the page', () => {
    document.body.innerHTML = `<h1>Plan step</h1><form>${fields}<button>Apply</button></form>`;
    const form = document.querySelector('form')!;
    const at = (left: number) => {
      form.getBoundingClientRect = () => new DOMRect(left, 0, 400, 600);
    };
    Object.defineProperty(document.documentElement, 'scrollWidth', { value: 1280, configurable: true });
    at(1280);
    expect(purposes()).not.toContain('stepForm');
    at(-400);
    expect(purposes()).not.toContain('stepForm');
    at(880);
    expect(purposes()).toContain('stepForm');
  });
});

describe('the Re-Engagement Page', () => {
  const page = (after: string) =>
    `<h1>Re-Engagement</h1><p>Case: ZQ4711</p><form name="re"><label>Staffing date <input name="sd" value="3/20/2026"></label><label>Outcome <textarea name="out">Met.</textarea></label><label>Decision <select name="dec"><option>None</option><option>Impose disqualification</option><option>Good cause</option></select></label><ul><li><label><input type="checkbox" name="s1" checked> <span>Home visit</span></label></li><li><label><input type="checkbox" name="s2"> <span>Call</span></label></li></ul>${after}</form>`;
  it('is proposed with its decisions, its steps and what finalizes it', () => {
    const { reengagement } = read(page('<button name="fin">Finalize</button>'));
    expect(reengagement?.facts).toMatchObject({
      known: true,
      value: {
        staffedOn: '2026-03-20',
        outcome: true,
        decision: null,
        requiredSteps: [
          { name: 'Home visit', done: true },
          { name: 'Call', done: false },
        ],
        finalized: false,
      },
    });
  });

  it('with another look than was learned can not be told, and is never taken for finalized', () => {
    const { map } = read(page('<button name="fin">Finalize</button>'));
    document.querySelector('[name=fin]')!.remove();
    const reading = readDocument(document, map);
    expect(reading.kind === 'page' && reading.reengagement?.facts.known).toBe(false);
  });
});

describe('the signs of a page', () => {
  const signs = (html: string) => {
    document.body.innerHTML = html;
    return proposePage(document, { pages: [] }, pageWords).is;
  };
  it('leave out what is the record’s own', () => {
    goTo('http://app.test/cases/ZQ4711/notes');
    expect(signs('<p>Case: ZQ4711</p><h1>Notes</h1>')).toEqual([
      { path: '/cases/' },
      { at: 'h1', text: 'Notes' },
    ]);
    goTo('http://app.test/#/case/ZQ4711/notes');
    expect(signs('<p>Case: ZQ4711</p><h1>Dana (ZQ4711)</h1><h2>Notes</h2>')).toEqual([
      { query: 'notes' },
      { at: 'h2', text: 'Notes' },
    ]);
  });

  it('name the chosen tab of a page with tabs', () => {
    goTo('http://app.test/app');
    expect(
      signs(
        '<h1>Record</h1><div role="tablist"><a role="tab" aria-selected="true">Narratives</a><a role="tab">PDP</a></div><table><tr><th>Date</th><th>Type</th><th>Note</th></tr><tr><td>3/1/2026</td><td>General</td><td>Words of some length are here.</td></tr></table>',
      ),
    ).toContainEqual({ at: '[role=tab][aria-selected=true]', text: 'Narratives' });
  });

  it('tell two pages of one address apart, the narrower first', () => {
    goTo('http://app.test/app/notes');
    document.body.innerHTML = '<h1>Notes</h1><p>Case: ZQ4711</p>';
    const list = proposePage(document, { pages: [] }, pageWords);
    goTo('http://app.test/app/notes/new');
    const form = proposePage(document, { pages: [] }, pageWords);
    let map = putPage(newMap('test', 'Test'), list, list.parts[0]!.part);
    map = putPage(map, form, form.parts[0]!.part);
    expect(map.pages.map(({ is }) => is[0]!.path)).toEqual(['/app/notes/new', '/app/notes']);
    expect(new Set(map.pages.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a page in place of another', () => {
  const signOf = (html: string) => {
    document.body.innerHTML = html;
    return signedOutSign(document, pageWords);
  };

  it.each([
    ['<h1>503 Service Unavailable</h1>', 'error', 'Service Unavailable'],
    ['<h2>TRACS is down for maintenance</h2>', 'error', 'maintenance'],
    ['<h1>Your session has expired</h1>', 'timed-out', 'session has expired'],
  ])('is learned from its words: %s', (html, kind, text) => {
    expect(signOf(html)).toEqual({ kind, is: [{ at: html.slice(1, 3), text }] });
  });

  it('is not made out of a page of a record', () => {
    expect(signOf('<h1>Narratives</h1><p>Case ZQ4711</p>')).toBeNull();
  });
});

describe('the linter', () => {
  it.each([
    [':scope > :nth-child(2)', 'counts places'],
    ['main > div > div > section > div > span', 'four levels'],
    ['#mui-4821', 'made up'],
    ['.css-1x9ab2', 'made up'],
    ['td.k', 'a class alone'],
    ['*', 'any element'],
    ['a.active', 'state of the moment'],
    ['textarea', 'any such element'],
  ])('names %s and says why', (selector, why) => {
    expect(lintSelector(selector).join(' ')).toContain(why);
  });

  it.each([
    "input[name='narrativeDate']",
    "td[id$='_tdPlanStart']",
    '#caseNumber',
    "[data-testid='note-date']",
  ])('lets %s pass', (selector) => {
    expect(lintSelector(selector)).toEqual([]);
  });

  it('names fields with one witness by their place in the map', () => {
    const { map } = read('<h1>New note</h1><form name="f"><textarea name="note"></textarea></form>', {
      without: ['identity'],
    });
    expect(lintMap(map).map(({ place }) => place)).toContain('new-note.draft.fields.text');
  });

  it('knows names that a program made up', () => {
    for (const name of [
      'css-1x9ab2',
      ':r3:',
      'ember482',
      'mui-17',
      'field-07af',
      'a3f9c21b',
      'j_idt44',
      'sc-gKXOVf2',
    ])
      expect([name, isMadeUp(name)]).toEqual([name, true]);
    for (const name of [
      'narrative',
      'caseNumber',
      'txtNarrDt',
      'entry-date',
      'step2',
      'lblCaseNo',
      'grdNarr',
    ])
      expect([name, isMadeUp(name)]).toEqual([name, false]);
  });
});

describe('P07 a diagnostic', () => {
  it('has these fields and no other', () => {
    const { map } = read(
      '<h1>Notes</h1><p><b>Case:</b> ZQ4711</p><p><b>Client:</b> Dana Sampleton</p><form><textarea name="note"></textarea></form><table><tr><th>Date</th></tr></table>',
    );
    const said = diagnose(document, map, readDocument(document, map));
    expect(Object.keys(said).sort()).toEqual([
      'counts',
      'forms',
      'page',
      'path',
      'places',
      'signs',
      'tables',
    ]);
    const inner = (list: readonly object[]) =>
      [...new Set(list.flatMap((entry) => Object.keys(entry)))].sort();
    expect(inner(said.signs)).toEqual(['hold', 'page']);
    expect(inner(said.places)).toEqual(['finds', 'label', 'place']);
    expect(inner(said.tables)).toEqual(['columns', 'headers', 'rowId', 'rows']);
    expect(inner(said.forms)).toEqual(['controls', 'name']);
  });

  it('holds structure and no word of the record', () => {
    goTo('http://app.test/people/dana-sampleton/notes');
    const { map } = read(
      '<h1>Notes</h1><p><b>Case:</b> ZQ4711</p><p><b>Client:</b> Dana Sampleton</p><form name="new"><label>Note <textarea name="note">She was ill.</textarea></label></form><table><tr><th>Date</th><th>Type</th><th>Note</th></tr><tr><td>3/1/2026</td><td>General</td><td>Her sister drove her to the branch.</td></tr></table>',
    );
    const said = JSON.stringify(diagnose(document, map, readDocument(document, map)));
    for (const word of ['Dana', 'dana', 'ZQ4711', 'sister', 'ill', '3/1/2026', 'General'])
      expect(said).not.toContain(word);
    for (const word of ['textarea note', 'narratives.fields.date', '"rows":2']) expect(said).toContain(word);
    document.querySelector('textarea')!.remove();
    const broken = diagnose(document, map, readDocument(document, map));
    expect(broken.places.find(({ place }) => place === 'draft.fields.text')?.finds).toBe(0);
  });
});

describe('the name of a map', () => {
  it('comes from the host', () => {
    expect(mapIdOf('tracs.example.gov')).toBe('tracs-example-gov');
    expect(mapIdOf('[::1]')).toBe('1');
    expect(mapIdOf('…')).toBe('map');
  });
});
