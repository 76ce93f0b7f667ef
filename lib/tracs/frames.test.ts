import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { casebookMap, notesPage, stepsPage } from '../../test/fixtures/case-pages.ts';
import { z } from '../record/zod.ts';
import { readTab, sameOriginDocuments } from './frames.ts';
import { pageMapSchema } from './map.ts';

const map = z.parse(pageMapSchema, casebookMap());
const ORIGIN = 'https://tracs.example.gov';

/** A document of its own, at an address, as far along as it is said to be. */
function open(html: string, url = `${ORIGIN}/case`, readyState: DocumentReadyState = 'complete'): Document {
  const window = new Window({ url });
  const document = window.document as unknown as Document;
  document.body.innerHTML = html;
  Object.defineProperty(document, 'readyState', { get: () => readyState });
  return document;
}

/** Puts a document into a frame of another one. By hand: no page is loaded in a unit test. */
function frame(outer: Document, inner: Document | null | 'refused', src = '/inner'): Element {
  const element = outer.createElement('iframe');
  Object.defineProperty(element, 'contentDocument', {
    get: () => {
      if (inner === 'refused') throw new DOMException('Blocked a frame', 'SecurityError');
      return inner;
    },
  });
  element.setAttribute('src', src);
  // Only after it has its document, so that nothing is fetched for it.
  const place = outer.createElement('div');
  outer.body.append(place);
  Object.defineProperty(outer, 'getElementsByTagName', {
    configurable: true,
    value: (name: string) =>
      name === 'iframe'
        ? framesOf(outer)
        : Object.getPrototypeOf(outer).getElementsByTagName.call(outer, name),
  });
  framesOf(outer).push(element);
  return element;
}

const kept = new WeakMap<Document, Element[]>();
function framesOf(document: Document): Element[] {
  if (!kept.has(document)) kept.set(document, []);
  return kept.get(document)!;
}

describe('the documents of a tab', () => {
  it('are its own and those in frames of its origin, outermost first', () => {
    const top = open('top');
    const [a, b, inA] = [open('a'), open('b'), open('in a')];
    frame(top, a);
    frame(a, inA);
    frame(top, b);
    expect(sameOriginDocuments(top)).toEqual([top, a, inA, b]);
  });

  it('S18: are none in a frame of another origin, however it shows itself', () => {
    const top = open('top');
    frame(top, null);
    frame(top, 'refused');
    frame(top, open('other host', 'https://evil.test/'));
    frame(top, open('other scheme', 'http://tracs.example.gov/'));
    frame(top, open('other port', `${ORIGIN}:8443/`));
    frame(top, open('look-alike', `${ORIGIN}.evil.test/`));
    expect(sameOriginDocuments(top)).toEqual([top]);
    const own = open('own');
    frame(top, own);
    expect(sameOriginDocuments(top)).toEqual([top, own]);
  });

  it('are not told while the top or any frame inside is loading', () => {
    expect(sameOriginDocuments(open('x', ORIGIN, 'loading'))).toBeNull();
    const top = open('top');
    const inner = open('inner');
    frame(top, inner);
    expect(sameOriginDocuments(top)).not.toBeNull();
    frame(inner, open('deep', `${ORIGIN}/deep`, 'loading'));
    expect(sameOriginDocuments(top)).toBeNull();
  });

  it('are told once nothing but pictures is still to come', () => {
    expect(sameOriginDocuments(open('x', ORIGIN, 'interactive'))).toHaveLength(1);
  });

  it('are not told while a frame is blank and waits for its page', () => {
    const top = open('top');
    frame(top, open('', 'about:blank'), '/notes');
    expect(sameOriginDocuments(top)).toBeNull();
  });

  it('hold a frame that is blank on purpose', () => {
    for (const src of ['about:blank', 'javascript:void 0', '']) {
      const top = open('top');
      frame(top, open('', 'about:blank'), src);
      expect([src, sameOriginDocuments(top)?.length]).toEqual([src, 2]);
    }
  });
});

describe('a tab', () => {
  const tab = (top: string, ...inner: string[]) => {
    const document = open(top);
    for (const html of inner) frame(document, open(html));
    return readTab(document, map);
  };

  it('shows the participant that its frames agree on', () => {
    const read = tab('<h1>Home</h1>', notesPage(), stepsPage([{ code: 'RE', start: '', end: '' }]));
    expect(read.state).toBe('record');
    expect(read.participant).toMatchObject({
      known: true,
      value: { number: 'ZQ4711', name: 'Dana Sampleton' },
    });
    expect(read.documents).toHaveLength(3);
  });

  it('has an unknown participant while its frames show different ones', () => {
    for (const other of [
      { number: 'ZQ1', name: 'Dana Sampleton' },
      { number: 'ZQ4711', name: 'Robin Inventado' },
    ]) {
      const read = tab(notesPage(), notesPage(other));
      expect(read.state).toBe('record');
      expect(read.participant).toEqual({
        known: false,
        reason: 'The frames of this page show different participants.',
      });
    }
  });

  it('has an unknown participant while one frame can not tell its own', () => {
    expect(tab(notesPage(), notesPage({ number: '' })).participant).toMatchObject({ known: false });
  });

  it('takes the name from the frame that shows it', () => {
    const nameless = structuredClone(map);
    delete nameless.pages[1]!.identity!.name;
    const top = open(stepsPage([]));
    frame(top, open(notesPage()));
    expect(readTab(top, nameless).participant).toMatchObject({ value: { name: 'Dana Sampleton' } });
  });

  it('is loading, with nothing else to be used, while a frame is', () => {
    const top = open(notesPage());
    frame(top, open(notesPage(), ORIGIN, 'loading'));
    expect(readTab(top, map)).toEqual({
      state: 'loading',
      how: null,
      participant: { known: false, reason: 'TRACS is still loading.' },
      documents: [],
    });
  });

  it('is signed out as soon as one frame is', () => {
    const read = tab(notesPage(), '<h1>Too long away</h1>');
    expect(read).toMatchObject({ state: 'signed-out', how: 'timed-out', participant: { known: false } });
  });

  it('has no page where the map knows none, and no record where no page shows one', () => {
    expect(tab('<h1>Reports</h1>')).toMatchObject({ state: 'no-page', participant: { known: false } });
    expect(tab('<h1>Home</h1>')).toMatchObject({ state: 'no-record', participant: { known: false } });
  });

  it('S18: reads nothing in a frame of another origin', () => {
    const read: Document[] = [];
    const top = open('<h1>Home</h1>');
    const foreign = open(notesPage(), 'https://evil.test/');
    frame(top, foreign);
    const own = open('<h1>Home</h1>');
    frame(top, own);
    readTab(top, map, (document) => {
      read.push(document);
      return { kind: 'unknown' };
    });
    expect(read).toEqual([top, own]);
  });
});
