import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aboutDuty } from '../lib/judgement/catalogue/about.ts';
import type { Line, Shown } from '../lib/judgement/checklist/judge.ts';
import { STATUS_WORDS } from '../lib/judgement/checklist/status-words.ts';
import type { Status } from '../lib/judgement/duties/duty.ts';
import { civil } from '../lib/record/civil-date.ts';
import { findingOf } from '../test/fixtures/views.ts';
import { DutyLine } from './duty-line.tsx';

afterEach(cleanup);

/** A line of this status, with so many findings of it, each changed as told. */
function lineWith(status: Status, count = 1, change: Partial<Shown> = {}): Line {
  const { line, finding } = findingOf();
  const findings = Array.from({ length: count }, (_, i) => ({
    ...finding,
    id: `finding-${i}`,
    says: `Sentence ${i}.`,
    status,
    ...change,
  }));
  return { ...line, status, findings };
}

function draw(line: Line, showable: string[] = []) {
  const onShow = vi.fn();
  const drawn = render(
    <ul>
      <DutyLine line={line} showable={showable} onShow={onShow} />
    </ul>,
  );
  return { onShow, text: () => drawn.container.textContent ?? '', ...drawn };
}

describe('a duty of the checklist', () => {
  it('says its status in words, one for each', () => {
    expect(new Set(Object.values(STATUS_WORDS)).size).toBe(6);
    for (const [status, words] of Object.entries(STATUS_WORDS) as [Status, string][]) {
      const { text, unmount, container } = draw(lineWith(status));
      expect(text()).toContain(words);
      // The shape repeats the words for the eye alone.
      expect(container.querySelector('.shape')?.getAttribute('aria-hidden')).toBe('true');
      unmount();
    }
  });

  it('says its title, its reason and what to do', () => {
    const line = lineWith('broken');
    const { text } = draw(line);
    for (const words of [aboutDuty(line.duty).title, 'Sentence 0.', line.findings[0]!.todo!])
      expect(text()).toContain(words);
  });

  it('calls nothing done that only an unsaved draft meets', () => {
    expect(draw(lineWith('met', 2)).text()).not.toContain('Done once saved');
    cleanup();
    const line = lineWith('met', 2);
    const [first, second] = line.findings;
    const { text } = draw({ ...line, findings: [first!, { ...second!, draft: true }] });
    expect(text()).toContain('Done once savedSentence 1.');
  });

  it('says by when where there is a last day', () => {
    expect(draw(lineWith('due', 1, { lastDay: civil('2026-03-06') })).text()).toContain(
      'To do by Fri, Mar 6',
    );
  });

  it('says where nothing mends it any more', () => {
    expect(draw(lineWith('broken', 1, { past: true })).text()).toContain('Not shown in the record (past)');
  });

  it('calls a tip optional where something is to do, and only there', () => {
    const word = (status: Status, tip: boolean) => draw({ ...lineWith(status), tip }).text();
    expect(word('due', true)).toContain('optional');
    expect(word('due', false)).not.toContain('optional');
    expect(word('met', true)).not.toContain('optional');
  });

  it('lists five findings of its status and counts the rest', () => {
    const { text } = draw(lineWith('broken', 7));
    expect(text()).toContain('Sentence 4.');
    expect(text()).not.toContain('Sentence 5.');
    expect(text()).toContain('And 2 more like this.');
  });

  it('says of what waits for a page only which one, until it is asked why', () => {
    const { text } = draw(lineWith('unseen', 2, { todo: 'Open PDP to check.' }));
    expect(text()).toContain('Not seen yet');
    expect(text()).toContain('Open PDP to check.');
    expect(text()).not.toContain('Sentence 0.');
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    expect(text()).toContain('Sentence 0.');
  });

  it('opens its source below what is to be done, where the eye has been already', () => {
    const { text } = draw(lineWith('broken'), ['finding-0']);
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    expect(text().indexOf('Show me')).toBeLessThan(text().indexOf('Later rules may have moved this.'));
  });

  it('lists one reason where all is done', () => {
    const { text } = draw(lineWith('met', 7));
    expect(text()).not.toContain('Sentence 1.');
    expect(text()).not.toContain('more like this');
  });

  it('says of what nothing can mend any more that it is past', () => {
    const line = lineWith('broken', 1, { past: true });
    expect(draw({ ...line, status: 'broken' }).text()).toContain('past');
    expect(draw({ ...lineWith('broken', 1), status: 'broken' }).text()).not.toContain('past');
  });

  it('counts older findings apart', () => {
    const line = lineWith('met');
    const older = { ...lineWith('broken', 2, { older: true }).findings[0]!, id: 'older' };
    const { text } = draw({ ...line, findings: [...line.findings, older] });
    expect(text()).toContain('1 older, before the current episode, for review.');
  });

  it('marks what is so only through the draft', () => {
    expect(draw(lineWith('broken', 1, { draft: true })).text()).toContain(
      'Once you save the draft: Sentence 0.',
    );
  });

  it('leads to the findings that stand on the page, and to those alone', () => {
    const { onShow } = draw(lineWith('broken', 3), ['finding-1']);
    const buttons = screen.getAllByRole('button', { name: 'Show me' });
    expect(buttons).toHaveLength(1);
    fireEvent.click(buttons[0]!);
    expect(onShow).toHaveBeenCalledExactlyOnceWith('finding-1');
  });

  it('shows its source when asked, and hides it again', () => {
    const line = lineWith('broken');
    const { text } = draw(line);
    const why = screen.getByRole('button', { name: /Why/ });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    expect(text()).not.toContain(aboutDuty(line.duty).asks);
    fireEvent.click(why);
    expect(text()).toContain(aboutDuty(line.duty).asks);
    const hide = screen.getByRole('button', { name: /Hide/ });
    expect(hide.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(hide);
    expect(text()).not.toContain(aboutDuty(line.duty).asks);
  });
});
