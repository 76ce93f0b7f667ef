/** The folder is the registry: every file here that exports a `duty` is judged. Examples are dropped by the build. */
import { type Duty, type DutyInFile, named, STAGES } from './duty.ts';

const found = import.meta.glob<DutyInFile>(
  ['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'],
  {
    eager: true,
    import: 'duty',
  },
);

/** Every duty, in the order of the process. */
export const duties: readonly Duty[] = Object.entries(found)
  .map(([path, duty]) => named(path, duty))
  .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.id < b.id ? -1 : 1));
