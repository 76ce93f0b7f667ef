import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sentences } from '@/lib/judgement/catalogue/sentences';
import { judgeAlone } from '../../lib/judgement/checklist/judge-alone.ts';
import { defaultPack as pack } from '../../lib/judgement/policy/default-pack.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { templateView } from '../../test/fixtures/views.ts';
import { Calculators } from '../deadlines/calculators.tsx';
import { emptyFields, fieldsFrom, narrativeOf } from './fields.ts';
import { countsOf } from './findings.tsx';
import { MarkedText } from './marked-text.tsx';
import { Pad } from './pad.tsx';
import { segmentsOf } from './spans.ts';

afterEach(cleanup);

const today = civil('2026-03-02');
const NOTE = 'LVM for ct re: missed job search class. 7869 mailed 3/2. RE appt 3/8/26 at 10:00 am at branch.';

function draw(text: string, given: Partial<Parameters<typeof Pad>[0]> = {}) {
  const fields = { ...emptyFields(today), type: 'General', text };
  const judged = {
    ...judgeAlone(narrativeOf(fields, today), { pack, sentences, today, role: 'case-manager' }),
    text,
    writtenOn: today,
  };
  const acts = {
    onInput: vi.fn(),
    onFillStep: vi.fn(),
    onSample: vi.fn(),
    onInsert: vi.fn(),
    onUndo: vi.fn(),
    onCopy: vi.fn(),
    onNextBlank: vi.fn(),
    onClear: vi.fn(),
    onKeep: vi.fn(),
    onFavourite: vi.fn(),
  };
  const drawn = render(
    <Pad
      {...{ initial: fields, text, judged, pack, today, role: 'case-manager', outcome: null, kept: false }}
      templates={[templateView({ text: () => 'Spoke with [___ who].' })]}
      copied={null}
      formRef={createRef()}
      textRef={createRef()}
      stepRef={createRef()}
      templatesRef={createRef()}
      fixOf={() => null}
      {...acts}
      {...given}
    />,
  );
  const chosen = () => [...drawn.container.querySelectorAll('.chosen')].map((mark) => mark.textContent);
  return { ...acts, ...drawn, chosen };
}

describe('the pad', () => {
  it('explains itself while it is empty, and offers one sample', () => {
    const { onSample, container } = draw('');
    fireEvent.click(screen.getByRole('button', { name: 'Try a sample' }));
    expect(onSample).toHaveBeenCalledOnce();
    expect(container.querySelector('[data-duty]')).toBeNull();
  });

  it('shows by stage what applies, and folds away the rest', () => {
    const { container } = draw(NOTE);
    const open = [...container.querySelectorAll('.stage [data-duty]')].map((line) =>
      line.getAttribute('data-status'),
    );
    expect(open).toContain('broken');
    expect(open.some((status) => status === 'n/a' || status === 'unseen')).toBe(false);
    expect([...container.querySelectorAll('.folded > summary')].map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^Needs the record \(\d+\)$/),
      expect.stringMatching(/^Not needed \(\d+\)$/),
    ]);
    expect(container.querySelectorAll('.folded[open]')).toHaveLength(0);
  });

  it('"Why?" marks and quotes the words of one duty at a time', () => {
    const { container, chosen } = draw(NOTE);
    const why = (duty: string) => container.querySelector(`[data-duty=${duty}] .titled button`)!;
    fireEvent.click(why('engagement-type'));
    expect(chosen()).toEqual(['LVM for ct re: missed job search class.']);
    fireEvent.click(why('notice-seven-days'));
    expect(chosen()).toEqual(['7869 mailed 3/2.', 'RE appt 3/8/26 at 10:00 am at branch.']);
    expect([...container.querySelectorAll('q')].map((quote) => quote.textContent)).toEqual(chosen());
    fireEvent.click(why('notice-seven-days'));
    expect(chosen()).toEqual([]);
  });

  it('an event that was understood marks its words', () => {
    const { chosen } = draw(NOTE);
    const event = screen.getByRole('button', { name: /^Re-engagement appointment/ });
    fireEvent.click(event);
    expect(event.getAttribute('aria-pressed')).toBe('true');
    expect(chosen()).toEqual(['RE appt 3/8/26 at 10:00 am at branch.']);
  });

  it('says beside the switch what is kept and what not', () => {
    const { onKeep, unmount } = draw(NOTE);
    expect(screen.getByText(/^Not kept/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Keep for this session'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(true);
    unmount();
    const kept = draw(NOTE, { kept: true });
    expect(screen.getByText(/never on disk/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Erase what is kept' }));
    expect(kept.onKeep).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('offers to fill in the step only where an appointment was read', () => {
    draw(NOTE, { onFillStep: null });
    const button = screen.getByRole('button', { name: 'Fill in from the text', hidden: true });
    expect((button as HTMLButtonElement).disabled).toBe(true);
  });

  it('never says that all is well', () => {
    const { lines } = judgeAlone(narrativeOf(emptyFields(today), today), {
      pack,
      sentences,
      today,
      role: 'case-manager',
    });
    expect(countsOf(lines)).not.toMatch(/\ball\b|well|good|nothing to do/i);
  });

  it('S12: shows markup as the letters it is made of', () => {
    for (const payload of payloads) {
      const { container, unmount } = render(
        <MarkedText
          {...{ id: 'text', name: 'text', initial: payload, describedBy: 'hint', fieldRef: createRef() }}
          segments={segmentsOf(payload, [{ start: 0, end: 3 }], [])}
        />,
      );
      expect(container.querySelectorAll('*:not(div, span, textarea)')).toHaveLength(0);
      expect(container.querySelector('.layer')?.textContent).toBe(`${payload} `);
      unmount();
    }
  });
});

describe('the fields', () => {
  it('take texts alone, whatever they come from', () => {
    const fields = fieldsFrom({ text: 'a', type: 7, other: 'x', date: null }, today);
    expect(fields).toEqual({ ...emptyFields(today), text: 'a' });
  });

  it('give a step once something of it is filled in', () => {
    const fields = emptyFields(today);
    expect(narrativeOf(fields, today).step).toBeNull();
    expect(narrativeOf({ ...fields, date: '' }, today).date).toBe(today);
    expect(
      narrativeOf({ ...fields, code: 'RE', startDay: '2026-03-12', startTime: '10:00' }, today).step,
    ).toEqual({
      code: 'RE',
      description: '',
      plannedStart: '2026-03-12T10:00',
      plannedEnd: null,
    });
  });
});

describe('the calculators', () => {
  const draw = (appointment: ReturnType<typeof civil> | null) =>
    render(<Calculators {...{ pack, today, appointment }} />).container.textContent ?? '';

  it('count from today and from the appointment that was read', () => {
    const text = draw(civil('2026-03-20'));
    expect(text).toContain('Earliest appointment: Mon, Mar 9');
    expect(text).toContain('Last mailing day: Fri, Mar 13');
    expect(text).toContain('+ 1 business day: Tue, Mar 3');
    expect(text).toContain('+ 5 business days: Mon, Mar 9');
  });

  it('name what is not counted, and say when a day is past or closed', () => {
    expect(draw(civil('2026-03-08'))).toContain('That day is past.');
    cleanup();
    draw(null);
    fireEvent.input(screen.getByLabelText('Business days from'), { target: { value: '2026-11-25' } });
    expect(
      screen.getAllByText(/Thu, Nov 26 \(Thanksgiving\), Fri, Nov 27 \(the day after Thanksgiving\)/),
    ).toHaveLength(2);
    fireEvent.input(screen.getByLabelText('Appointment on'), { target: { value: '2026-07-10' } });
    expect(
      screen.getByText(/That is Independence Day, observed; the last business day before is Thu, Jul 2\./),
    ).toBeTruthy();
  });
});
