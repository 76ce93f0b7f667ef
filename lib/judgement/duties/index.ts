/** The folder is the registry: every file here that exports a `duty` is judged. Examples are dropped by the build. */
import type { Duty } from './duty.ts';

const found = import.meta.glob<Duty>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./duty.ts', '!./say.ts'], {
  eager: true,
  import: 'duty',
});

/** Every duty, in the order of the process: typing, notice, RE step. */
const STAGES: readonly Duty['stage'][] = ['Narrative typing', 'Notice (DHS 7869)', 'RE step on the PDP'];
export const duties: readonly Duty[] = Object.values(found).sort(
  (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.id < b.id ? -1 : 1),
);
