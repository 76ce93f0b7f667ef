/** The tour of `npm start`, on the practice TRACS under a name that is not the machine's own: no secure context. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { civilToday } from '../practice/dates.ts';
import { openFirstRecord, takeTour } from '../tools/tour.ts';
import { expect, test } from './lab.ts';

test('the tour runs on a plain http host, each line read back from the overlay', async ({ lab }) => {
  test.setTimeout(60_000);
  const page = await lab.context.newPage();
  const first = lab.tracs.store.list().find((participant) => participant.slug === 'first-light')!;
  const { layout } = lab;
  await openFirstRecord(page, layout, layout.plainOrigin, first.caseNumber);
  const folder = mkdtempSync(path.join(tmpdir(), 'tracs-tour-'));
  const lines: string[] = [];
  await takeTour({
    browser: lab,
    page,
    layout,
    folder,
    today: civilToday(),
    say: (line) => lines.push(line),
  });
  rmSync(folder, { recursive: true });
  const told = lines.join('\n');
  expect(told).toContain('its type is JOBS');
  expect(told).toContain('5 days, 2 too few');
  expect(told).toContain('7 days between mailing and appointment: 5 of 7 days, 2 too few');
  expect(told).toContain('does not show an RE step');
  expect(told).toContain('Nothing to do in what these checks cover');
  expect(told).toMatch(/, (\d+) of \1 checked/);
  expect(page.url()).toContain(`${layout.plainOrigin}/`);
});
