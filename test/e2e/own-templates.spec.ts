import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import { LOBBY_TALK } from '../fixtures/own-template.ts';
import { exported } from './exported.ts';
import { expect, expectDraft, type Lab, openRecord, test } from './lab.ts';

/** The extension API inside the service worker. */
declare const chrome: Browser;

const kept = ({ background }: Pick<Lab, 'background'>) =>
  background.evaluate(async () => (await chrome.storage.local.get('templates.own'))['templates.own'] ?? []);

async function openOptions(lab: Lab): Promise<Page> {
  await lab.background.evaluate(() => chrome.storage.local.remove(['templates.own', 'templates.marks']));
  const page = await lab.context.newPage();
  await page.goto(`chrome-extension://${lab.extensionId}/options.html`);
  await expect(page.getByRole('heading', { name: 'Own templates' })).toBeVisible();
  return page;
}

const file = (content: unknown, name = 'branch.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

const fileOf = (...templates: object[]) => ({
  format: 'tracs-overlay-templates',
  title: 'Branch 3401',
  templates,
});

test('a template is written with its preview and its faults beside it, and then stands on the page @once', async ({
  lab,
}) => {
  const page = await openOptions(lab);
  await page.getByRole('button', { name: 'New template' }).click();
  const form = page.getByRole('form', { name: 'Template' });
  const save = page.getByRole('button', { name: 'Keep this template' });
  const look = page.getByRole('status', { name: 'How it reads' });
  await form.getByLabel('Title').fill('Lobby talk');
  await form.getByLabel('When to use it').fill('A short talk in the lobby');
  const text = form.getByLabel(/^Text/);
  await text.fill(
    'Talked with the {person} {how} on {day} about taking part in JOBS: {about}. Call 503-555-0100.',
  );
  await expect(look).toContainText('"503-555-0100" looks like a phone number');
  await expect(save).toBeDisabled();
  await text.fill('Talked with the {person} {how} on {day} about taking part in JOBS: {about}.');
  await page.getByLabel('how: asks for').fill('how');
  await page.getByLabel('how: answered by').selectOption('a choice');
  await page.getByLabel('how: choices').fill('in the office\nby phone');
  await page.getByLabel('about: asks for').fill('what about');
  await expect(look).toContainText('Talked with the participant in the office on');
  await form.getByLabel('planning').check();
  await form.getByText('Duties that it meets').click();
  await form.getByLabel("The appointment's outcome is narrated").check();
  await expect(look).toContainText("Does not meet: The appointment's outcome is narrated");
  await expect(save).toBeDisabled();
  await form.getByLabel("The appointment's outcome is narrated").uncheck();
  await form.getByLabel('Contacts are narrated under the type Engagement').check();
  await expect(look).toContainText('Meets: Contacts are narrated under the type Engagement');
  await save.click();
  await expect(page.getByText('“Lobby talk” is kept, version 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit: Lobby talk' }).click();
  await form.getByLabel('When to use it').fill('In the lobby');
  await save.click();
  expect(await kept(lab)).toMatchObject([{ id: 'own-lobby-talk', version: 2, situation: 'In the lobby' }]);

  const record = await openRecord(lab, 'ordinary-planning');
  await record.tool.click();
  await record.panel.getByRole('button', { name: 'Insert: Lobby talk' }).click();
  await expectDraft(record).toMatch(
    /^Talked with the participant \[___ how: in the office \/ by phone\] on /,
  );
});

test('a file is shown as what it changes, and taken in only then; out it goes as it came in @once', async ({
  lab,
}) => {
  const page = await openOptions(lab);
  const choose = (content: unknown) =>
    page.getByLabel('Import a file of templates').setInputFiles(file(content));
  await choose(fileOf(LOBBY_TALK));
  const changes = page.getByRole('region', { name: 'What the file changes' });
  await expect(changes).toContainText('New: Lobby talk');
  expect(await kept(lab)).toEqual([]);
  await page.getByRole('button', { name: 'Leave all as it is' }).click();
  expect(await kept(lab)).toEqual([]);
  await choose(fileOf(LOBBY_TALK));
  await page.getByRole('button', { name: 'Take these in' }).click();
  expect(await kept(lab)).toEqual([LOBBY_TALK]);
  await choose(fileOf({ ...LOBBY_TALK, version: 2, situation: 'In the lobby' }));
  await expect(changes).toContainText('Changed: Lobby talk');
  await expect(changes).toContainText('situation: A short talk in the lobby In the lobby');
  await page.getByRole('button', { name: 'Leave all as it is' }).click();
  expect(await kept(lab)).toEqual([LOBBY_TALK]);
  const given = await exported(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
  expect(JSON.parse(given.text).templates).toEqual([LOBBY_TALK]);
});

test('a bad file is refused whole, with every fault and its place @once', async ({ lab }) => {
  const page = await openOptions(lab);
  const bad = [
    [
      fileOf(LOBBY_TALK, { ...LOBBY_TALK, id: 'own-bad', body: 'See {nothing}.' }),
      'templates.1.body: there is no {nothing}',
    ],
    [fileOf(LOBBY_TALK, { ...LOBBY_TALK, id: 'own-dob', title: 'Born 3/2/1990' }), 'looks like a birth date'],
    [fileOf({ ...LOBBY_TALK, satisfies: ['re-outcome'] }), 'it does not meet what it claims'],
    ['not json', 'This is not a JSON file.'],
  ] as const;
  for (const [content, says] of bad) {
    await page.getByLabel('Import a file of templates').setInputFiles(file(content));
    await expect(page.getByText('was refused whole. Nothing was changed.')).toBeVisible();
    await expect(page.getByText(says)).toBeVisible();
    expect(await kept(lab)).toEqual([]);
  }
});
