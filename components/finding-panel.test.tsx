import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aboutDuty } from '../lib/judgement/catalogue/about.ts';
import { payloads } from '../test/fixtures/payloads.ts';
import { findingOf, templateView } from '../test/fixtures/views.ts';
import type { OutcomeView } from './assist-view.ts';
import { FindingPanel } from './finding-panel.tsx';

afterEach(cleanup);

const DONE: OutcomeView = { state: 'done', says: 'Inserted, not saved.', text: null };
const UNDONE: OutcomeView = { state: 'undone', says: 'Taken back.', text: null };

type Given = Partial<Parameters<typeof FindingPanel>[0]>;

function panel(given: Given = {}) {
  const onNext = vi.fn();
  const onClose = vi.fn();
  const { line, finding } = findingOf();
  const drawn = render(
    <FindingPanel
      {...{
        line,
        finding,
        quotes: [],
        fix: null,
        templates: [],
        episode: null,
        reading: null,
        nth: 2,
        of: 3,
        onNext,
        onClose,
      }}
      onFix={() => DONE}
      onInsert={() => DONE}
      onUndo={() => UNDONE}
      onSetAside={async () => DONE}
      onReport={() => true}
      onCopy={() => true}
      {...given}
    />,
  );
  return { onNext, onClose, ...drawn };
}

describe('the panel', () => {
  it('says how far a long record is read, for as long as it is read, and announces no count', () => {
    panel({ reading: { read: 120, of: 400 } });
    const [says] = screen.getAllByText('Still reading, 120 of 400 narratives so far. This may change.');
    expect(says?.closest('[role=status], [aria-live]')).toBeNull();
    cleanup();
    panel({ reading: null });
    expect(screen.queryByText(/Still reading/)).toBeNull();
  });

  it('offers the templates that meet the duty where no click mends it, and none where nothing is to do', () => {
    const template = templateView({ id: 'made', title: 'Contact made', text: () => 'Spoke …' });
    const { line, finding } = findingOf();
    const onInsert = vi.fn(() => DONE);
    panel({ templates: [template], onInsert });
    fireEvent.click(screen.getByRole('button', { name: 'Insert: Contact made' }));
    expect(onInsert).toHaveBeenCalledExactlyOnceWith('made', {}, expect.anything());
    expect(screen.queryByRole('button', { name: 'Insert: Contact made' })).toBeNull();
    expect(screen.getByText('Inserted, not saved.')).toBeTruthy();
    cleanup();
    panel({ templates: [template] });
    expect(screen.getByText('By template')).toBeTruthy();
    cleanup();
    const none: [about: string, given: Given][] = [
      ['a fix', { fix: { label: 'Choose Engagement', edits: [], blocked: null } }],
      ['past', { finding: { ...finding, past: true } }],
      ['older', { finding: { ...finding, older: true } }],
      ['met', { finding: { ...finding, status: 'met' } }],
      ['unclear', { finding: { ...finding, status: 'unclear' } }],
    ];
    for (const [about, given] of none) {
      panel({ line, templates: [template], ...given });
      expect([about, screen.queryByText('By template')]).toEqual([about, null]);
      cleanup();
    }
  });

  it('tells of which episode a finding is, but for the type of a narrative, which is asked of every one', () => {
    const episode = 'Open since Mon, Mar 2: unexcused missed activities are narrated.';
    const { line, finding } = findingOf();
    expect(line.stage).toBe('typing');
    panel({ episode });
    expect(screen.queryByText(episode)).toBeNull();
    cleanup();
    panel({ episode, line: { ...line, stage: 'notice' } });
    expect(screen.getByText(episode)).toBeTruthy();
    cleanup();
    panel({ episode, line: { ...line, stage: 'notice' }, finding: { ...finding, older: true } });
    expect(screen.getByText('Before the current episode: for review, and not counted.')).toBeTruthy();
    expect(screen.queryByText(episode)).toBeNull();
  });

  it('says what, why and what next, and where it comes from', () => {
    const { line, finding } = findingOf();
    const { container } = panel({ quotes: ['LVM for ct re: missed job search class.'] });
    for (const words of [
      aboutDuty(line.duty).title,
      finding.says,
      finding.todo!,
      aboutDuty(line.duty).asks,
      line.document.title,
    ]) {
      expect(container.textContent).toContain(words);
    }
    expect(container.querySelector('q')?.textContent).toBe('LVM for ct re: missed job search class.');
  });

  it('folds where it comes from once something was inserted, so as not to cover it, and opens it again', () => {
    const template = templateView({ id: 'made', title: 'Contact made', text: () => 'Spoke …' });
    const { container } = panel({ templates: [template] });
    const why = container.querySelector('details')!;
    expect(why.open).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Insert: Contact made' }));
    expect(why.open).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(why.open).toBe(true);
  });

  it('closes on Escape, and on no other key', () => {
    const { onClose } = panel();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'a' });
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes on Escape from any control in it', () => {
    const { onClose } = panel();
    fireEvent.keyDown(screen.getByRole('button', { name: /Next/ }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('closes by its button, which has the focus from the start', () => {
    const { onClose } = panel();
    const close = screen.getByRole('button', { name: 'Close' });
    expect(document.activeElement).toBe(close);
    fireEvent.click(close);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('steps forth and back among the findings of the page', () => {
    const { onNext, container } = panel();
    fireEvent.click(screen.getByRole('button', { name: /Next/ }));
    fireEvent.click(screen.getByRole('button', { name: /Previous/ }));
    expect(onNext.mock.calls).toEqual([[1], [-1]]);
    expect(container.textContent).toContain('2 of 3');
  });

  it('has no steps where there is one finding only', () => {
    panel({ nth: 1, of: 1 });
    expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Previous/ })).toBeNull();
  });

  it('says of a draft that it is not saved yet', () => {
    const { finding } = findingOf({ draft: true });
    expect(panel({ finding }).container.textContent).toContain(`once saved${finding.says}`);
  });

  it('asks for no text, so that no key of the worker can be lost in it', () => {
    const { container } = panel();
    expect(container.querySelectorAll('input, textarea, select, [contenteditable]')).toHaveLength(0);
    expect(container.querySelectorAll('button').length).toBeGreaterThan(0);
  });

  it('S12: shows markup as the letters it is made of', () => {
    const tags = new Set([
      'section',
      'header',
      'span',
      'button',
      'div',
      'p',
      'h2',
      'q',
      'details',
      'summary',
    ]);
    const strangers = (within: Element) =>
      [...within.querySelectorAll('*')]
        .map((element) => element.tagName.toLowerCase())
        .filter((tag) => !tags.has(tag));
    const probe = document.createElement('div');
    probe.innerHTML = payloads[0]!;
    expect(strangers(probe)).not.toEqual([]);
    for (const payload of payloads) {
      const { finding } = findingOf({ says: payload, todo: payload });
      const { container, unmount } = panel({ finding, quotes: [payload] });
      expect(strangers(container)).toEqual([]);
      expect(container.textContent?.split(payload)).toHaveLength(4);
      unmount();
    }
  });
});

describe('a fix', () => {
  const fix = {
    label: 'Choose Engagement',
    edits: [{ name: 'Type', from: 'General', to: 'Engagement' }],
    blocked: null,
  };

  it('shows exactly what will be written before it is', () => {
    panel({ fix });
    const preview = screen.getByRole('list', { name: 'What will be written' });
    expect(preview.textContent).toContain('General');
    expect(preview.textContent).toContain('Engagement');
  });

  it('says "inserted, not saved" and offers one Undo, which says so too', () => {
    panel({ fix });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Choose Engagement' }));
    expect(screen.getByText('Inserted, not saved.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('Taken back.')).toBeTruthy();
  });

  it('that is refused says why and offers its text for copying', () => {
    const onCopy = vi.fn(() => true);
    const refused: OutcomeView = { state: 'refused', says: 'Another record is open now.', text: 'the text' };
    panel({ fix, onFix: () => refused, onCopy });
    fireEvent.click(screen.getByRole('button', { name: 'Choose Engagement' }));
    expect(screen.getByText('Another record is open now.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(onCopy).toHaveBeenCalledWith('the text', expect.anything());
  });

  it("that can't be done on this page says where it can, and has no button", () => {
    panel({ fix: { ...fix, blocked: 'Open the form for a new narrative first.' } });
    expect(screen.getByText('Open the form for a new narrative first.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Choose Engagement' })).toBeNull();
  });
});

describe('setting aside', () => {
  it('is said to be done once it is, and not before; meanwhile no reason can be chosen again', async () => {
    let answer: (outcome: OutcomeView) => void = () => undefined;
    const onSetAside = vi.fn(() => new Promise<OutcomeView>((resolve) => (answer = resolve)));
    panel({ onSetAside });
    fireEvent.click(screen.getByRole('button', { name: 'Set aside…' }));
    const reason = screen.getByRole('button', { name: 'Another way of contact is agreed' });
    fireEvent.click(reason);
    expect((reason as HTMLButtonElement).disabled).toBe(true);
    expect(document.querySelector('.outcome')).toBeNull();
    answer({ state: 'refused', says: 'Nothing is set aside.', text: null });
    expect(await screen.findByText('Nothing is set aside.')).toBeTruthy();
    expect((reason as HTMLButtonElement).disabled).toBe(false);
    fireEvent.click(reason);
    answer({ state: 'done', says: 'Set aside.', text: null });
    expect(await screen.findByText('Set aside.')).toBeTruthy();
  });

  it('says beside the reasons how long it lasts, and passes the reason on', () => {
    const onSetAside = vi.fn(async () => DONE);
    panel({ onSetAside });
    fireEvent.click(screen.getByRole('button', { name: 'Set aside…' }));
    expect(screen.getByText(/Until the browser closes/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Another way of contact is agreed' }));
    expect(onSetAside).toHaveBeenCalledWith('Another way of contact is agreed', expect.anything());
  });
});
