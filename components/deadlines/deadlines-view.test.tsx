import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deadlinesOf, type SeenCase } from '../../lib/judgement/checklist/deadlines/deadlines.ts';
import { invitedOf } from '../../lib/judgement/checklist/deadlines/invited.ts';
import type { Example } from '../../lib/judgement/duties/duty.ts';
import { defaultPack as pack } from '../../lib/judgement/policy/default-pack.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { viewOf } from '../../test/fixtures/views.ts';
import { DeadlinesView } from './deadlines-view.tsx';

afterEach(cleanup);

const today = civil('2026-03-10');
const SET = 'RE appt set for 3/23/26 at 10:00 am at branch. Need to mail the 7869.';

function seen(
  key: string,
  name: string,
  narratives: Example['case']['narratives'],
  number: string | null = null,
): SeenCase {
  const { facts, checklist } = viewOf({ today, narratives });
  return { key, name, number, seenAt: new Date(2026, 2, 10, 9, 2).getTime(), facts, checklist };
}

function draw(cases: SeenCase[], inFront: string | null = null) {
  const acts = { onCopy: vi.fn(async () => true), onFile: vi.fn() };
  const options = { pack, today, role: 'case-manager' as const };
  const drawn = render(
    <DeadlinesView
      people={cases}
      deadlines={deadlinesOf(cases, today)}
      invited={invitedOf(cases, options)}
      appointment={null}
      {...{ inFront, pack, today, ...acts }}
    />,
  );
  return { ...acts, text: () => drawn.container.textContent ?? '', ...drawn };
}

describe('the deadlines', () => {
  const dana = seen('a', 'Dana Sampleton', [{ date: '2026-03-09', text: SET }], 'ZQ4711');
  const robin = seen('b', 'Robin Sampleton', [
    {
      date: '2026-03-10',
      type: 'Attendance',
      author: 'Job Lab (contractor)',
      text: 'Ct no call no show for class 3/10.',
    },
  ]);

  it('say whose they are, by when, and since when that is known', () => {
    const { container } = draw([dana, robin], 'a');
    const first = container.querySelector('.due-list > li')!;
    expect(first.getAttribute('data-key')).toBe('b');
    expect(first.textContent).toContain('Wed, Mar 11 in 1 business day');
    expect(first.textContent).toMatch(/Robin Sampleton \(as read 0?9:02/);
    const mailing = container.querySelector('[data-key=a] [data-duty=notice-narrated]')!.closest('li')!;
    expect(mailing.textContent).toContain('Mon, Mar 16 in 4 business days');
    expect(mailing.textContent).toContain('Dana Sampleton, case ZQ4711 (on screen)');
  });

  it('name a participant once for all that is due by one day, and each act once', () => {
    const { container } = draw([dana, robin], 'a');
    const lines = [...container.querySelectorAll('.due-list > li')].map((line) => [
      line.getAttribute('data-key'),
      line.querySelector('.due-day')?.textContent,
    ]);
    expect(new Set(lines.map(String)).size).toBe(lines.length);
    const [mailing] = [...container.querySelectorAll('[data-key=a]')].filter((line) =>
      line.textContent?.includes('Mon, Mar 16'),
    );
    expect([...mailing!.querySelectorAll('.due-what')].map((what) => what.getAttribute('data-duty'))).toEqual(
      ['notice-narrated'],
    );
  });

  it('say in words that a last day is past', () => {
    const late = seen('c', 'Lee Sampleton', [{ date: '2026-03-02', text: SET.replace('3/23', '3/13') }]);
    const { container } = draw([late]);
    const line = container.querySelector('[data-late=true]')!;
    expect(line.textContent).toContain('Fri, Mar 6 last day was 4 days ago');
  });

  it('say that nobody was seen yet, or that nothing is due', () => {
    expect(draw([]).text()).toContain('No participant was seen yet in this browser session.');
    cleanup();
    const { text } = draw([seen('d', 'Kim Sampleton', [])]);
    expect(text()).toContain('From 1 participant seen in this browser session; nobody else is in this list.');
    expect(text()).toContain('Nothing is due in what was read of them.');
    expect(text()).toContain('Nobody of those seen so far.');
    expect(screen.queryByRole('button', { name: 'List as .csv' })).toBeNull();
  });

  it('copy a row and give out files on a click alone', async () => {
    const { onCopy, onFile, text } = draw([dana, robin]);
    expect(text()).toContain(
      'No mailing day narrated; appointment Mon, Mar 23 at 10:00 AM; no RE step on the PDP.',
    );
    expect([onCopy, onFile].map((act) => act.mock.calls.length)).toEqual([0, 0]);
    fireEvent.click(screen.getByRole('button', { name: 'Copy a row: Dana Sampleton' }));
    expect(
      await screen.findByText('The row of Dana Sampleton is copied. Paste it into your list.'),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'List as .csv' }));
    fireEvent.click(screen.getByRole('button', { name: 'Days as .ics' }));
    expect(onFile.mock.calls).toEqual([['csv'], ['ics']]);
  });

  it('say where the browser did not allow copying', async () => {
    const { onCopy } = draw([dana]);
    onCopy.mockResolvedValue(false);
    fireEvent.click(screen.getByRole('button', { name: 'Copy a row: Dana Sampleton' }));
    expect(await screen.findByText('The browser did not allow copying.')).toBeTruthy();
  });

  it('S12: show a name that is markup as the letters it is made of', () => {
    for (const payload of payloads.slice(0, 12)) {
      const { container, unmount } = draw([{ ...dana, name: payload, number: null }]);
      expect(container.querySelector('.due-who')?.textContent).toContain(payload);
      expect(
        container.querySelectorAll('img, script, iframe, svg, a, style, template, math, object'),
      ).toHaveLength(0);
      unmount();
    }
  });
});
