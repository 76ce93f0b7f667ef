import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sentences } from '../../lib/judgement/catalogue/sentences.ts';
import { timelineOf } from '../../lib/judgement/checklist/timeline/timeline.ts';
import type { Example } from '../../lib/judgement/duties/duty.ts';
import { defaultPack as pack } from '../../lib/judgement/policy/default-pack.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { payloads } from '../../test/fixtures/payloads.ts';
import { TROUBLED, viewOf } from '../../test/fixtures/views.ts';
import { TimelineView } from './timeline-view.tsx';

afterEach(cleanup);

function draw(given: Example['case'], change = (timeline: ReturnType<typeof timelineOf>) => timeline) {
  const { facts, checklist } = viewOf(given);
  const today = civil(given.today);
  const timeline = timelineOf(facts, checklist, { pack, sentences, today, role: 'case-manager' });
  const drawn = render(<TimelineView timeline={change(timeline)} today={today} />);
  return { timeline, text: () => drawn.container.textContent ?? '', ...drawn };
}

describe('the timeline', () => {
  it('draws a late notice as a bar that goes on past the appointment, and says so in words', () => {
    const { container } = draw(TROUBLED);
    const lane = container.querySelector<HTMLElement>('[data-window=notice]')!;
    expect(lane.textContent).toContain('7 days between mailing and appointment: 6 of 7 days, 1 too few');
    expect(lane.dataset.short).toBe('true');
    const left = (selector: string) =>
      Number.parseFloat(lane.querySelector<HTMLElement>(selector)!.style.left);
    expect(left('.bar.over')).toBe(left('.bar-end'));
    expect(left('.bar-end')).toBeGreaterThan(left('.bar'));
  });

  it('in an episode of many months lets it grow away from the nearer edge', () => {
    const first = { date: '2025-12-01', text: 'Ct missed class 12/1, no call. LVM for ct about it.' };
    const later = { date: '2026-01-26', text: 'Ct missed class 1/26 too, no call.' };
    const { container } = draw({ ...TROUBLED, narratives: [first, later, ...TROUBLED.narratives!] });
    const { style } = container.querySelector<HTMLElement>('.late')!;
    expect(Number.parseFloat(style.width)).toBeLessThan(20);
    expect([style.left, style.right]).toEqual(['', expect.stringContaining('%')]);
  });

  it('draws no such part where the notice was in time', () => {
    const narratives = [
      { date: '2026-03-02', text: '7869 mailed 3/2. RE appt 3/16/26 at 10:00 am at branch.' },
    ];
    const { container } = draw({ today: '2026-03-03', narratives });
    expect(container.querySelector('[data-window=notice] .bar')).not.toBeNull();
    expect(container.querySelector('.bar.over')).toBeNull();
  });

  it('says everything of the picture in a table, and the picture in one sentence', () => {
    const { timeline, container } = draw(TROUBLED);
    const [episode] = timeline.episodes;
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(episode!.entries.length + episode!.windows.length);
    for (const { says } of episode!.entries) expect(rows.some((row) => row?.includes(says))).toBe(true);
    for (const { title, says } of episode!.windows)
      expect(rows.some((row) => row?.includes(`${title}: ${says}`))).toBe(true);
    const picture = screen.getByRole('img');
    expect(picture.getAttribute('aria-label')).toContain('6 of 7 days, 1 too few');
    expect(within(picture).queryAllByRole('button')).toEqual([]);
  });

  it('shows at a glance all engagement contacts, and what the filter of TRACS misses', () => {
    const { text } = draw(TROUBLED);
    fireEvent.click(screen.getByRole('button', { name: /^Engagement contacts \(\d\)$/ }));
    expect(screen.getByRole('button', { name: /^Engagement contacts/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(text()).toContain("TRACS's own filter does not show 1 of them: another type.");
    expect(text()).toContain('not found by the filter');
  });

  it('shows at a glance the efforts that did not end in a disqualification', () => {
    const { text } = draw(TROUBLED);
    fireEvent.click(screen.getByRole('button', { name: 'Efforts without disqualification (1)' }));
    expect(text()).toContain('Re-engagement was begun, and no decision to disqualify stands.');
    expect(text()).toContain('Episode 1');
  });

  it('says that there is nothing to draw, and what was not read', () => {
    expect(draw({ today: '2026-03-03' }).text()).toContain('there is no line of time to draw');
    cleanup();
    const unread = draw({ today: '2026-03-03', pagesRead: ['plan'], narratives: null });
    expect(unread.text()).toContain('Open Narratives to read them.');
    fireEvent.click(screen.getByRole('button', { name: /^Engagement contacts/ }));
    expect(unread.text()).toContain('None was read so far.');
  });

  it('folds earlier episodes away, counted', () => {
    const old = [
      { date: '2025-03-03', text: 'Ct missed class 3/3/25, no call. LVM for ct about it.' },
      { date: '2025-03-13', text: 'Ct came in and signed new PDP today.' },
    ];
    const { container } = draw({ ...TROUBLED, narratives: [...old, ...TROUBLED.narratives!] });
    const fold = container.querySelector<HTMLDetailsElement>('.earlier')!;
    expect([fold.open, fold.querySelector('summary')?.textContent]).toEqual([false, '1 earlier episode']);
    expect(fold.querySelectorAll('[data-episode]')).toHaveLength(1);
  });

  it('S12: shows a type that is markup as the letters it is made of', () => {
    for (const payload of payloads.slice(0, 12)) {
      const { container, unmount } = draw(TROUBLED, (timeline) => ({
        ...timeline,
        episodes: timeline.episodes.map((episode) => ({
          ...episode,
          entries: episode.entries.map((entry) => ({
            ...entry,
            from: { narrative: 'n', date: civil('2026-03-02'), type: payload },
          })),
        })),
      }));
      expect(container.querySelector('tbody small')?.textContent).toContain(payload);
      expect(
        container.querySelectorAll('script, iframe, svg, a, style, input, template, math, object'),
      ).toHaveLength(0);
      unmount();
    }
  });
});
