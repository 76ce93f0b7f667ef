/** `npm start`. */
import { runCommand } from '../command.mjs';

await runCommand('test/tools/start.ts', process.argv.slice(2));
