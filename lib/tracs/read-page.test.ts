import { describe, expect, it } from 'vitest';
import { casebookMap, choose, formPage, notesPage, stepsPage } from '../../test/fixtures/case-pages.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { LAYOUT_MAPS } from '../../test/fixtures/practice-maps.ts';
import { z } from '../record/zod.ts';
import { pageMapSchema } from './map.ts';
import { type DocumentReading, readDocument, rereadDraft } from './read-page.ts';

const map = z.parse(pageMapSchema, casebookMap());

function read(html: string, by = map): DocumentReading {
  document.body.innerHTML = html;
  return readDocument(document, by);
}

function page(html: string, by = map) {
  const reading = read(html, by);
  if (reading.kind !== 'page') throw new Error(`read as ${reading.kind}`);
  return reading;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('which page it is', () => {
  it('is told by its signs', () => {
    expect(page(notesPage()).spec.id).toBe('notes');
    expect(page(stepsPage([])).spec.id).toBe('plan');
  });

  it('is unknown where no page of the map has its signs', () => {
    expect(read('<h1>Reports</h1>')).toEqual({ kind: 'unknown' });
    expect(read('')).toEqual({ kind: 'unknown' });
  });

  it('asks for every sign that the map names', () => {
    const strict = structuredClone(map);
    strict.pages = [{ ...strict.pages[0]!, is: [{ at: 'h1', text: 'Case notes' }, { text: 'Casebook 3' }] }];
    expect(read(notesPage(), strict)).toEqual({ kind: 'unknown' });
    expect(page(notesPage({ after: '<footer>Casebook 3.1</footer>' }), strict).spec.id).toBe('notes');
  });

  it('asks for the path where the map names one', () => {
    const elsewhere = structuredClone(map);
    elsewhere.pages[0]!.is.push({ path: '/nowhere/' });
    expect(read(notesPage(), elsewhere)).toEqual({ kind: 'unknown' });
  });

  it('is the end of a session before it is anything else', () => {
    expect(read('<h1>Too long away</h1>')).toEqual({ kind: 'signed-out', how: 'timed-out' });
    expect(read('<h1>Good bye</h1>')).toEqual({ kind: 'signed-out', how: 'signed-out' });
    expect(read(`<h1>Good bye</h1>${notesPage()}`)).toMatchObject({ kind: 'signed-out' });
  });
});

describe('whose record it is', () => {
  it('is told by name and number, with both witnesses', () => {
    expect(page(notesPage()).identity).toMatchObject({
      known: true,
      value: { name: 'Dana Sampleton', number: 'ZQ4711' },
      witnesses: 2,
    });
  });

  it('is unknown where the number is empty, or is in doubt', () => {
    expect(page(notesPage({ number: '' })).identity).toEqual({
      known: false,
      reason: 'Case notes: the case number is empty.',
    });
    const moved = notesPage().replace('<th>Number</th>', '<th>Number</th><td>ZQ1</td><th>Old</th>');
    expect(page(moved).identity).toMatchObject({ known: false });
  });

  it('is unknown where the name is', () => {
    expect(page(notesPage().replace('class="nm"', '').replace('Person', 'Who')).identity).toMatchObject({
      known: false,
    });
  });

  it('is less sure with one witness', () => {
    expect(page(notesPage().replace('Number', 'File')).identity).toMatchObject({ known: true, witnesses: 1 });
  });

  it('is not asked on a page that shows nobody', () => {
    expect(page('<h1>Home</h1>')).toMatchObject({
      identity: null,
      narratives: null,
      steps: null,
      draft: null,
      anchor: null,
    });
  });
});

describe('a narrative being typed', () => {
  it('is read with its date, type and text, and the types that are offered', () => {
    document.body.innerHTML = formPage();
    choose('[name=nk]', 'General');
    const reading = readDocument(document, map);
    expect(reading.kind === 'page' && reading.draft).toMatchObject({
      date: { known: true, value: '2026-03-12' },
      type: { known: true, value: 'General', witnesses: 2 },
      text: { known: true, value: 'LVM for ct.\nWill try again.', witnesses: 2 },
      textField: document.querySelector('textarea'),
      typeField: document.querySelector('select'),
    });
    expect(page(formPage()).draft?.typesOffered).toContain('Engagement');
  });

  it('has no type while the list stands on its invitation to choose', () => {
    expect(page(formPage()).draft?.type).toMatchObject({ known: true, value: '' });
  });

  it('has an unknown date while none can be read', () => {
    expect(page(formPage().replace('3/12/2026', 'soon')).draft?.date).toMatchObject({ known: false });
  });

  it('is not read where its form is missing or stands twice', () => {
    expect(page(notesPage()).draft).toBeNull();
    expect(page(`${formPage()}<form class="new"></form>`).draft).toBeNull();
  });

  it('is read as it stands in the field, however the field was filled', () => {
    const before = page(formPage());
    document.querySelector('textarea')!.value = 'Mailed 7869 today.';
    const after = rereadDraft(document, before, map);
    expect(after.kind === 'page' && after.draft?.text).toMatchObject({ value: 'Mailed 7869 today.' });
    expect(after.kind === 'page' && after.narratives).toBe(before.narratives);
  });

  it('is read right where fields are named like parts of the document', () => {
    const names = ['id', 'name', 'action', 'submit', 'parentNode', 'attributes', 'querySelector', 'children'];
    const clobber = names.map((name) => `<input name="${name}" id="${name}" value="x">`).join('');
    expect(page(formPage(clobber)).draft?.text).toMatchObject({ value: 'LVM for ct.\nWill try again.' });
  });
});

describe('S12: markup in what a page shows', () => {
  it('S12: comes out of names and narratives as the letters it is made of', () => {
    for (const payload of payloads) {
      const html = notesPage({
        name: escaped(payload),
        notes: [{ date: '3/2/2026', kind: escaped(payload), text: escaped(payload) }],
      });
      const { identity, narratives } = page(html);
      expect(identity).toMatchObject({ value: { name: payload } });
      expect(narratives?.known && narratives.value.rows[0]).toMatchObject({
        text: payload,
        type: { value: payload },
      });
    }
  });

  it('S12: that did become elements is left out of the text, so that the check above looks at letters', () => {
    const { narratives } = page(
      notesPage({ notes: [{ date: '3/2/2026', kind: 'x', text: 'a <b onclick="x()">b</b>' }] }),
    );
    expect(narratives?.known && narratives.value.rows[0]?.text).toBe('a b');
  });
});

describe('reading', () => {
  it('changes nothing on the page', () => {
    const html = `${notesPage()}${formPage()}`;
    page(html);
    const before = document.body.outerHTML;
    readDocument(document, map);
    expect(document.body.outerHTML).toBe(before);
    document.body.append('x');
    expect(document.body.outerHTML).not.toBe(before);
  });

  it('names the place where something missing is shown', () => {
    expect(page(notesPage()).anchor).toBe(document.querySelector('h1'));
  });
});

describe('P11 a page that is labelled as tax data', () => {
  /** A page of that label whose fields say when they are read. */
  const taxPage = () => {
    document.body.innerHTML =
      '<h1>IEVS: federal tax information</h1><form><input name="wages" value="secret"><textarea name="txtNarrText">secret</textarea><select><option>secret</option></select></form>';
    const reads: string[] = [];
    for (const field of document.querySelectorAll('input, textarea, select'))
      for (const name of ['value', 'selectedOptions', 'checked', 'defaultValue'])
        Object.defineProperty(field, name, {
          get: () => {
            reads.push(`${field.nodeName} ${name}`);
            return '';
          },
        });
    return reads;
  };

  it('has no field read, since no map describes it', () => {
    const reads = taxPage();
    // On purpose: a read is seen.
    void (document.querySelector('input') as HTMLInputElement).value;
    expect(reads.splice(0)).toEqual(['INPUT value']);
    for (const map of Object.values(LAYOUT_MAPS)) expect(readDocument(document, map).kind).toBe('unknown');
    expect(reads).toEqual([]);
  });
});
