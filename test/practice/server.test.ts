import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classic } from './layouts/classic/index.ts';
import { caseLink, paths } from './layouts/links.ts';
import { fromCaseFile } from './participants.ts';
import type { PracticeOptions, PracticeTracs } from './server.ts';
import { startPracticeTracs } from './server.ts';

const { fields } = classic;
const today = '2026-03-12';
const paloma = 'PT4101';
let tracs: PracticeTracs;
let cookie: string;

beforeEach(() => start({ today }));
afterEach(() => tracs.close());

async function start(options: PracticeOptions): Promise<void> {
  tracs = await startPracticeTracs(options);
  cookie = '';
}

async function get(path: string): Promise<Response> {
  return fetch(tracs.url + path, { headers: { cookie }, redirect: 'manual' });
}

async function text(path: string): Promise<string> {
  return (await get(path)).text();
}

async function post(path: string, values: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(values);
  return fetch(tracs.url + path, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
}

async function logIn(returnUrl = ''): Promise<Response> {
  const names = fields.login;
  const answer = await post(paths.login, {
    [names.userId]: 'jdoe',
    [names.password]: 'x',
    [names.returnUrl]: returnUrl,
  });
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
  return answer;
}

const narrativesOf = (caseNumber: string) => caseLink(paths.narratives, caseNumber);
const saveNarrative = (date: string, type: string, typed: string) =>
  post(narrativesOf(paloma), {
    [fields.narrative.date]: date,
    [fields.narrative.type]: type,
    [fields.narrative.text]: typed,
    [fields.narrative.save]: 'Save',
  });

describe('login', () => {
  it('takes any user id and password, and asks for both', async () => {
    expect(await text(paths.login)).toContain('Any user ID and password will do');
    const missing = await post(paths.login, { [fields.login.userId]: 'jdoe' });
    expect(missing.status).toBe(200);
    expect(await missing.text()).toContain('Password is required.');
    const answer = await logIn();
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(paths.search);
    const header = answer.headers.get('set-cookie')!;
    expect(header).toMatch(/HttpOnly/);
    expect(header).not.toMatch(/Domain/i);
  });

  it('leads back to where one wanted to go, never to another site', async () => {
    const asked = await get(caseLink(paths.case, paloma));
    expect(asked.status).toBe(302);
    expect(asked.headers.get('location')).toContain('ReturnUrl=%2Ftracs%2FCase.aspx');
    const back = await logIn(caseLink(paths.case, paloma));
    expect(back.headers.get('location')).toBe(caseLink(paths.case, paloma));
    expect((await logIn('//elsewhere.test/')).headers.get('location')).toBe(paths.search);
  });

  it('logs out', async () => {
    await logIn();
    expect(await text(paths.logout)).toContain('You have logged out');
    expect(await text(narrativesOf(paloma))).toContain('Your session has ended');
  });
});

describe('a session', () => {
  it('ends when idle: the next request in a frame says so, with status 200', async () => {
    await logIn();
    const idle = (minutes: number) => {
      for (const session of tracs.store.sessions.values()) session.lastSeen -= minutes * 60_000;
    };
    idle(19);
    expect(await text(narrativesOf(paloma))).toContain('New Narrative');
    idle(19);
    expect(await text(narrativesOf(paloma))).toContain('New Narrative');
    idle(21);
    const answer = await get(narrativesOf(paloma));
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Your session has ended');
    expect(page).toMatch(/<a href="\/tracs\/Login\.aspx" target="_top">/);
    const posted = await saveNarrative('03/12/2026', 'Engagement', 'Too late');
    expect(await posted.text()).toContain('Your session has ended');
    expect(tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });

  it('can be ended for everybody at once', async () => {
    await logIn();
    tracs.store.expireSessions();
    expect(await text(caseLink(paths.plan, paloma))).toContain('Your session has ended');
  });
});

describe('person search', () => {
  const search = (name: string, caseNumber = '') =>
    text(
      `${paths.search}?${new URLSearchParams({ [fields.search.name]: name, [fields.search.caseNumber]: caseNumber })}`,
    );

  it('finds by name or case number, statewide', async () => {
    await logIn();
    expect(await search('practice, pal')).toContain('1 person found');
    expect(await search('', 'pt4101')).toContain('Practice, Paloma');
    expect(await search('nobody')).toContain('No persons found.');
    expect(await search(' ')).toContain('Enter a name or a case number.');
  });
});

describe('a case', () => {
  it('opens in frames without any host in its addresses', async () => {
    await logIn();
    const frames = await text(caseLink(paths.case, paloma));
    expect(frames).toContain('<frameset');
    for (const path of [paths.header, paths.navigation, paths.narratives]) {
      expect(frames).toContain(`src="${caseLink(path, paloma)}"`);
    }
    const header = await text(caseLink(paths.header, paloma));
    for (const part of ['Practice, Paloma', paloma, '9901 Riverbend SSP', '03/12/2026']) {
      expect(header).toContain(part);
    }
    for (const path of [paths.narratives, paths.plan, paths.step, paths.page]) {
      const page = await text(caseLink(path, paloma));
      expect(page).toContain('Practice, Paloma');
      expect(page).toContain(paloma);
      expect(page.replace(/<!DOCTYPE[^>]*>/, '')).not.toMatch(/https?:/);
    }
    expect((await get(narrativesOf('ZZ0000'))).status).toBe(404);
  });
});

describe('narratives', () => {
  it('are listed newest first and can be filtered by type', async () => {
    await logIn();
    const all = await text(narrativesOf(paloma));
    expect(all).toContain('5 narratives');
    expect(all.indexOf('No answer to my message')).toBeLessThan(all.indexOf('Met with Paloma'));
    const filtered = await text(
      caseLink(paths.narratives, paloma, { [fields.typeFilter]: 'Support Services' }),
    );
    expect(filtered).toContain('Showing 1 of 5: type Support Services');
    expect(filtered).not.toContain('Met with Paloma');
    tracs.store.get(paloma)!.narratives.length = 0;
    expect(await text(narrativesOf(paloma))).toContain('No narratives on file.');
  });

  it('keep everything typed when something is wrong', async () => {
    await logIn();
    const answer = await saveNarrative('02/30/2026', '', '\nFirst & <second>\r\nline');
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Date is not a valid date.');
    expect(page).toContain('Type is required.');
    expect(page).toContain('value="02/30/2026"');
    expect(page).toContain('>\n\nFirst &amp; &lt;second&gt;\nline</textarea>');
    const other = await (await saveNarrative('', 'JOBS', '  ')).text();
    expect(other).toContain('Date is required.');
    expect(other).toContain('Narrative text is required.');
    expect(other).toMatch(/<option value="JOBS" selected>/);
    expect(tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });

  it('are saved by post, redirect, get, and confirmed once', async () => {
    await logIn();
    const answer = await saveNarrative('3/12/2026', 'Engagement', 'Called.\r\nNo answer.');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(narrativesOf(paloma));
    const saved = { id: 'n6', type: 'Engagement', date: today, author: 'jdoe', text: 'Called.\nNo answer.' };
    expect(tracs.store.get(paloma)!.narratives.at(-1)).toEqual(saved);
    const page = await text(narrativesOf(paloma));
    expect(page).toContain('Narrative saved.');
    expect(page).toContain('Called.\nNo answer.');
    expect(await text(narrativesOf(paloma))).not.toContain('Narrative saved.');
  });

  it('are not saved by Cancel', async () => {
    await logIn();
    const answer = await post(narrativesOf(paloma), { [fields.narrative.cancel]: 'Cancel' });
    expect(answer.status).toBe(302);
    expect(tracs.store.get(paloma)!.narratives).toHaveLength(5);
  });

  it('show markup literally, in names too', async () => {
    await logIn();
    const bad = '<script>alert("1")</script>';
    const narratives = [{ id: 'n1', type: bad, date: today, author: bad, text: `${bad}</textarea>` }];
    const steps = [
      {
        code: 'RE',
        description: bad,
        plannedStart: null,
        plannedEnd: null,
        actualStart: null,
        actualEnd: null,
      },
    ];
    const file = { id: 'x1', today, role: 'case-manager', pagesRead: [], narratives, steps };
    const participant = fromCaseFile(file, { first: bad, last: '"><b>' });
    participant.plan.goal = bad;
    tracs.store.add(participant);
    for (const path of [paths.narratives, paths.plan, paths.page, paths.header, paths.case]) {
      const page = await text(caseLink(path, participant.caseNumber));
      expect(page).not.toContain('<script>');
      expect(page).not.toContain('"><b>');
    }
    const list = await text(narrativesOf(participant.caseNumber));
    expect(list).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;/textarea&gt;');
    expect(await text(paths.practiceList)).not.toContain('<script>');
  });
});

describe('the plan', () => {
  const typed = {
    [fields.step.code]: 'RE',
    [fields.step.description]: 'RE appt 10:00 AM, Riverbend branch',
    [fields.step.startDate]: '03/20/2026',
    [fields.step.startTime]: '10:00 am',
    [fields.step.endDate]: '3/20/2026',
    [fields.step.endTime]: '10:00 AM',
    [fields.step.save]: 'Save',
  };

  it('takes a new step and shows it with its times', async () => {
    await logIn();
    const answer = await post(caseLink(paths.step, paloma), typed);
    expect(answer.headers.get('location')).toBe(caseLink(paths.plan, paloma));
    expect(tracs.store.get(paloma)!.steps[1]).toEqual({
      code: 'RE',
      description: 'RE appt 10:00 AM, Riverbend branch',
      plannedStart: '2026-03-20T10:00',
      plannedEnd: '2026-03-20T10:00',
      actualStart: null,
      actualEnd: null,
    });
    const page = await text(caseLink(paths.plan, paloma));
    expect(page).toContain('Step added.');
    expect(page).toContain('03/20/2026 10:00 AM');
  });

  it('changes a step, and can show open ones only', async () => {
    await logIn();
    const link = caseLink(paths.step, paloma, { Step: '0' });
    expect(await text(link)).toContain('value="Life skills, Tuesday and Thursday mornings, Riverbend annex"');
    const ended = { ...typed, [fields.step.code]: 'LS', [fields.step.actualEnd]: '03/10/2026' };
    expect((await post(link, ended)).status).toBe(302);
    expect(tracs.store.get(paloma)!.steps).toHaveLength(1);
    expect(tracs.store.get(paloma)!.steps[0]!.actualEnd).toBe('2026-03-10');
    const open = await text(caseLink(paths.plan, paloma, { [fields.stepFilter]: 'open' }));
    expect(open).toContain('Showing 0 of 1: open steps only');
    expect((await get(caseLink(paths.step, paloma, { Step: '7' }))).status).toBe(404);
  });

  it('says what is wrong and keeps what was typed', async () => {
    await logIn();
    const wrong = { ...typed, [fields.step.startTime]: '25:00', [fields.step.endDate]: '03/19/2026' };
    const page = await (await post(caseLink(paths.step, paloma), wrong)).text();
    expect(page).toContain('Planned start time is not a valid time.');
    expect(page).toContain('value="25:00"');
    const early = { ...typed, [fields.step.endDate]: '03/19/2026' };
    const other = await (await post(caseLink(paths.step, paloma), early)).text();
    expect(other).toContain('Planned end is before planned start.');
    expect(tracs.store.get(paloma)!.steps).toHaveLength(1);
  });
});

describe('the Re-Engagement page', () => {
  const link = caseLink(paths.page, paloma);

  it('is saved and stays open', async () => {
    await logIn();
    await post(link, {
      [fields.requiredStep(1)]: 'on',
      [fields.page.staffedOn]: '03/11/2026',
      [fields.page.outcome]: 'Talked.',
      [fields.page.save]: 'Save',
    });
    const page = tracs.store.get(paloma)!.reengagementPage!;
    expect(page).toMatchObject({
      staffedOn: '2026-03-11',
      outcome: 'Talked.',
      decision: null,
      finalized: false,
    });
    expect(page.requiredSteps.map(({ done }) => done)).toEqual([false, true, false, false]);
    expect(await text(link)).toContain('Re-Engagement page saved.');
  });

  it('is locked once finalized', async () => {
    await logIn();
    const refused = await post(link, {
      [fields.page.finalize]: 'Finalize',
      [fields.page.outcome]: 'Kept text',
    });
    const refusal = await refused.text();
    expect(refusal).toContain('Select a decision before you finalize the page.');
    expect(refusal).toContain('Kept text</textarea>');
    await post(link, { [fields.page.decision]: 'disqualify', [fields.page.finalize]: 'Finalize' });
    const page = await text(link);
    expect(page).toContain('Finalized on 03/12/2026');
    const controls = page.match(/<(?:select|textarea|input type="(?:text|checkbox|submit)")[^>]*>/g)!;
    expect(controls.every((control) => control.includes('disabled'))).toBe(true);
    const late = await post(link, { [fields.page.decision]: 'good-cause', [fields.page.save]: 'Save' });
    expect(await late.text()).toContain('can no longer be changed');
    expect(tracs.store.get(paloma)!.reengagementPage!.decision).toBe('disqualify');
  });
});

describe('practice pages', () => {
  it('list the participants and explain the system without a login', async () => {
    const list = await text(paths.practiceList);
    expect(list).toContain('first-light');
    expect(list).toContain('no RE step on the PDP');
    expect(await text(paths.practiceHelp)).toContain('Using the Practice System');
    expect((await get('/favicon.ico')).status).toBe(204);
    expect((await get('/nowhere')).status).toBe(404);
  });

  it('put everything back to the beginning', async () => {
    await logIn();
    await saveNarrative('03/12/2026', 'Engagement', 'To be forgotten');
    await post(paths.practiceReset, {});
    expect(tracs.store.get(paloma)!.narratives).toHaveLength(5);
    expect(await text(paths.practiceList)).toContain('Practice data has been reset.');
  });
});

describe('the server', () => {
  it('notes requests, and takes participants in place of the samples', async () => {
    await fetch(tracs.url + paths.login, {
      headers: { origin: 'http://x.test', 'sec-fetch-site': 'cross-site' },
    });
    expect(tracs.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: paths.login,
      origin: 'http://x.test',
      secFetchSite: 'cross-site',
    });
    await tracs.close();
    const file = { id: 'c9', today, role: 'case-manager', pagesRead: [] };
    await start({ today, participants: [fromCaseFile(file)] });
    expect(tracs.store.list().map(({ caseNumber }) => caseNumber)).toEqual(['CF-C9']);
  });
});
