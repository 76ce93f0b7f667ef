/**
 * A forward proxy that knows a few hosts and writes down every request: with a browser behind it, "nothing leaves this
 * computer" becomes a list that a test can read.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that the browser made; for CONNECT (https, wss) the path is empty and there are no headers of the page. */
export interface SeenRequest {
  host: string;
  port: number;
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

export interface LogProxy {
  port: number;
  /** Everything asked for so far, in order, forwarded or not. */
  seen: SeenRequest[];
  close(): Promise<void>;
}

/**
 * Starts the proxy on a free port of 127.0.0.1. Requests for a host of `routes` go to that port of this computer
 * whatever port they name; any other host gets 502 and CONNECT gets 403, both after being logged.
 *
 * Chromium: `--proxy-server=http://127.0.0.1:PORT --proxy-bypass-list=<-loopback>`; the second part brings in 127.0.0.1
 * and localhost, which browsers otherwise reach without the proxy.
 */
export async function startLogProxy({ routes }: { routes: Record<string, number> }): Promise<LogProxy> {
  const seen: SeenRequest[] = [];
  const known = new Map(Object.entries(routes));

  const server = createServer((incoming, answer) => {
    const url = absoluteUrl(incoming.url);
    if (!url) {
      refuse(answer, 400, 'This is a proxy: ask for an absolute address.');
      return;
    }
    seen.push({
      host: url.hostname,
      port: Number(url.port || 80),
      method: incoming.method ?? '',
      path: url.pathname + url.search,
      headers: incoming.headers,
    });
    const port = known.get(url.hostname);
    if (port === undefined) refuse(answer, 502, `No route to ${url.hostname}.`);
    else forward(incoming, answer, url, port);
  });

  server.on('connect', (incoming, socket) => {
    const target = absoluteUrl(`http://${incoming.url}`);
    const port = Number(/:(\d+)$/.exec(incoming.url ?? '')?.[1] ?? 443);
    seen.push({
      host: target?.hostname ?? incoming.url ?? '',
      port,
      method: 'CONNECT',
      path: '',
      headers: incoming.headers,
    });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });

  // A kept connection is closed after five seconds by default, often just when the browser uses it again.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function forward(incoming: IncomingMessage, answer: ServerResponse, url: URL, port: number): void {
  const { 'proxy-connection': _, ...headers } = incoming.headers;
  const outgoing = request(
    {
      host: '127.0.0.1',
      port,
      method: incoming.method,
      path: url.pathname + url.search,
      headers,
      agent: false,
    },
    (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    },
  );
  outgoing.on('error', (error) => {
    if (answer.headersSent) answer.destroy();
    else refuse(answer, 502, `${url.hostname}: ${error.message}`);
  });
  answer.on('close', () => outgoing.destroy());
  incoming.pipe(outgoing);
}

function refuse(answer: ServerResponse, status: number, reason: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

function absoluteUrl(text: string | undefined): URL | null {
  try {
    const url = new URL(text ?? '');
    return url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
