import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost, HOST_NAME } from './own-element.ts';
import { type Changes, watch } from './watch.ts';

let told: string[] = [];
let controller: AbortController;
const changes: Changes = {
  changed: () => told.push('changed'),
  lost: () => told.push('lost'),
  typed: () => told.push('typed'),
  moved: () => told.push('moved'),
  resized: () => told.push('resized'),
  navigated: () => told.push('navigated'),
};
const delivered = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  document.body.innerHTML = '<p>words</p><textarea></textarea><form></form>';
  told = [];
  controller = new AbortController();
});
afterEach(() => controller.abort());

describe('watching a document', () => {
  it('tells what was changed, typed and moved', async () => {
    watch(changes, controller.signal).follow([document]);
    (document.querySelector('p') as HTMLElement).textContent = 'other words';
    await delivered();
    expect(told).toContain('changed');
    told = [];
    document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('textarea')?.dispatchEvent(new Event('scroll'));
    expect(told).toEqual(['typed', 'moved']);
  });

  it('tells at once, where it is asked to, what was changed in this very moment', () => {
    const watcher = watch(changes, controller.signal);
    watcher.follow([document]);
    watcher.flush();
    expect(told).toEqual([]);
    (document.querySelector('p') as HTMLElement).textContent = 'other words';
    expect(told).toEqual([]);
    watcher.flush();
    expect(told).toEqual(['changed']);
    watcher.follow([]);
    (document.querySelector('p') as HTMLElement).textContent = 'more words';
    watcher.flush();
    expect(told).toEqual(['changed']);
  });

  it('tells of a style sheet that has arrived as of a change, and of anything else as of a new document', () => {
    document.body.innerHTML = '<link rel="stylesheet"><img>';
    watch(changes, controller.signal).follow([document]);
    document.querySelector('link')?.dispatchEvent(new Event('load'));
    expect(told).toEqual(['changed']);
    told = [];
    document.querySelector('img')?.dispatchEvent(new Event('load'));
    expect(told).toEqual(['navigated']);
  });

  it('tells nothing of what is drawn, and that something of ours was taken away', async () => {
    watch(changes, controller.signal).follow([document]);
    const { host, carrier } = createHost(document, HOST_NAME, 'open');
    document.documentElement.append(host);
    carrier.append(document.createElement('span'));
    await delivered();
    expect(told.filter((what) => what !== 'moved')).toEqual([]);
    host.remove();
    await delivered();
    expect(told).toContain('lost');
    expect(told).not.toContain('changed');
  });

  it('tells of a form that was reset once its fields are', async () => {
    vi.useFakeTimers();
    watch(changes, controller.signal).follow([document]);
    document.querySelector('form')?.dispatchEvent(new Event('reset', { bubbles: true }));
    expect(told).toEqual([]);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(told).toEqual(['typed']);
  });

  it('ends for documents that are not followed any more, and with the signal', async () => {
    const watcher = watch(changes, controller.signal);
    const type = () =>
      document.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    watcher.follow([document]);
    watcher.follow([]);
    type();
    expect(told).toEqual([]);
    watcher.follow([document]);
    type();
    expect(told).toEqual(['typed']);
    controller.abort();
    type();
    expect(told).toEqual(['typed']);
  });
});
