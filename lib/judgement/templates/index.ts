/** The folder `library/` is the registry: every file in it is a template, and offered. */
import { isOwn } from './own-shape.ts';
import type { CaseStage, Template } from './template.ts';

const found = import.meta.glob<Template>('./library/*.ts', { eager: true, import: 'template' });

export const templates: readonly Template[] = Object.values(found);

/** A record as far as it decides which templates fit. */
export interface Situation {
  /** Status by duty id, as the checklist has it. */
  statuses: Readonly<Record<string, string>>;
  stage: CaseStage;
  role: 'case-manager' | 'contractor';
}

/** What the checklist tells of where the record stands. */
export function situationOf(
  checklist: {
    lines: readonly { duty: string; status: string }[];
    started: boolean;
    episode: { open: boolean } | null;
    appointment: { date: string } | null;
  },
  today: string,
  role: Situation['role'],
): Situation {
  const statuses = Object.fromEntries(checklist.lines.map(({ duty, status }) => [duty, status]));
  const { appointment, episode, started } = checklist;
  const planned = statuses['staffing-checklist'] === 'due' || statuses['staffing-checklist'] === 'met';
  const came = appointment !== null && appointment.date <= today;
  const stage = planned
    ? 'staffing'
    : came
      ? 'came'
      : started
        ? 'started'
        : episode?.open
          ? 'missed'
          : 'planning';
  return { statuses, stage, role };
}

/** How well a template fits: a duty that it meets is open, then that it belongs where the record stands. */
export function fitness({ satisfies, at, role, mends }: Template, situation: Situation): number {
  if (role && role !== situation.role) return -1;
  const open = satisfies.filter(
    (duty) =>
      ['due', 'broken'].includes(situation.statuses[duty] ?? '') &&
      // Another contact doesn't mend the type of the one before.
      (duty !== 'engagement-type' || mends),
  ).length;
  // The first stage it names is where it is at home.
  const home = at.indexOf(situation.stage);
  return open * 4 + (home < 0 ? 0 : home === 0 ? 3 : 2);
}

/** Templates for a situation, the fitting ones first; of equal ones those of IT and the branch, and then by title. */
export function fittingFirst(all: readonly Template[], situation: Situation): Template[] {
  const rank = new Map(all.map((template) => [template, fitness(template, situation)]));
  return all
    .filter((template) => rank.get(template)! >= 0)
    .sort(
      (a, b) =>
        rank.get(b)! - rank.get(a)! || Number(isOwn(b)) - Number(isOwn(a)) || (a.title < b.title ? -1 : 1),
    );
}
