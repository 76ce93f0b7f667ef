import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STAGE_TITLES } from '../lib/judgement/duties/duty.ts';
import { judgeFile } from '../test/fixtures/cases.ts';
import { corpusCases } from '../test/fixtures/corpus.ts';
import { payloads } from '../test/fixtures/payloads.ts';
import { pages, TROUBLED, viewOf } from '../test/fixtures/views.ts';
import { countsInWords, RecordView } from './record-view.tsx';

afterEach(cleanup);

type View = Parameters<typeof RecordView>[0]['view'];

function draw(view: View) {
  const onShow = vi.fn();
  const onTick = vi.fn();
  const drawn = render(<RecordView view={view} onShow={onShow} onTick={onTick} />);
  return { onShow, onTick, text: drawn.container.textContent ?? '', ...drawn };
}

const CLEAR = 'Nothing to do in what these checks cover';

describe('a record', () => {
  it('says whose it is', () => {
    draw(viewOf(TROUBLED));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dana Sampleton');
  });

  it('goes by its number where no name is shown', () => {
    draw(viewOf(TROUBLED, { participant: { name: '', number: 'ZQ4711' } }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Case ZQ4711');
  });

  it('shows every duty once: what stands out first, the worst of it leading, the rest under its stage', () => {
    const view = viewOf(TROUBLED);
    const { lines } = view.checklist;
    const { container } = draw(view);
    const shown = [...container.querySelectorAll('[data-duty]')].map((line) =>
      line.getAttribute('data-duty'),
    );
    expect([...shown].sort()).toEqual(lines.map((line) => line.duty).sort());
    const groups = [...container.querySelectorAll('.stage')].map((stage) => ({
      heading: stage.querySelector('h2')?.textContent,
      statuses: [...stage.querySelectorAll('[data-duty]')].map((line) => line.getAttribute('data-status')!),
    }));
    const calls = ['broken', 'due', 'unclear'];
    const first = groups.shift()!;
    expect(first.heading).toBe('What stands out');
    // The last one is past: nothing mends it any more.
    expect(first.statuses).toEqual(['broken', 'broken', 'broken', 'due', 'due', 'broken']);
    expect(lines.filter(({ status }) => calls.includes(status))).toHaveLength(6);
    expect(lines.filter(({ findings }) => findings.some(({ past }) => past)).map(({ duty }) => duty)).toEqual(
      [shown[5]],
    );
    const rest = lines.filter(({ status }) => !calls.includes(status));
    expect(groups.map(({ heading }) => heading)).toEqual([
      ...new Set(rest.map(({ stage }) => STAGE_TITLES[stage])),
    ]);
    expect(groups.flatMap(({ statuses }) => statuses).filter((status) => calls.includes(status))).toEqual([]);
  });

  it('folds away what is not needed now, counted under its stage, and nothing else', () => {
    const view = viewOf(TROUBLED);
    const { container } = draw(view);
    const folds = [...container.querySelectorAll('details')];
    expect(folds.length).toBeGreaterThan(1);
    for (const fold of folds) {
      expect(fold.open).toBe(false);
      const inside = [...fold.querySelectorAll('[data-duty]')];
      expect(fold.querySelector('summary')?.textContent).toBe(`${inside.length} not needed now`);
      expect(new Set(inside.map((line) => line.getAttribute('data-status')))).toEqual(new Set(['n/a']));
    }
    expect(container.querySelectorAll('details [data-duty]')).toHaveLength(
      view.checklist.lines.filter(({ status }) => status === 'n/a').length,
    );
  });

  it('counts in words what stands out, and how much was checked', () => {
    const view = viewOf(TROUBLED);
    expect(view.checklist.broken).toBe(3);
    const { text } = draw(view);
    expect(text).toContain('3 not shown in the record');
    expect(text).toContain(`${view.checklist.checked} of ${view.checklist.of} checked`);
  });

  it('leads to a finding on the page', () => {
    const view = viewOf(TROUBLED);
    const id = view.checklist.lines
      .flatMap((line) => line.findings)
      .find(({ status }) => status === 'broken')!.id;
    const { onShow } = draw({ ...view, showable: [id] });
    fireEvent.click(screen.getByRole('button', { name: 'Show me' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('lets the voluntary checklist be ticked where a staffing is planned, and nothing else', () => {
    const planned = {
      today: '2026-03-24',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26.' },
      ],
    };
    const { onTick, unmount } = draw(viewOf(planned));
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /DHS 7825V/ });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    expect(onTick).toHaveBeenCalledExactlyOnceWith(true);
    unmount();
    const ticked = draw(viewOf({ ...planned, overlay: { checklistTicked: true } }));
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
    ticked.unmount();
    draw(viewOf(TROUBLED));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says that the page map does not describe a page, and sends nobody there', () => {
    const { text } = draw(
      viewOf(TROUBLED, {
        pages: [
          {
            ...pages.earlier,
            name: 'Re-Engagement',
            state: 'undescribed',
            readAt: null,
            partly: 'not described.',
          },
        ],
      }),
    );
    expect(text).toContain('Re-Engagement: Not described.');
    expect(text).toContain('Re-Engagement: not in this page map');
    expect(text).not.toContain('Open Re-Engagement');
  });

  it('names the pages that were not seen, and those read in part', () => {
    const { text } = draw(
      viewOf(
        { ...TROUBLED, pagesRead: ['narratives', 'reengagementPage'], steps: null },
        {
          pages: [
            { ...pages.here, partly: 'the list is filtered by type: General.' },
            { ...pages.earlier, state: 'not-yet', readAt: null },
          ],
        },
      ),
    );
    expect(text).toContain('Narratives: The list is filtered by type: General.');
    expect(text).toContain('PDP was not seen yet in this browser session. Open PDP to check.');
  });

  it('asks for no page for which nothing waits', () => {
    const view = viewOf(TROUBLED, {
      pages: [pages.here, { ...pages.earlier, state: 'not-yet', readAt: null }],
    });
    expect(view.checklist.lines.filter(({ status }) => status === 'unseen')).toEqual([]);
    const { text } = draw(view);
    expect(text).not.toContain('Open PDP to check');
    expect(text).toContain('PDP: not seen yet');
  });

  it('says when a page was read that is not on screen', () => {
    const readAt = new Date(2026, 2, 3, 9, 2).getTime();
    const { text } = draw(viewOf(TROUBLED, { pages: [pages.here, { ...pages.earlier, readAt }] }));
    expect(text).toMatch(/PDP: as read 0?9:02/);
    expect(text).toContain('Narratives: on screen');
  });

  it('says when a page on screen could not be read', () => {
    const { text } = draw(
      viewOf(TROUBLED, {
        pages: [{ ...pages.here, state: 'unreadable', partly: 'the list was not found.' }],
      }),
    );
    expect(text).toContain('on screen, but it could not be read');
    expect(text).toContain('Narratives: The list was not found.');
  });

  it('asks for a reload after an update, and does not reload by itself', () => {
    expect(draw(viewOf(TROUBLED, { connected: false })).text).toContain(
      'Reload this page once your text is saved.',
    );
  });

  it('S12: shows a name that is markup as the letters it is made of', () => {
    const view = viewOf({ today: '2026-03-03' });
    // One line of the checklist is enough around a name.
    const checklist = { ...view.checklist, lines: view.checklist.lines.slice(0, 1) };
    for (const payload of payloads) {
      const { container, unmount } = draw({
        ...view,
        checklist,
        participant: { name: payload, number: payload },
      });
      expect(container.querySelector('h1')?.textContent).toBe(payload);
      expect(container.querySelector('h1')?.children).toHaveLength(0);
      expect(
        container.querySelectorAll('img, script, iframe, svg, a, style, input, template, math, object'),
      ).toHaveLength(0);
      unmount();
    }
  });
});

describe('the count in words', () => {
  it('says that nothing is to do only where every duty was checked', () => {
    const done = viewOf({ today: '2026-03-03' });
    expect(done.checklist.checked).toBe(done.checklist.of);
    expect(countsInWords(done)).toBe(CLEAR);
    const unseen = viewOf({ today: '2026-03-03', pagesRead: [], narratives: null, steps: null });
    expect(countsInWords(unseen)).toBe('Nothing found so far');
  });

  it('never says so of a shared case with something unchecked, broken or due', () => {
    for (const file of corpusCases()) {
      for (const pagesRead of [file.pagesRead, [], ['narratives' as const]]) {
        const checklist = judgeFile({ ...file, pagesRead });
        const open =
          checklist.checked < checklist.of ||
          checklist.lines.some(({ status }) => status === 'broken' || status === 'due');
        if (open) expect([file.id, countsInWords({ checklist })]).not.toEqual([file.id, CLEAR]);
      }
    }
  });

  it('counts what the draft would bring apart', () => {
    const draft = {
      id: 'd',
      date: '2026-03-03',
      type: 'General',
      author: '',
      text: 'LVM for ct re: job search class.',
    };
    expect(countsInWords(viewOf({ today: '2026-03-03', draft }))).toBe('1 in the draft');
  });
});
