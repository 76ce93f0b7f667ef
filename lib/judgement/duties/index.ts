/** The folder is the registry: every file here that exports a `duty` is judged. Examples are dropped by the build. */
import { type Duty, type DutyFile, STAGES } from './duty.ts';

const found = import.meta.glob<DutyFile>(
  ['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'],
  {
    eager: true,
    import: 'duty',
  },
);

/** Every duty, in the order of the process. */
export const duties: readonly Duty[] = Object.entries(found)
  .map(([path, duty]) => ({ ...duty, id: path.slice('./'.length, -'.ts'.length) }))
  .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.id < b.id ? -1 : 1));
