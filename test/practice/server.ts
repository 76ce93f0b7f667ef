/** Starts the practice TRACS: a small web application that stands in for the real system. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { LoggedRequest } from './app.ts';
import { createApp } from './app.ts';
import { civilToday } from './dates.ts';
import { classic } from './layouts/classic/index.ts';
import { modern } from './layouts/modern/index.ts';
import type { Participant } from './model.ts';
import { loadParticipants } from './participants.ts';
import { Store } from './store.ts';

export interface PracticeOptions {
  /** The day taken for today, YYYY-MM-DD; the machine's civil date if left out. */
  today?: string;
  /** Minutes without a request after which a session ends; 20 if left out. */
  sessionMinutes?: number;
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  /** In place of the sample participants. */
  participants?: Participant[];
}

export interface PracticeTracs {
  url: string;
  port: number;
  store: Store;
  close(): Promise<void>;
  /** Every request so far; the oldest drop out past a few thousand. */
  requests: LoggedRequest[];
}

/** Starts the practice system and waits until it listens. */
export async function startPracticeTracs(options: PracticeOptions = {}): Promise<PracticeTracs> {
  const { sessionMinutes = 20, port = 0, host = '127.0.0.1' } = options;
  const store = new Store(() => {
    const today = options.today ?? civilToday();
    return { today, participants: options.participants ?? loadParticipants(today) };
  }, sessionMinutes);
  const requests: LoggedRequest[] = [];
  const app = createApp({ store, sessionMinutes, classic, modern }, requests);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Closed after five seconds by default, often just when a browser uses the connection again.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // A browser keeps its connections open, and close() alone would wait for them.
      server.closeAllConnections();
    });
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${bound}`, port: bound, store, close, requests };
}
