/**
 * react-admin, a web application that nobody here wrote, over a small record in the browser's memory. It is built with the
 * project's own bundler and served for each participant under an address of its own.
 * Usage: node server.mjs PORT
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

const outDir = mkdtempSync(path.join(tmpdir(), 'tracs-react-admin-'));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));

await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  // Its icons come as CommonJS by their short names, of which the bundler takes the wrapping for the icon.
  resolve: {
    alias: [{ find: /^@mui\/icons-material\/(?!esm)(.+)$/, replacement: '@mui/icons-material/esm/$1' }],
  },
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
});
const page = readFileSync(path.join(outDir, 'index.html'));

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  const asset = /^\/assets\/[\w.-]+\.js$/.test(pathname);
  response.setHeader('content-type', asset ? 'text/javascript' : 'text/html');
  if (!asset && !pathname.startsWith('/case/')) response.statusCode = 404;
  response.end(asset ? readFileSync(path.join(outDir, pathname)) : page);
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`listening on ${server.address().port}`);
});
