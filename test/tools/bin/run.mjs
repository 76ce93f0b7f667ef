/** `node test/tools/bin/run.mjs <file.ts> [arguments]`: runs the file's `main`, for the smaller npm scripts. */
import { runCommand } from '../command.mjs';

const [file, ...args] = process.argv.slice(2);
if (file) {
  // Set-up speaks on stderr, so that a command's own output can be piped.
  await runCommand(file, args, { prepare: 'if-missing', out: process.stderr });
} else {
  process.stderr.write('Which file? node test/tools/bin/run.mjs test/tools/<name>.ts [arguments]\n');
  process.exitCode = 1;
}
