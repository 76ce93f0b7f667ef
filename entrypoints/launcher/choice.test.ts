import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '@/lib/browser/context';
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import type { OpenDocument } from '@/lib/tracs/frames';
import { findingOf as findingMade } from '../../test/fixtures/views.ts';
import { createChoice } from './choice.ts';
import type { Drawing } from './drawing.ts';
import { TEMPLATES } from './places.ts';

const { checklist: made, line, finding } = findingMade({ id: 'one', about: { narrative: 'n1' } });
const ONE: Checklist = { ...made, lines: [{ ...line, findings: [finding] }] };
const NONE: Checklist = { ...made, lines: [] };

const scrolled: string[] = [];
const cell = { scrollIntoView: () => void scrolled.push('cell') };
const row = { id: 'n1', textElement: { closest: () => cell } };
const pageOf = (textField: object | null) =>
  ({
    document: {},
    reading: {
      kind: 'page',
      narratives: { known: true, value: { rows: [row] } },
      draft: textField && { textField, text: { known: true, value: typed } },
    },
  }) as unknown as OpenDocument;
const FIELD = {};
let typed = '';

let shown: Checklist | null = ONE;
let documents = [pageOf(FIELD)];
let highlighted: (Shown | null)[] = [];
let asked: unknown[] = [];
let told = 0;

function choiceOf() {
  const context: Context = { signal: new AbortController().signal, stop() {}, alive: () => true };
  const drawing = {
    highlight: (one: Shown | null) => void highlighted.push(one),
    shown: (mark: string | null, field: object | null) => [mark, field],
  } as unknown as Drawing;
  return createChoice(
    context,
    drawing,
    () => documents,
    () => shown,
    () => void told++,
  );
}

beforeEach(() => {
  typed = '';
  [shown, documents, highlighted, asked, told] = [ONE, [pageOf(FIELD)], [], [], 0];
  scrolled.length = 0;
  vi.stubGlobal('chrome', {
    runtime: { id: 'test', sendMessage: async (message: unknown) => void asked.push(message) },
  });
});

describe('a finding that is chosen', () => {
  it('is shown in its words, and told', () => {
    const { port } = choiceOf();
    port.choose('one');
    expect([port.chosen(), port.mode(), highlighted, told]).toEqual(['one', 'finding', [finding], 1]);
    port.choose(null);
    expect([port.mode(), highlighted.at(-1), told]).toEqual([null, null, 2]);
  });

  it('is scrolled to where it is on this page, and the panel opened', () => {
    const { port } = choiceOf();
    expect(port.reveal('one')).toBe(true);
    expect([scrolled, port.chosen(), asked]).toEqual([['cell'], 'one', [{ type: 'open-panel' }]]);
    documents = [];
    expect(port.reveal('one')).toBe(false);
    expect(port.reveal('another')).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('keeps the panel away from a narrative that is being written, and from no empty field', () => {
    const { port } = choiceOf();
    port.choose('one');
    expect(port.chosenPlaces()).toEqual(['one', null]);
    typed = 'Called ct';
    documents = [pageOf(FIELD)];
    expect(port.chosenPlaces()).toEqual(['one', FIELD]);
  });

  it('stays while the checklist has it, and nobody is told when it goes', () => {
    const choice = choiceOf();
    choice.port.choose('one');
    choice.keep(ONE);
    expect(choice.port.chosen()).toBe('one');
    choice.keep(NONE);
    expect([choice.port.chosen(), highlighted.at(-1), told]).toEqual([null, null, 1]);
  });
});

describe('the templates', () => {
  it('open beside the draft, in place of a finding, by their mark as well', () => {
    const choice = choiceOf();
    choice.port.choose('one');
    choice.open(TEMPLATES);
    expect([choice.port.mode(), choice.port.chosen()]).toEqual(['templates', null]);
    expect(choice.port.chosenPlaces()).toEqual([null, FIELD]);
    expect(asked).toEqual([{ type: 'open-panel' }]);
  });

  it('close with the field that they were opened beside, and not where there was none', () => {
    const choice = choiceOf();
    choice.port.offerTemplates();
    choice.keep(ONE);
    expect(choice.port.mode()).toBe('templates');
    documents = [pageOf({})];
    choice.keep(ONE);
    expect(choice.port.mode()).toBeNull();
    documents = [pageOf(null)];
    choice.port.offerTemplates();
    documents = [pageOf(FIELD)];
    choice.keep(ONE);
    expect(choice.port.mode()).toBe('templates');
  });

  it('are not offered where no record is open', () => {
    shown = null;
    expect(choiceOf().port.offerTemplates()).toBe(false);
    expect([asked, told]).toEqual([[], 0]);
  });
});
