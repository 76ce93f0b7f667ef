/** The Re-Engagement Page: read, judged while it is filled in, known on other pages; the voluntary checklist's tick. */
import type { Page } from '@playwright/test';
import { fromCaseFile } from '../practice/participants.ts';
import {
  badgeOf,
  badgeOnceTold,
  expect,
  type Lab,
  openPopup,
  openRecord,
  type RecordPage,
  test,
} from './lab.ts';

/** The fields of the page, by their labels, which both layouts share but for their letters' case. */
function form({ work }: RecordPage) {
  return {
    step: (name: string) => work.getByRole('checkbox', { name }),
    date: work.locator('input[name$=txtStaffDt], input[name=staffingDate]'),
    decision: work.locator('select[name$=ddlDecision], select[name=decision]'),
    outcome: work.locator('textarea[name$=txtOutcome], textarea[name=outcome]'),
    save: work.getByRole('button', { name: 'Save', exact: true }),
    finalize: work.getByRole('button', { name: 'Finalize', exact: true }),
  };
}

async function statusOf(lab: Lab, page: Page, duty: string): Promise<string | null> {
  const popup = await openPopup(lab, page);
  const line = popup.locator(`[data-duty=${duty}]`);
  await line.waitFor();
  const status = await line.getAttribute('data-status');
  await popup.close();
  return status;
}

const expectStatus = (lab: Lab, page: Page, duty: string) => expect.poll(() => statusOf(lab, page, duty));

/** A team that decided to disqualify today, and a page with two steps. */
function addDecided(lab: Lab): void {
  const day = lab.tracs.store.today;
  const [year, month, date] = day.split('-').map(Number);
  const file = {
    id: 'decided',
    today: day,
    role: 'case-manager',
    pagesRead: ['narratives', 'plan', 'reengagementPage'],
    narratives: [
      {
        id: 'n1',
        type: 'Staffing',
        date: day,
        author: 'TTRAINER',
        text: `Re-Engagement team met ${month}/${date}/${year} and decided to impose a disqualification.`,
      },
    ],
    reengagementPage: {
      staffedOn: null,
      outcome: '',
      decision: null,
      requiredSteps: [
        { name: 'Contacts attempted', done: false },
        { name: 'Child safety review', done: false },
      ],
      finalized: false,
    },
  };
  lab.tracs.store.add(fromCaseFile(file, { first: 'Dora', last: 'Decided' }));
}

test('what is missing is said beside Finalize while the page is filled in, and the click is never blocked', async ({
  lab,
}) => {
  addDecided(lab);
  const record = await openRecord(lab, 'decided');
  const { page } = record;
  await expectStatus(lab, page, 'page-for-disqualification').toBe('unseen');
  await record.open('Re-Engagement');
  const { step, date, decision, outcome, save, finalize } = form(record);
  await expect(record.mark(/the Re-Engagement Page is empty/)).toBeVisible();
  const before = await badgeOnceTold(lab, page);

  await decision.selectOption('Impose disqualification');
  await expect(
    record.mark(/does not show Contacts attempted, Child safety review, the staffing's date and the outcome/),
  ).toBeVisible();
  await step('Contacts attempted').check();
  await outcome.fill('The team decided after weighing what the record shows.');
  await expect(record.mark(/does not show Child safety review and the staffing's date/)).toBeVisible();
  expect((await badgeOf(lab, page)).text, 'what is only typed is not counted').toBe(before);

  const [year, month, day] = lab.tracs.store.today.split('-');
  await date.fill(lab.layout.name === 'classic' ? `${month}/${day}/${year}` : lab.tracs.store.today);
  await save.click();
  await expect(record.work.getByText('Re-Engagement page saved.')).toBeVisible();
  await expect(record.mark(/does not show Child safety review;/)).toBeVisible();
  await record.open('Narratives');
  await expectStatus(lab, page, 'page-for-disqualification').toBe('met');
  await expectStatus(lab, page, 'page-complete').toBe('due');

  await record.open('Re-Engagement');
  await expect(record.mark(/does not show Child safety review;/)).toBeVisible();
  await finalize.click();
  await expect(record.work.getByText('can no longer be changed').first()).toBeVisible();
  await expect(record.mark(/does not show Child safety review, and it is finalized/)).toBeVisible();
  await record.open('Narratives');
  await expectStatus(lab, page, 'page-complete').toBe('broken');
  const popup = await openPopup(lab, page);
  await expect(popup.getByText(/^Re-Engagement: as read /)).toBeVisible();
  await popup.close();
});

test('what was typed and not saved is judged there and nowhere else', async ({ lab }) => {
  addDecided(lab);
  const record = await openRecord(lab, 'decided');
  await record.open('Re-Engagement');
  await expect(record.mark(/the Re-Engagement Page is empty/)).toBeVisible();
  const before = await badgeOnceTold(lab, record.page);
  await form(record).decision.selectOption('Good cause');
  await expect(record.mark(/different decisions of one staffing/)).toBeVisible();
  expect((await badgeOf(lab, record.page)).text).toBe(before);
  await record.open('Narratives');
  await expectStatus(lab, record.page, 'page-for-disqualification').toBe('due');
});

test('open steps are named where a staffing is planned, and the checklist is ticked in the popup', async ({
  lab,
}) => {
  const record = await openRecord(lab, 'staffing-planned');
  const { page } = record;
  await expectStatus(lab, page, 'steps-before-decision').toBe('unseen');
  await record.open('Re-Engagement');
  await expect(
    record.mark(/does not show Screenings and assessments offered and Child safety review completed done/),
  ).toBeVisible();
  await record.open('Narratives');
  await expectStatus(lab, page, 'steps-before-decision').toBe('due');

  let popup = await openPopup(lab, page);
  let line = popup.locator('[data-duty=staffing-checklist]');
  await expect(line).toHaveAttribute('data-status', 'due');
  await line.getByRole('checkbox', { name: /DHS 7825V/ }).click();
  await expect(line).toHaveAttribute('data-status', 'met');
  await popup.close();
  await record.open('PDP');
  popup = await openPopup(lab, page);
  line = popup.locator('[data-duty=staffing-checklist]');
  await expect(line.getByRole('checkbox')).toBeChecked();
  await line.getByRole('checkbox').click();
  await expect(line).toHaveAttribute('data-status', 'due');
  await popup.close();
});
