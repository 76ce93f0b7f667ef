/** For tests of the modern layout: somebody at a practice system of their own, asking as its pages do. */
import { appPaths } from './layouts/links.ts';
import { modern } from './layouts/modern/index.ts';
import type { PracticeTracs } from './server.ts';
import { startPracticeTracs } from './server.ts';

export type Part = 'case' | 'part' | 'list' | 'form' | 'results';

export class Visitor {
  readonly tracs: PracticeTracs;
  #cookie = '';

  constructor(tracs: PracticeTracs) {
    this.tracs = tracs;
  }

  static async arrive(today: string): Promise<Visitor> {
    return new Visitor(await startPracticeTracs({ today }));
  }

  leave(): Promise<void> {
    return this.tracs.close();
  }

  #ask(path: string, part: Part | undefined, body?: URLSearchParams): Promise<Response> {
    const headers = { cookie: this.#cookie, ...(part ? { 'X-Part': part } : {}) };
    const method = body ? 'POST' : 'GET';
    return fetch(this.tracs.url + path, { method, headers, redirect: 'manual', ...(body ? { body } : {}) });
  }

  get(path: string, part?: Part): Promise<Response> {
    return this.#ask(path, part);
  }

  async text(path: string, part?: Part): Promise<string> {
    return (await this.get(path, part)).text();
  }

  post(path: string, values: Record<string, string>, part?: Part): Promise<Response> {
    return this.#ask(path, part, new URLSearchParams(values));
  }

  async logIn(returnUrl = ''): Promise<Response> {
    const names = modern.fields.login;
    const typed = { [names.userId]: 'jdoe', [names.password]: 'x', [names.returnUrl]: returnUrl };
    const answer = await this.post(appPaths.login, typed);
    this.#cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
    return answer;
  }
}
