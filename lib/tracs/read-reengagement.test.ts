/** Three ways to lay out a Re-Engagement Page: boxes with labels, a table of words, rows and radio buttons by role. */
import { describe, expect, it } from 'vitest';
import { casebookMap, choose } from '../../test/fixtures/case-pages.ts';
import { z } from '../record/zod.ts';
import { pageMapSchema, readMap } from './map.ts';
import { readDocument, rereadDraft } from './read-page.ts';

const fields = {
  staffedOn: { at: '.on', label: ['Staffed on'] },
  outcome: { at: '.out', label: ['Outcome'] },
  decision: { at: '.dec', label: ['Decision'] },
};
const decisions = {
  disqualify: ['Disqualify', 'Impose disqualification'],
  'good-cause': ['Good cause'],
  'no-disqualification': ['Do not go on'],
  none: ['-- none --'],
};
const finalized = { is: { at: '.lock', text: 'Finalized' }, isNot: { at: 'button.final' } };
const empty = { at: 'p.none', text: 'No steps' };

const BOXES = {
  steps: { rows: 'li.st', fields: { name: { at: 'label' }, done: { at: 'input' } }, empty },
};
const TABLE = {
  steps: {
    rows: 'tr.st',
    fields: { name: { at: '.n', label: ['Step'] }, done: { at: '.d', label: ['Done'] } },
    words: { done: ['Yes'], open: ['No', ''] },
    empty,
  },
};
const ROLES = {
  steps: {
    rows: '[role=row].st',
    fields: { name: { at: '.n', label: ['Step'] }, done: { at: '[role=checkbox]', label: ['Done'] } },
    empty,
  },
};

const map = (section: object) =>
  z.parse(pageMapSchema, {
    ...casebookMap(),
    pages: [
      {
        id: 'staffing',
        title: 'Staffing',
        is: [{ at: 'h1', text: 'Staffing' }],
        reengagement: { within: 'form', fields, decisions, finalized, ...section },
        anchor: 'button.final, .lock',
      },
    ],
  });

interface Page {
  on?: string;
  out?: string;
  dec?: string;
  steps: string;
  end?: string;
}

const OPEN = '<button class="final">Finalize</button>';
const LOCKED = '<p class="lock">Finalized on 3/30/2026.</p>';
const DECISION =
  '<label for="dec">Decision</label><select id="dec" class="dec"><option value="">-- none --</option><option>Disqualify</option><option>Good cause</option><option>Referred</option></select>';

function draw({ on = '', out = '', dec = DECISION, steps, end = OPEN }: Page): void {
  document.body.innerHTML = `<h1>Staffing</h1><form>
    <label for="on">Staffed on</label><input id="on" class="on" value="${on}">
    <label for="out">Outcome</label><textarea id="out" class="out">${out}</textarea>
    ${dec}${steps}${end}</form>`;
}

function read(section: object = BOXES) {
  const reading = readDocument(document, map(section));
  if (reading.kind !== 'page' || !reading.reengagement) throw new Error('not read');
  return reading.reengagement.facts;
}

const boxes = (...done: boolean[]) =>
  `<ul>${done
    .map(
      (tick, i) =>
        `<li class="st"><input type="checkbox" id="s${i}" ${tick ? 'checked' : ''}><label for="s${i}">Step ${i}</label></li>`,
    )
    .join('')}</ul>`;

const table = (...rows: [string, string][]) =>
  `<table><tr><th>Step</th><th>Done</th></tr>${rows
    .map(([name, done]) => `<tr class="st"><td class="n">${name}</td><td class="d">${done}</td></tr>`)
    .join('')}</table>`;

const roles = (...rows: [string, string][]) =>
  `<div role="table"><div role="row"><span role="columnheader">Step</span><span role="columnheader">Done</span></div>${rows
    .map(
      ([name, checked]) =>
        `<div role="row" class="st"><span class="n" role="cell">${name}</span><span role="cell"><span role="checkbox" aria-label="${name}" aria-checked="${checked}"></span></span></div>`,
    )
    .join('')}</div>`;

const radios = (tag: 'input' | 'role', chosen: string | null) =>
  `<fieldset class="dec"><legend>Decision</legend>${['Disqualify', 'Good cause']
    .map((word) =>
      tag === 'input'
        ? `<label><input type="radio" name="d" ${word === chosen ? 'checked' : ''}> ${word}</label>`
        : `<div role="radio" aria-checked="${word === chosen}">${word}</div>`,
    )
    .join('')}</fieldset>`;

describe('a Re-Engagement Page with boxes', () => {
  it('that is blank is read as blank', () => {
    draw({ steps: boxes(false, false) });
    expect(read()).toMatchObject({
      known: true,
      value: {
        staffedOn: null,
        outcome: false,
        decision: null,
        requiredSteps: [
          { name: 'Step 0', done: false },
          { name: 'Step 1', done: false },
        ],
        finalized: false,
      },
    });
  });

  it('that is filled in is read as it stands in its fields, never the words of the outcome', () => {
    draw({ on: '3/30/2026', out: 'The team met.', steps: boxes(true, false) });
    choose('.dec', 'Disqualify');
    const facts = read();
    expect(facts).toMatchObject({
      known: true,
      value: {
        staffedOn: '2026-03-30',
        outcome: true,
        decision: 'disqualify',
        requiredSteps: [{ done: true }, { done: false }],
        finalized: false,
      },
    });
    expect(JSON.stringify(facts)).not.toContain('The team met');
  });

  it('is read again as it is typed', () => {
    draw({ steps: boxes(false) });
    const by = map(BOXES);
    const before = readDocument(document, by);
    document.querySelector<HTMLInputElement>('#s0')!.checked = true;
    document.querySelector<HTMLInputElement>('.on')!.value = '3/30/26';
    const after = rereadDraft(document, before, by);
    expect(after.kind === 'page' && after.reengagement?.facts).toMatchObject({
      value: { staffedOn: '2026-03-30', requiredSteps: [{ done: true }] },
    });
  });

  it('that is finalized is known by its words and by what is gone', () => {
    draw({ steps: boxes(true), end: LOCKED });
    expect(read()).toMatchObject({ value: { finalized: true } });
  });

  it('that asks for no step says so itself', () => {
    draw({ steps: '<p class="none">No steps</p>' });
    expect(read()).toMatchObject({ value: { requiredSteps: [] } });
  });
});

describe('a page in a table, in rows by role, with radio buttons', () => {
  it('is read by the words of the table', () => {
    draw({ steps: table(['Contacts', 'Yes'], ['Notice', 'no'], ['Safety', '']) });
    expect(read(TABLE)).toMatchObject({
      value: {
        requiredSteps: [
          { name: 'Contacts', done: true },
          { name: 'Notice', done: false },
          { name: 'Safety', done: false },
        ],
      },
    });
  });

  it('is read by the boxes of its rows', () => {
    draw({ steps: roles(['Contacts', 'true'], ['Notice', 'false']) });
    expect(read(ROLES)).toMatchObject({
      value: {
        requiredSteps: [
          { name: 'Contacts', done: true },
          { name: 'Notice', done: false },
        ],
      },
    });
  });

  for (const tag of ['input', 'role'] as const) {
    it(`is read by the radio button that is marked (${tag})`, () => {
      draw({ dec: radios(tag, 'Good cause'), steps: boxes(true) });
      expect(read()).toMatchObject({ value: { decision: 'good-cause' } });
      draw({ dec: radios(tag, null), steps: boxes(true) });
      expect(read()).toMatchObject({ known: true, value: { decision: null } });
    });
  }

  it('is read where the decision is words alone', () => {
    draw({ dec: '<span>Decision</span><b class="dec">IMPOSE  disqualification</b>', steps: boxes(true) });
    expect(read()).toMatchObject({ value: { decision: 'disqualify' } });
    draw({ dec: '<span>Decision</span><b class="dec">—</b>', steps: boxes(true) });
    expect(read()).toMatchObject({ known: true, value: { decision: null } });
  });
});

describe('a page is not read, with the reason, where', () => {
  const why = (page: Page, section?: object, change?: () => void) => {
    draw(page);
    change?.();
    const facts = read(section);
    return facts.known ? 'read' : facts.reason;
  };
  const steps = boxes(true);

  it('a date is none', () => {
    expect(why({ on: 'soon', steps })).toBe('Staffing, Staffed on: "soon" is not a date that can be read.');
  });

  it('a decision has no meaning in the map', () => {
    expect(why({ steps }, BOXES, () => choose('.dec', 'Referred'))).toBe(
      'Staffing, Decision: the page map does not say what "Referred" means.',
    );
  });

  it('the two witnesses of a field disagree', () => {
    const swapped = DECISION.replace('for="dec"', 'for="on"');
    expect(why({ dec: swapped, steps })).toContain('its place and its label point to different things');
  });

  it('a field is gone', () => {
    expect(why({ dec: '', steps })).toContain('"Decision" was not found on the page');
  });

  it('two radio buttons are marked', () => {
    const both = radios('role', 'Good cause').replace('"false"', '"true"');
    expect(why({ dec: both, steps })).toContain('more than one choice is marked');
  });

  it('no step is found, and nothing says that none is asked for', () => {
    expect(why({ steps: '' })).toBe('Staffing, required steps: none was found.');
  });

  it('a box belongs to another step than the one beside it', () => {
    const crossed = boxes(true, false).replace('for="s0"', 'for="x"').replace('for="s1"', 'for="s0"');
    expect(why({ steps: crossed })).toContain('belong to different steps');
  });

  it('a box is neither ticked nor not, or words are not in the map', () => {
    expect(why({ steps: roles(['Contacts', 'mixed']) }, ROLES)).toContain("is done can't be told");
    expect(why({ steps: table(['Contacts', 'Waived']) }, TABLE)).toContain("is done can't be told");
  });

  it('a column of the steps has moved', () => {
    const moved = table(['Contacts', 'Yes']).replace(
      '<th>Step</th><th>Done</th>',
      '<th>Done</th><th>Step</th>',
    );
    expect(why({ steps: moved }, TABLE)).toContain('point to different columns');
  });

  it('it is told to be finalized and not, or neither', () => {
    for (const end of ['', OPEN + LOCKED])
      expect(why({ steps, end })).toBe("Staffing: whether the page is finalized can't be told.");
  });

  it('its form is missing or stands twice', () => {
    draw({ steps });
    document.body.append(document.createElement('form'));
    expect(read()).toMatchObject({ known: false, reason: 'Staffing: its form was not found on the page.' });
  });
});

describe('a page map with this section', () => {
  const mapOf = (change: (section: Record<string, unknown>) => void) => {
    const section = { within: 'form', fields, decisions, finalized, ...BOXES } as Record<string, unknown>;
    change(section);
    const result = readMap({
      ...casebookMap(),
      pages: [{ id: 'staffing', title: 'Staffing', is: [{ at: 'h1' }], reengagement: section }],
    });
    return result.ok ? 'taken' : result.problem;
  };

  it('is taken, and refused with a selector broken, a sign left out or a decision that nobody knows', () => {
    expect(mapOf(() => {})).toBe('taken');
    expect(mapOf((section) => Object.assign(section, { within: 'form[' }))).toContain('not a selector');
    expect(mapOf((section) => Object.assign(section, { finalized: { is: { at: 'p' } } }))).toContain('isNot');
    expect(mapOf((section) => Object.assign(section, { decisions: { maybe: ['Maybe'] } }))).toContain(
      'decisions',
    );
  });
});
