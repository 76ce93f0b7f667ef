/**
 * What a map reads on a page, for the person who makes it: read by the very reader that the overlay uses, so that what
 * is confirmed here is what will count. Plain data.
 */
import type { Fact } from '../../record/fact.ts';
import type { PageMap } from '../map.ts';
import type { DocumentReading } from '../read-page.ts';
import { count, type FieldReport, type PartReport, unread } from './part-report.ts';
import { draftReport, stepFormReport } from './report-form.ts';
import { narrativesReport, stepsReport } from './report-list.ts';

export function reportPage(reading: DocumentReading, map: Pick<PageMap, 'dateOrder'>): PartReport[] {
  if (reading.kind !== 'page') return [];
  const { spec } = reading;
  const reports: PartReport[] = [];
  if (reading.identity && spec.identity) reports.push(identityReport(reading.identity));
  if (reading.narratives) reports.push(narrativesReport(reading.narratives, map));
  if (reading.steps) reports.push(stepsReport(reading.steps));
  if (spec.draft) reports.push(draftReport(reading, spec));
  if (spec.stepForm) reports.push(stepFormReport(reading, spec));
  if (spec.reengagement) reports.push(reengagementReport(reading));
  return reports;
}

function identityReport(identity: Fact<{ name: string; number: string }>): PartReport {
  const { known } = identity;
  const value = known ? identity.value : { name: '', number: '' };
  const field = (name: 'name' | 'number'): FieldReport => ({
    field: name,
    reads: known && value[name] !== '' ? value[name] : null,
    why: known ? null : identity.reason,
    witnesses: known ? identity.witnesses : 0,
  });
  return {
    purpose: 'identity',
    says: known ? [value.name, value.number].filter((text) => text !== '').join(', ') : identity.reason,
    read: known,
    fields: [field('number'), field('name')],
    sample: null,
    problems: known ? [] : [identity.reason],
    values: [],
  };
}

function reengagementReport({ reengagement }: Extract<DocumentReading, { kind: 'page' }>): PartReport {
  const facts = reengagement?.facts;
  if (!facts?.known) return unread('reengagement', facts?.reason ?? 'It was not found on the page.');
  const { staffedOn, outcome, decision, requiredSteps, finalized } = facts.value;
  const done = requiredSteps.filter((step) => step.done).length;
  return {
    purpose: 'reengagement',
    says: `${count(requiredSteps.length, 'required step')}, ${done} done; ${finalized ? 'finalized' : 'not finalized'}`,
    read: true,
    fields: [
      { field: 'staffedOn', reads: staffedOn ?? '', why: null, witnesses: facts.witnesses },
      { field: 'outcome', reads: outcome ? 'filled in' : '', why: null, witnesses: facts.witnesses },
      { field: 'decision', reads: decision ?? '', why: null, witnesses: facts.witnesses },
    ],
    sample: null,
    problems: [],
    values: [],
  };
}
