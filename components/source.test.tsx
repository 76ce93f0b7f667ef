import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aboutDuty } from '../lib/judgement/catalogue/about.ts';
import { findingOf } from '../test/fixtures/views.ts';
import { Source } from './source.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const { line } = findingOf();
const { asks, place } = aboutDuty(line.duty);

describe('the source of a finding', () => {
  it('names what the document asks, its title, its date and the place in it', () => {
    const { container } = render(<Source line={line} quotes={[]} />);
    for (const words of [asks, line.document.title, line.document.dated, place]) {
      expect(container.textContent).toContain(words);
    }
  });

  it('says that later rules may differ', () => {
    const { container } = render(<Source line={line} quotes={[]} />);
    expect(container.textContent).toContain('Later rules may have moved this.');
  });

  it('quotes the words that were read, and nothing where they are on another page', () => {
    const { container, rerender } = render(<Source line={line} quotes={['LVM for ct', '7869 mailed']} />);
    expect([...container.querySelectorAll('q')].map((q) => q.textContent)).toEqual([
      'LVM for ct',
      '7869 mailed',
    ]);
    rerender(<Source line={line} quotes={[]} />);
    expect(container.textContent).not.toContain('Read from');
  });

  it('quotes words that stand twice in the record twice, without complaint', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { container, rerender } = render(<Source line={line} quotes={['LVM', 'x', 'LVM']} />);
    expect([...container.querySelectorAll('q')].map((q) => q.textContent)).toEqual(['LVM', 'x', 'LVM']);
    rerender(<Source line={line} quotes={['LVM', 'LVM']} />);
    expect([...container.querySelectorAll('q')].map((q) => q.textContent)).toEqual(['LVM', 'LVM']);
    expect(complaint).not.toHaveBeenCalled();
  });
});
