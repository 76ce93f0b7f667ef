/** Control names of the modern layout. */
import type { FieldNames } from '../layout.ts';

export const fields: FieldNames = {
  login: { userId: 'userId', password: 'password', branch: 'branch', returnUrl: 'returnUrl' },
  search: { name: 'name', caseNumber: 'caseNumber', submit: 'search' },
  typeFilter: 'type',
  stepFilter: 'show',
  narrative: {
    date: 'narrativeDate',
    type: 'narrativeType',
    text: 'narrativeText',
    save: 'save',
    cancel: 'cancel',
  },
  step: {
    code: 'stepCode',
    description: 'stepDescription',
    startDate: 'plannedStartDate',
    startTime: 'plannedStartTime',
    endDate: 'plannedEndDate',
    endTime: 'plannedEndTime',
    actualStart: 'actualStartDate',
    actualEnd: 'actualEndDate',
    save: 'save',
    cancel: 'cancel',
  },
  page: {
    staffedOn: 'staffingDate',
    outcome: 'outcome',
    decision: 'decision',
    save: 'save',
    finalize: 'finalize',
  },
  requiredStep: (index) => `requiredStep${index + 1}`,
};
