/** The tests that the changes are held against: those of the calendar, and those of the duties with their examples. */
import fc from 'fast-check';
import { describe } from 'vitest';

// The same days in each run, and no search for the smallest one that fails.
fc.configureGlobal({ seed: 2008, endOnFailure: true });

const of = {
  record: import.meta.glob('../../lib/record/{calendar,holidays,civil-date}.test.ts'),
  duties: import.meta.glob('../../lib/judgement/duties/**/*.test.ts'),
  boundaries: import.meta.glob('../../lib/judgement/checklist/boundaries.test.ts'),
  remembered: import.meta.glob('../../lib/judgement/checklist/remembered.test.ts'),
};

for (const [group, files] of Object.entries(of)) {
  describe(group, async () => {
    for (const load of Object.values(files)) await load();
  });
}
