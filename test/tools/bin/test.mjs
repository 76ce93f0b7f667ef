/** `npm test`. */
import { runCommand } from '../command.mjs';

await runCommand('test/tools/test.ts', process.argv.slice(2));
