/** Control names of the classic layout, container prefixes and all, as an old form framework writes them. */
import type { FieldNames } from '../layout.ts';

const main = 'ctl00$cphMain$';
const work = 'ctl00$cphWork$';
const narrative = `${work}fvNarr$`;
const step = `${work}fvStep$`;
const page = `${work}fvReEng$`;

export const fields: FieldNames = {
  login: {
    userId: `${main}txtUserId`,
    password: `${main}txtPwd`,
    branch: `${main}ddlBranch`,
    returnUrl: `${main}hidReturnUrl`,
  },
  search: { name: `${main}txtName`, caseNumber: `${main}txtCaseNo`, submit: `${main}btnSearch` },
  typeFilter: `${work}ddlNarrTypeFilter`,
  stepFilter: `${work}ddlStepFilter`,
  narrative: {
    date: `${narrative}txtNarrDt`,
    type: `${narrative}ddlNarrType`,
    text: `${narrative}txtNarrText`,
    save: `${narrative}btnSave`,
    cancel: `${narrative}btnCancel`,
  },
  step: {
    code: `${step}ddlStepCd`,
    description: `${step}txtStepDesc`,
    startDate: `${step}txtPlanStartDt`,
    startTime: `${step}txtPlanStartTm`,
    endDate: `${step}txtPlanEndDt`,
    endTime: `${step}txtPlanEndTm`,
    actualStart: `${step}txtActStartDt`,
    actualEnd: `${step}txtActEndDt`,
    save: `${step}btnSave`,
    cancel: `${step}btnCancel`,
  },
  page: {
    staffedOn: `${page}txtStaffDt`,
    outcome: `${page}txtOutcome`,
    decision: `${page}ddlDecision`,
    save: `${page}btnSave`,
    finalize: `${page}btnFinalize`,
  },
  requiredStep: (index) => `${page}rptReqStep$ctl${counter(index)}$chkDone`,
};

/** The id that goes with a control's name. */
export function idOf(name: string): string {
  return name.replaceAll('$', '_');
}

/** A row's number as the framework counts them: two digits at least. */
export function counter(index: number): string {
  return String(index).padStart(2, '0');
}
