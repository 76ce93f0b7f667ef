import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { TROUBLED, viewOf } from '../../test/fixtures/views.ts';
import { ADVICE, asText } from './as-text.ts';
import { Summary } from './summary.tsx';
import type { NarrativeText } from './summary-of.ts';
import { type MadeBy, summaryOf } from './summary-of.ts';

afterEach(cleanup);

const BY: MadeBy = {
  at: Date.parse('2026-03-09T09:02:00'),
  pack: { ...defaultPack, title: 'How we do it', version: 7, off: ['letter-pasted'] },
  role: 'case-manager',
  version: '1.2.3',
};
const NOTE: NarrativeText = {
  id: 'n1',
  date: civil('2026-03-02'),
  type: null,
  author: 'T',
  text: 'Line one.\nLine two.',
};

function draw(narratives: NarrativeText[] | null = null) {
  const on = { onPrint: vi.fn(), onCopy: vi.fn(), onNarratives: vi.fn(), onRemake: vi.fn() };
  const summary = summaryOf(viewOf(TROUBLED), BY);
  const note = { text: 'Something else now.', canRemake: true };
  const { container } = render(<Summary {...{ summary, narratives, note }} said={null} {...on} />);
  return { ...on, summary, container, text: container.textContent ?? '' };
}

describe('a summary', () => {
  it('holds every duty once, under its stage or as not needed now, with its source', () => {
    const view = viewOf(TROUBLED);
    const summary = summaryOf(view, BY);
    const told = summary.stages.flatMap(({ lines }) => lines);
    expect(told.length + summary.notNeeded.length).toBe(view.checklist.lines.length);
    for (const { source } of told) expect(source).toMatch(/\(.+\), \S/);
    expect(told.filter(({ status }) => status === 'broken').length).toBeGreaterThan(2);
  });

  it('says what was not checked: pages, duties that wait for them, checks that are off, what was set aside', () => {
    const view = viewOf(TROUBLED);
    const { checklist } = view;
    const lines = checklist.lines.map((line, i) =>
      i === 0
        ? { ...line, status: 'unseen' as const }
        : i === 1
          ? { ...line, status: 'n/a' as const, setAside: 'told on the phone', findings: [] }
          : line,
    );
    const pages = [
      { page: 'plan' as const, name: 'PDP', state: 'not-yet' as const, readAt: null, partly: null },
      {
        page: 'narratives' as const,
        name: 'Narratives',
        state: 'here' as const,
        readAt: 1,
        partly: 'the list is filtered.',
      },
    ];
    const { notChecked } = summaryOf({ ...view, pages, checklist: { ...checklist, lines } }, BY);
    const said = notChecked.join('\n');
    expect(said).toContain('PDP: not seen');
    expect(said).toContain('the list is filtered');
    expect(said).toContain('Waiting for a page');
    expect(said).toContain('told on the phone');
    expect(said).toContain('The whole letter is pasted');
  });

  it('is marked as advice, and says when it was made and by what', () => {
    const { text, summary } = draw();
    for (const said of [text, asText(summary, null)]) {
      expect(said).toContain(ADVICE);
      expect(said).toContain('TRACS Overlay 1.2.3');
      expect(said).toContain('“How we do it” (version 7)');
      expect(said).toContain('March 9, 2026');
    }
  });

  it('has texts of narratives only where they are given', () => {
    const { text, summary } = draw();
    expect(text).not.toContain('Line one');
    expect(asText(summary, null)).not.toContain('NARRATIVES');
    cleanup();
    expect(draw([NOTE]).text).toContain('Line one.\nLine two.');
    expect(asText(summary, [NOTE])).toContain('type not read, T\nLine one.\nLine two.');
  });

  it('as text holds all that the page says of the duties', () => {
    const { summary } = draw();
    const text = asText(summary, null);
    for (const { title, says, source } of summary.stages.flatMap(({ lines }) => lines)) {
      for (const part of [title, source, ...says.map((one) => one.text)]) expect(text).toContain(part);
    }
  });

  it('hands on what is pressed', () => {
    const on = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make it anew' }));
    fireEvent.click(screen.getByRole('checkbox'));
    expect(on.onPrint).toHaveBeenCalledOnce();
    expect(on.onCopy).toHaveBeenCalledOnce();
    expect(on.onRemake).toHaveBeenCalledOnce();
    expect(on.onNarratives).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('S12: shows markup in a text as letters', () => {
    for (const payload of payloads.slice(0, 40)) {
      const { container } = draw([{ ...NOTE, text: payload, author: payload }]);
      expect(container.querySelector('.text')?.children).toHaveLength(0);
      expect(container.querySelector('.text')?.textContent).toBe(payload);
      cleanup();
    }
  });
});
