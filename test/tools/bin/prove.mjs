/** `npm run prove`. */
import { runCommand } from '../command.mjs';

// Set before anything is loaded that asks for it.
process.env.TRACS_PROVE = '1';
await runCommand('test/tools/prove.ts', process.argv.slice(2));
