import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogProxy, startLogProxy } from './proxy.ts';

let host: Server;
let proxy: LogProxy;

beforeEach(async () => {
  host = createServer(async (incoming, answer) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    answer.setHeader('set-cookie', ['a=1', 'b=2']);
    answer.end(`${incoming.method} ${incoming.headers.host}${incoming.url} ${body}`);
  });
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  proxy = await startLogProxy({
    routes: { 'tracs.test': (host.address() as AddressInfo).port, 'gone.test': 1 },
  });
});

afterEach(async () => {
  await proxy.close();
  await new Promise((done) => host.close(done));
});

/** Asks the proxy for an address, as a browser behind it does. */
function ask(path: string, method = 'GET', body = '') {
  return new Promise<{ status: number; text: string; cookies: string[] }>((done, fail) => {
    const asking = request({
      host: '127.0.0.1',
      port: proxy.port,
      path,
      method,
      headers: { host: 'tracs.test' },
    });
    asking.on('error', fail).on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      done({ status: response.statusCode ?? 0, text, cookies: response.headers['set-cookie'] ?? [] });
    });
    asking.end(body);
  });
}

describe('the logging proxy', () => {
  it('forwards a routed host with its method, path, host name and body', async () => {
    const answer = await ask('http://tracs.test:8080/plan?id=7', 'POST', 'note');
    expect(answer).toEqual({ status: 200, text: 'POST tracs.test/plan?id=7 note', cookies: ['a=1', 'b=2'] });
    expect(proxy.seen).toMatchObject([
      { host: 'tracs.test', port: 8080, method: 'POST', path: '/plan?id=7' },
    ]);
    expect(proxy.seen[0]?.headers).toHaveProperty('host');
  });

  it('answers 502 for any other host, after writing it down', async () => {
    expect((await ask('http://elsewhere.test/collect?x=1')).status).toBe(502);
    expect(proxy.seen).toMatchObject([{ host: 'elsewhere.test', port: 80, path: '/collect?x=1' }]);
  });

  it('answers 502 where nothing listens behind a route', async () => {
    expect((await ask('http://gone.test/')).status).toBe(502);
  });

  it('answers 400 when it is asked as if it were a web server', async () => {
    expect((await ask('/plan')).status).toBe(400);
    expect(proxy.seen).toEqual([]);
  });

  it('refuses a tunnel with 403, after writing down where it was to lead', async () => {
    const reply = await new Promise<string>((done, fail) => {
      const socket = connect(proxy.port, '127.0.0.1', () =>
        socket.write('CONNECT far.test:8443 HTTP/1.1\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => done(text)).on('error', fail);
    });
    expect(reply).toMatch(/^HTTP\/1\.1 403 /);
    expect(proxy.seen).toMatchObject([{ host: 'far.test', port: 8443, method: 'CONNECT', path: '' }]);
  });
});
