import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultPack } from '../lib/judgement/policy/default-pack.ts';
import { mergePacks } from '../lib/judgement/policy/merge.ts';
import type { WrittenPack } from '../lib/judgement/policy/pack.ts';
import { civil } from '../lib/record/civil-date.ts';
import { payloads } from '../test/fixtures/payloads.ts';
import { Announced, SwitchedOff } from './policy-notes.tsx';
import { PolicySection } from './policy-section.tsx';

afterEach(cleanup);

const today = civil('2026-11-22');

function packOf(more: object): WrittenPack {
  const merged = mergePacks(defaultPack, [{ id: 'branch', version: 2, title: 'How we do it', ...more }]);
  if (!merged.ok) throw new Error(merged.problem);
  return merged.pack;
}
const LATER = packOf({
  parameters: { noticeDays: [{ from: '2027-03-01', value: 10, cite: 'branch manual' }] },
  off: ['letter-pasted', 'look-for-pattern'],
});
const FROM_MARCH = /^From Mon, Mar 1, 2027: least calendar days .*: 10, until then 7 \(branch manual\)\.$/;

describe('beside a record', () => {
  it('a change that starts later is announced, until it holds', () => {
    const trouble = { problems: [] };
    const { rerender } = render(<Announced pack={LATER} {...{ today, trouble }} />);
    expect(screen.getByText(FROM_MARCH)).toBeTruthy();
    rerender(<Announced pack={LATER} today={civil('2027-03-01')} trouble={trouble} />);
    expect(screen.queryByText(/^From /)).toBeNull();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('what IT set and can not be used is said, with whom to ask', () => {
    const trouble = { problems: ['policyPack: this is no JSON'], supportContact: 'the help desk' };
    render(<Announced pack={defaultPack} {...{ today, trouble }} />);
    expect(
      screen.getByText(/policyPack: this is no JSON\. It is not used\. Ask the help desk\./),
    ).toBeTruthy();
  });

  it('of what IT set and can not be used there is a word, and the options name it', () => {
    const { container } = render(
      <Announced pack={defaultPack} today={today} trouble={{ problems: [], ofIt: true }} />,
    );
    expect(container.textContent).toContain("can't be used; the options say what. Ask your IT.");
  });

  it('says how many checks are switched off and which, and nothing where none is', () => {
    const { container, rerender } = render(<SwitchedOff pack={LATER} />);
    expect(container.textContent).toContain('2 checks are switched off by the policy pack “How we do it”');
    expect([...container.querySelectorAll('li')].map((li) => li.textContent)).toEqual([
      'The whole letter is pasted into the narrative',
      'A pattern of noncooperation is looked for',
    ]);
    rerender(<SwitchedOff pack={packOf({ off: ['letter-pasted'] })} />);
    expect(container.textContent).toContain('1 check is switched off');
    rerender(<SwitchedOff pack={defaultPack} />);
    expect(container.textContent).toBe('');
  });
});

type Props = Parameters<typeof PolicySection>[0];

function draw(given: Partial<Props> = {}) {
  const acts = {
    onFile: vi.fn(),
    onRemove: vi.fn(),
    onOptIn: vi.fn(),
    onAccept: vi.fn(),
    onCancel: vi.fn(),
    onExport: vi.fn(),
  };
  const drawn = render(
    <PolicySection
      inForce={{ pack: LATER, by: 'file' }}
      file="branch.json"
      madeHere={false}
      {...{ today, managed: null, problems: [], optIn: [], proposal: null, said: null }}
      {...acts}
      {...given}
    />,
  );
  return { ...acts, text: drawn.container.textContent ?? '' };
}

describe('in the options', () => {
  it('says what is in force and where it is from, what starts later and what is off', () => {
    const { text } = draw();
    expect(text).toContain('How we do it (version 2). From the file branch.json.');
    expect(screen.getByText(FROM_MARCH)).toBeTruthy();
    expect(screen.getByText('A pattern of noncooperation is looked for')).toBeTruthy();
  });

  it('hands over the file that is chosen, and the same one again', () => {
    const { onFile } = draw();
    const input = screen.getByLabelText<HTMLInputElement>(/^A branch's own pack/);
    const file = new File(['{}'], 'branch.json');
    fireEvent.change(input, { target: { files: [file] } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('shows all that would change, each with what holds now, before it is taken up or left', () => {
    const proposal = { title: 'Another', changes: [{ what: 'figure', now: '7', next: '10' }] };
    const { onAccept, onCancel } = draw({ proposal });
    expect(screen.getByRole('row', { name: 'Figure 7 10' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use this' }));
    expect([onCancel.mock.calls.length, onAccept.mock.calls.length]).toEqual([1, 1]);
  });

  it('says where IT set it and whom to ask, and offers no way around it', () => {
    const { text } = draw({ inForce: { pack: LATER, by: 'managed' }, managed: { contact: 'the help desk' } });
    expect(text).toContain('Set by IT. Ask the help desk about it.');
    expect(text).toContain("The file branch.json is kept and holds again once IT's pack is gone.");
    expect(screen.queryByLabelText(/own pack/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Back to the default/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Export what is in force' })).toBeTruthy();
  });

  it('leaves an opt-in pack that the branch brings along to the branch', () => {
    const optIn = { id: 'oar', title: 'The rule', on: false, brought: true };
    draw({ optIn: [optIn] });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^The rule/ });
    expect([box.checked, box.disabled]).toEqual([true, true]);
    cleanup();
    const { onOptIn } = draw({ optIn: [{ ...optIn, brought: false }] });
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onOptIn).toHaveBeenCalledExactlyOnceWith('oar', true);
  });

  it('S12: shows markup in a pack as the letters it is made of', () => {
    for (const payload of payloads.slice(0, 20)) {
      const { text } = draw({
        proposal: { title: payload, changes: [{ what: 'x', now: payload, next: payload }] },
        problems: [payload],
      });
      expect(text.split(payload).length).toBeGreaterThan(3);
      expect(document.querySelector('img, script, svg, iframe')).toBeNull();
      cleanup();
    }
  });
});
