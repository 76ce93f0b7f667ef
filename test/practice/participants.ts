/** Sample participants, and the way between participants and case files of the exchange format. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { resolveRelative } from './dates.ts';
import type { CaseFile, Participant, PersonName, Plan, ReengagementPage, SampleFile } from './model.ts';
import { branches, caseFileSchema, sampleSchema } from './model.ts';
import { longRecord } from './participants/long-record.ts';

const folder = fileURLToPath(new URL('./participants/', import.meta.url));

/**
 * Every sample participant, with dates counted from `today`. A file that does not fit is named in the error
 * together with what is wrong in it.
 */
export function loadParticipants(today: string): Participant[] {
  const participants = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readSample(name, readFileSync(`${folder}${name}`, 'utf8'), today));
  participants.push(checkSample('long-record.ts', longRecord(today), today));
  rejectDoubles(participants);
  const first = (participant: Participant) => (participant.slug === 'first-light' ? 0 : 1);
  return participants.sort((a, b) => first(a) - first(b) || a.caseNumber.localeCompare(b.caseNumber));
}

/** Reads one sample file's text; exported for tests of what a bad file is told. */
export function readSample(fileName: string, text: string, today: string): Participant {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`${fileName}: not JSON (${(error as Error).message})`);
  }
  return checkSample(fileName, data, today);
}

function checkSample(fileName: string, data: unknown, today: string): Participant {
  const sample: SampleFile = check(sampleSchema, resolveRelative(data, today), fileName);
  const expectedFile = `${sample.slug}.`;
  if (!fileName.startsWith(expectedFile)) {
    throw new Error(`${fileName}: slug: "${sample.slug}" does not fit the file's name`);
  }
  const { slug, shows, name, caseNumber, branch, worker, plan } = sample;
  const person = { slug, shows, name, caseNumber, branch, worker, plan };
  return { ...person, ...record(sample, sample.finalizedOn ?? null) };
}

function check<T>(schema: z.ZodType<T>, data: unknown, where: string): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new Error(`${where}: ${issues.join('; ')}`);
}

function rejectDoubles(participants: Participant[]): void {
  const seen = new Map<string, string>();
  for (const { caseNumber, slug } of participants) {
    const other = seen.get(caseNumber);
    if (other) throw new Error(`${slug}.json: caseNumber: ${caseNumber} is already used by ${other}`);
    seen.set(caseNumber, slug);
  }
}

/**
 * Makes a participant of any case file. Without `person` it gets an invented name; pages that the file has
 * not read are taken as empty, since the practice system always has all of them.
 */
export function fromCaseFile(caseFile: unknown, person?: PersonName): Participant {
  const file = check(caseFileSchema, caseFile, 'case file');
  const about = (caseFile as { about?: unknown }).about;
  const planned = (file.steps ?? []).flatMap((step) => step.plannedStart?.slice(0, 10) ?? []);
  const plan: Plan = { date: planned.sort()[0] ?? null, signed: null, goal: '' };
  return {
    slug: file.id.toLowerCase().replace(/[^a-z0-9-]+/g, '-'),
    shows: typeof about === 'string' ? about : `Case ${file.id}.`,
    name: person ?? inventName(file.id),
    caseNumber: `CF-${file.id.toUpperCase().replace(/[^A-Z0-9]+/g, '')}`,
    branch: branches[0]!,
    worker: 'Trainer, T (T100)',
    plan,
    ...record(file, null),
  };
}

/** The participant's present state as a case file: all three pages read, dates as they stand. */
export function toCaseFile(participant: Participant, today: string): CaseFile {
  const { origin, touched } = participant;
  const page = participant.reengagementPage;
  return structuredClone({
    id: origin.id,
    today,
    role: origin.role,
    pagesRead: ['narratives', 'plan', 'reengagementPage'],
    ...(origin.overlay ? { overlay: origin.overlay } : {}),
    ...(origin.packs ? { packs: origin.packs } : {}),
    narratives: participant.narratives,
    draft: touched ? null : origin.draft,
    steps: participant.steps,
    reengagementPage: page && withoutFinalizedOn(page),
    expected: touched ? {} : origin.expected,
  } satisfies CaseFile);
}

function withoutFinalizedOn({ finalizedOn: _, ...page }: ReengagementPage): CaseFile['reengagementPage'] {
  return page;
}

type RecordPart = Pick<Participant, 'narratives' | 'steps' | 'reengagementPage' | 'origin' | 'touched'>;

function record(file: CaseFile, finalizedOn: string | null): RecordPart {
  // Expectations of a case read in part differ from those of the same case read whole.
  const whole = new Set(file.pagesRead).size === 3 && !file.partly?.length;
  return {
    narratives: file.narratives ?? [],
    steps: file.steps ?? [],
    reengagementPage: file.reengagementPage ? { ...file.reengagementPage, finalizedOn } : null,
    origin: {
      id: file.id,
      role: file.role,
      draft: file.draft ?? null,
      expected: whole ? file.expected : {},
      overlay: file.overlay,
      packs: file.packs,
    },
    touched: false,
  };
}

const firstNames = [
  'Alder',
  'Birdie',
  'Clove',
  'Dune',
  'Ember',
  'Fern',
  'Gable',
  'Hazel',
  'Indigo',
  'Juniper',
];
const lastNames = ['Casework', 'Example', 'Filler', 'Mockley', 'Placeholder', 'Sampleton', 'Standin'];

function inventName(id: string): PersonName {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  const first = firstNames[sum % firstNames.length]!;
  return { first, last: lastNames[Math.floor(sum / firstNames.length) % lastNames.length]! };
}
