import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PREPARATION } from '../lib/judgement/checklist/preparation.ts';
import { STAGE_TITLES } from '../lib/judgement/duties/duty.ts';
import { defaultPack } from '../lib/judgement/policy/default-pack.ts';
import { civil } from '../lib/record/civil-date.ts';
import { judgeFile } from '../test/fixtures/cases.ts';
import { corpusCases } from '../test/fixtures/corpus.ts';
import { payloads } from '../test/fixtures/payloads.ts';
import { pages, TROUBLED, viewOf } from '../test/fixtures/views.ts';
import { RecordHead } from './record-head.tsx';
import { countsInWords, RecordView, type RecordViewProps } from './record-view.tsx';
import { SET_ASIDE_REASONS } from './set-aside.ts';

afterEach(cleanup);

type View = Parameters<typeof RecordView>[0]['view'];

function draw(view: View, more: Partial<RecordViewProps> = {}) {
  const acts = { onShow: vi.fn(), onTick: vi.fn(), onPrepare: vi.fn(), onSetAside: vi.fn() };
  const drawn = render(
    <>
      <RecordHead participant={view.participant} />
      <RecordView
        view={view}
        within={{ pack: defaultPack, today: civil('2026-03-03'), role: 'case-manager' }}
        prepared={[]}
        fixOf={() => null}
        templatesFor={() => null}
        {...acts}
        {...more}
      />
    </>,
  );
  return { ...acts, text: drawn.container.textContent ?? '', ...drawn };
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
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /DHS 7825V/ }).checked).toBe(true);
    ticked.unmount();
    draw(viewOf(TROUBLED));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('lists what prepares a staffing, says how much is ticked, and ticks one item', () => {
    const planned = {
      today: '2026-03-24',
      narratives: [
        { date: '2026-03-23', type: 'JOBS', text: 'Re-engagement team staffing set for 3/30/26.' },
      ],
    };
    const { onPrepare, text } = draw(viewOf(planned), { prepared: ['notice', 'team'] });
    expect(text).toContain(`Prepare the staffing: 2 of ${PREPARATION.length} ticked`);
    for (const item of PREPARATION) expect(text).toContain(item.text);
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect([box(/notice \(DHS 7869\)/).checked, box(/good cause/).checked]).toEqual([true, false]);
    fireEvent.click(box(/good cause/));
    fireEvent.click(box(/notice \(DHS 7869\)/));
    expect(onPrepare.mock.calls).toEqual([
      ['good-cause', true],
      ['notice', false],
    ]);
  });

  it('says where the case stands, each stage with its state, and leads to a stage', () => {
    const { container, text } = draw(viewOf(TROUBLED));
    expect(text).toContain(
      'The notice is out; the appointment is Sun, Mar 8 at 10:00 AM, in 3 business days, offices closed that day.',
    );
    const steps = [...container.querySelectorAll('.process button')].map((step) =>
      [...step.querySelectorAll('span:not([aria-hidden])')].map((part) => part.textContent).join(' '),
    );
    expect(steps.map((words) => words.split(/ {2}| (?=now|\d)/)[0]!.trim())).toEqual([
      'Narratives',
      'Attempts',
      'Notice',
      'RE step',
      'Staffing',
    ]);
    expect(steps[3]).toMatch(/^RE step now , \d open$/);
    expect(container.querySelectorAll('[aria-current=step]')).toHaveLength(1);
    const [first] = container.querySelectorAll<HTMLElement>('[data-of=notice]');
    first!.scrollIntoView = vi.fn();
    fireEvent.click(container.querySelector('.process li:nth-child(3) button')!);
    expect(first!.scrollIntoView).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(first);
  });

  it('says of a last day its weekday and how many business days are left', () => {
    const set = { date: '2026-03-03', text: 'RE appt set for 3/16/26 at 10:00 am. Need to mail the 7869.' };
    expect(draw(viewOf({ today: '2026-03-03', narratives: [set] })).text).toContain(
      'To do by Mon, Mar 9, in 4 business days',
    );
  });

  it('says where and when each finding was read', () => {
    const readAt = new Date(2026, 2, 3, 9, 2).getTime();
    const { text } = draw(viewOf(TROUBLED, { pages: [{ ...pages.earlier, page: 'narratives', readAt }] }));
    expect(text).toMatch(/Read in the narrative of Mon, Mar 2 \(General\), as read 0?9:02/);
    cleanup();
    expect(draw(viewOf(TROUBLED)).text).toContain(
      'Read in the narrative of Mon, Mar 2 (General), on screen.',
    );
  });

  it('shows what a fix would write before it writes, and one that its label says whole at once', () => {
    const onFix = vi.fn();
    const writes = [{ name: 'Narrative', to: 'Attempted contact.' }];
    const view = viewOf(TROUBLED);
    const only = view.checklist.lines.find(({ status }) => status === 'broken')!;
    draw(view, {
      fixOf: (finding) =>
        finding.duty === only.duty ? { label: 'Start a short narrative', writes, onFix } : null,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Start a short narrative…' }));
    expect(onFix).not.toHaveBeenCalled();
    expect(screen.getByRole('list', { name: 'What will be written' }).textContent).toBe(
      'Narrative Attempted contact.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Start a short narrative' }));
    expect(onFix).toHaveBeenCalledOnce();
    cleanup();
    draw(view, {
      fixOf: (finding) => (finding.duty === only.duty ? { label: 'Choose Engagement', onFix } : null),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Choose Engagement' }));
    expect(onFix).toHaveBeenCalledTimes(2);
  });

  it('leads to the templates of a duty that stands out, where there are any', () => {
    const open = vi.fn();
    draw(viewOf(TROUBLED), { templatesFor: (duty) => (duty === 'notice-seven-days' ? open : null) });
    fireEvent.click(screen.getByRole('button', { name: 'Template' }));
    expect(open).toHaveBeenCalledOnce();
  });

  it('tells of a duty what it is there for, and sets it aside with a reason', () => {
    const { onSetAside, container } = draw(viewOf(TROUBLED));
    const line = container.querySelector<HTMLElement>('[data-duty=notice-seven-days]')!;
    const inLine = within(line);
    fireEvent.click(inLine.getByRole('button', { name: 'Why?' }));
    expect(line.textContent).toContain('Why the notice is mailed at least seven days ahead');
    fireEvent.click(inLine.getByRole('button', { name: 'Set aside…' }));
    fireEvent.click(inLine.getByRole('button', { name: SET_ASIDE_REASONS[0]! }));
    expect(onSetAside.mock.calls.map(([set, reason]) => [set.duty, reason])).toEqual([
      ['notice-seven-days', SET_ASIDE_REASONS[0]],
    ]);
  });

  it('shows what is set aside with its reason, not folded, and takes it back', () => {
    const view = viewOf(TROUBLED);
    const lines = view.checklist.lines.map((line) =>
      line.duty === 'notice-seven-days'
        ? { ...line, status: 'n/a' as const, setAside: 'Another way of contact is agreed', findings: [] }
        : line,
    );
    const { onSetAside, container } = draw({ ...view, checklist: { ...view.checklist, lines } });
    const line = container.querySelector<HTMLElement>('[data-duty=notice-seven-days]')!;
    expect(line.closest('details')).toBeNull();
    expect(line.textContent).toContain('Set aside: Another way of contact is agreed');
    fireEvent.click(within(line).getByRole('button', { name: 'Why?' }));
    fireEvent.click(within(line).getByRole('button', { name: 'Take it back' }));
    expect(onSetAside.mock.calls.map(([set, reason]) => [set.duty, reason])).toEqual([
      ['notice-seven-days', null],
    ]);
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

  it('says as long as narratives are read that they are, and nothing of the whole', () => {
    const reading = { read: 120, of: 400 };
    // Of a checklist that would be all clear, too: what was not read yet may hold anything.
    const done = viewOf({ today: '2026-03-03' }, { reading });
    expect(countsInWords({ ...done, reading: null })).toBe(CLEAR);
    expect(countsInWords(done)).toBe('Still reading. Nothing found so far');
    const partly = 'still reading, 120 of 400 narratives so far.';
    const troubled = viewOf(TROUBLED, { reading, pages: [{ ...pages.here, partly }] });
    const { text } = draw(troubled);
    expect(text).toContain('Still reading. 3 not shown in the record, 2 to do, 1 past so far');
    expect(text).toContain('Narratives: Still reading, 120 of 400 narratives so far.');
  });

  it('never says so of a shared case with something unchecked, broken or due', () => {
    for (const file of corpusCases()) {
      for (const pagesRead of [file.pagesRead, [], ['narratives' as const]]) {
        const checklist = judgeFile({ ...file, pagesRead });
        const open =
          checklist.checked < checklist.of ||
          checklist.lines.some(({ status }) => status === 'broken' || status === 'due');
        if (open)
          expect([file.id, countsInWords({ checklist, reading: null })]).not.toEqual([file.id, CLEAR]);
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
