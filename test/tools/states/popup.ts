/** States of the popup, and of the side panel, which is the same surface in other widths. */
import type { Page } from 'playwright';
import { overRecord, own } from './own-page.ts';
import { MANAGED, PINNED, ROLE } from './settings.ts';
import { PANEL, POPUP, type State } from './state.ts';

function popup(name: string, open: State['open']): State {
  return { name: `popup/${name}`, widths: POPUP, open };
}

function without(name: string, view: unknown): State {
  return popup(name, (stage) => own(stage, 'popup.html', { view, ready: '.plain-state' }));
}

/** A view of the record, chosen by its name, once this stands there. */
const seeing =
  (view: string, ready: string, act?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: view, exact: true }).click();
    await page.locator(ready).first().waitFor();
    await act?.(page);
  };

const TIMELINE = seeing('Timeline', '.picture');
const CONTACTS = seeing('Timeline', '.picture', (page) =>
  page.getByRole('button', { name: /^Engagement contacts/ }).click(),
);
const DEADLINES = seeing('Deadlines', '.invited');
const PREPARING = (page: Page) => page.getByText(/^Prepare the staffing/).click();
const SETTING_ASIDE = async (page: Page): Promise<void> => {
  const line = page.locator('[data-duty=notice-seven-days]');
  await line.getByRole('button', { name: 'Why?' }).click();
  await line.getByRole('button', { name: 'Set aside…' }).click();
};

export const POPUP_STATES: readonly State[] = [
  popup('record', overRecord('first-light')),
  popup('record-done', overRecord('all-done')),
  popup('record-early', overRecord('ordinary-planning')),
  popup(
    'templates',
    overRecord('first-light', {}, async (page) => {
      await page.getByText('Templates', { exact: true }).click();
      await page.locator('.template-list').getByRole('button', { expanded: false }).first().click();
    }),
  ),
  popup('timeline', overRecord('notice-too-late', {}, TIMELINE)),
  popup('timeline-contacts', overRecord('first-light', {}, CONTACTS)),
  popup('timeline-none', overRecord('ordinary-planning', {}, seeing('Timeline', '.timeline'))),
  popup('deadlines', overRecord('staffing-planned', {}, DEADLINES)),
  popup('preparation', overRecord('staffing-planned', {}, PREPARING)),
  popup('set-aside', overRecord('notice-too-late', {}, SETTING_ASIDE)),
  popup('first-time', (stage) =>
    own(stage, 'popup.html', { silent: true, local: { settings: {} }, ready: '.role-question' }),
  ),
  popup('set-by-it', overRecord('first-light', { local: MANAGED })),
  without('looking', undefined),
  without('loading', { state: 'loading' }),
  without('timed-out', { state: 'signed-out', how: 'timed-out' }),
  without('logged-out', { state: 'signed-out', how: 'signed-out' }),
  without('error', { state: 'error', status: 500 }),
  without('no-map', { state: 'no-map', why: 'The page map of this TRACS is missing.' }),
  without('no-rules', { state: 'no-rules', why: 'The policy pack is damaged.' }),
  without('unknown-page', { state: 'unknown-page' }),
  without('no-record', { state: 'no-record' }),
  without('unsure', { state: 'unsure', why: 'The frames of this page show different participants.' }),
  without('not-connected', { state: 'not-connected' }),
  popup('not-tracs', (stage) => own(stage, 'popup.html', { silent: true, ready: '.plain-state' })),
  popup('withheld', (stage) =>
    own(stage, 'popup.html', {
      silent: true,
      url: 'https://tracs.example.gov/record',
      local: { ...ROLE, connections: [{ origin: 'https://tracs.example.gov', map: 'tracs' }] },
      ready: '.plain-state',
    }),
  ),
  popup('to-allow', (stage) =>
    own(stage, 'popup.html', { silent: true, local: PINNED, ready: '.plain-state' }),
  ),
  without('blocked', { state: 'blocked' }),
];

export const SIDE_PANEL_STATES: readonly State[] = [
  { name: 'sidepanel/record', widths: PANEL, open: overRecord('first-light', { page: 'sidepanel.html' }) },
  { name: 'sidepanel/record-done', widths: PANEL, open: overRecord('all-done', { page: 'sidepanel.html' }) },
  {
    name: 'sidepanel/timeline',
    widths: PANEL,
    open: overRecord('long-record', { page: 'sidepanel.html' }, TIMELINE),
  },
  {
    name: 'sidepanel/deadlines',
    widths: PANEL,
    open: overRecord('notice-planned-tomorrow', { page: 'sidepanel.html' }, DEADLINES),
  },
  {
    name: 'sidepanel/first-time',
    widths: PANEL,
    open: (stage) =>
      own(stage, 'sidepanel.html', { silent: true, local: { settings: {} }, ready: '.role-question' }),
  },
];
