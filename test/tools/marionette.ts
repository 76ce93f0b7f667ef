/**
 * The wire of Marionette, the remote control built into Firefox: TCP, frames of `length:json`, requests
 * `[0, id, name, parameters]`, replies `[1, id, error, result]`.
 */
import { connect, type Socket } from 'node:net';

/** One end of a Marionette connection. */
export interface Marionette {
  /** Sends one command and waits for its result. Commands go one after the other, in the order of the calls. */
  send(name: string, parameters?: object): Promise<unknown>;
  /** Sends several commands with no other in between. */
  together<T>(work: (send: Marionette['send']) => Promise<T>): Promise<T>;
  close(): void;
}

interface Waiting {
  name: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Connects to a Firefox that listens on this port of 127.0.0.1. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  const takeFrames = frameReader();
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();

  socket.on('data', (chunk: Buffer) => {
    for (const frame of takeFrames(chunk)) {
      // The first frame is a greeting, an object; all others are replies.
      if (Array.isArray(frame)) answer(waiting, frame);
    }
  });
  socket.on('error', () => {}); // `close` follows and tells whoever waits
  socket.on('close', () => {
    for (const { name, reject } of waiting.values())
      reject(new Error(`Firefox left while ${name} was under way`));
    waiting.clear();
  });

  const sendNow: Marionette['send'] = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error(`Firefox has left: ${name} cannot be sent`));
        return;
      }
      lastId += 1;
      waiting.set(lastId, { name, resolve, reject });
      const text = JSON.stringify([0, lastId, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  const together: Marionette['together'] = (work) => {
    const result = turn.then(() => work(sendNow));
    turn = result.catch(() => {});
    return result;
  };

  return {
    send: (name, parameters) => together((send) => send(name, parameters)),
    together,
    close: () => socket.destroy(),
  };
}

/** Cuts the byte stream into frames. One chunk may hold half a frame, or two. */
export function frameReader(): (chunk: Buffer) => unknown[] {
  let buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    const frames: unknown[] = [];
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return frames;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return frames;
      frames.push(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  };
}

function answer(waiting: Map<number, Waiting>, reply: unknown[]): void {
  const [, id, error, result] = reply as [1, number, { error: string; message: string } | null, unknown];
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error) asked?.reject(new Error(`${asked.name}: ${error.error}: ${error.message}`));
  else asked?.resolve(result);
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}
