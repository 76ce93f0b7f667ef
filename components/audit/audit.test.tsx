import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultPack } from '../../lib/judgement/policy/default-pack.ts';
import { civil } from '../../lib/record/civil-date.ts';
import { caseOf, judgeFile } from '../../test/fixtures/cases.ts';
import { Audit } from './audit.tsx';
import { auditOf, type NarrativeRead } from './audit-of.ts';

afterEach(cleanup);

const FILE = caseOf({
  today: '2026-03-09',
  narratives: [
    { date: '2025-06-02', type: 'JOBS', text: 'LVM for ct about the class she missed in May.' },
    { date: '2025-06-20', type: 'JOBS', text: 'Ct attended every class since, case closed 6/20.' },
    { date: '2026-03-02', type: 'JOBS', text: 'LVM for ct about the job search class she missed today.' },
    { date: '2026-03-04', type: 'SNAP', text: 'Recert done.' },
  ],
});
const ROWS: NarrativeRead[] = FILE.narratives!.map(({ id, date, type, author, text }) => ({
  id,
  date: civil(date),
  type: type ?? null,
  author: author ?? '',
  text,
}));
const CHECKLIST = judgeFile(FILE);
const audit = () => auditOf(CHECKLIST, ROWS, defaultPack);

function draw() {
  const onShow = vi.fn();
  const findings = CHECKLIST.lines.flatMap((line) => line.findings);
  const { container } = render(
    <Audit
      name="Dana Sampleton"
      number="ZQ1"
      episode={CHECKLIST.episode?.says ?? null}
      readAt="9:02"
      notes={['Narratives: the list is filtered.']}
      audit={audit()}
      showable={findings.map(({ id }) => id)}
      onShow={onShow}
      onPrint={() => undefined}
    />,
  );
  return {
    onShow,
    rows: () => [...container.querySelectorAll('[data-narrative]')],
    text: container.textContent ?? '',
  };
}

describe('the audit of a record', () => {
  it('has every narrative, with what was understood and the findings that are about it, the worst first', () => {
    const { narratives, toLookAt } = audit();
    expect(narratives.map(({ id }) => id)).toEqual(ROWS.map(({ id }) => id));
    const attempt = narratives[2]!;
    expect(attempt.understood.join()).toContain('Contact tried, by phone');
    expect(attempt.findings[0]).toMatchObject({ duty: 'engagement-type', status: 'broken' });
    expect(narratives[3]).toMatchObject({ understood: [], findings: [] });
    expect(toLookAt).toBe(
      narratives.filter(({ findings }) => findings.some(({ status }) => status !== 'met')).length,
    );
  });

  it('loses no finding: each stands at its narrative or among the others', () => {
    const { narratives, others } = audit();
    const placed = [...narratives.flatMap(({ findings }) => findings), ...others].map(({ id }) => id).sort();
    const all = CHECKLIST.lines
      .flatMap((line) => line.findings)
      .filter(({ status, draft }) => status !== 'n/a' && !draft)
      .map(({ id }) => id)
      .sort();
    expect(placed).toEqual(all);
    expect(
      auditOf(CHECKLIST, [], defaultPack)
        .others.map(({ id }) => id)
        .sort(),
      'without their rows too',
    ).toEqual(all);
  });

  it('tells older narratives from those of the current episode', () => {
    expect(CHECKLIST.episode?.from).toBe('2026-03-02');
    expect(audit().narratives.map(({ current }) => current)).toEqual([false, false, true, true]);
    const { text } = draw();
    expect(text).toContain('Older, before the current episode');
  });

  it('keeps each text whole, with the words marked that something to look at rests on', () => {
    for (const { text, pieces } of audit().narratives)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(audit().narratives[2]!.pieces.some(({ read }) => read)).toBe(true);
  });

  it('filters by what is to be looked at and by type, and leads to a place in TRACS', () => {
    const { onShow, rows, text } = draw();
    expect(text).toContain('the list is filtered');
    expect(rows()).toHaveLength(4);
    fireEvent.change(screen.getByLabelText('Type'), { target: { value: 'SNAP' } });
    expect(rows()).toHaveLength(1);
    fireEvent.click(screen.getByRole('checkbox'));
    expect(rows()).toHaveLength(0);
    expect(screen.getByText('No narrative fits what is chosen above.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Type'), { target: { value: '' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Show it in TRACS' })[0]!);
    expect(onShow).toHaveBeenCalledOnce();
  });
});
