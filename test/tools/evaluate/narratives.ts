/** Reading held against labelled notes. */
import { defaultPack } from '../../../lib/judgement/policy/default-pack.ts';
import { KINDS_BEHIND, labelsOf, type NarrativeLabels } from '../../../lib/judgement/reading/labels.ts';
import { readNarrative } from '../../../lib/judgement/reading/read.ts';
import { civil, parseCivil } from '../../../lib/record/civil-date.ts';
import type { ReadEvent } from '../../../lib/record/events.ts';
import { explain, z } from '../../../lib/record/zod.ts';
import type { Taken } from './lines.ts';
import { addTo, emptyScore, quote, type Score, share, table } from './score.ts';

const day = z
  .string()
  .check(z.refine((text) => parseCivil(text) !== null, 'not a date of the form YYYY-MM-DD'));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of the form HH:MM'));

const noteSchema = z.object({ id: z.string(), writtenOn: day, text: z.string() });

const MEDIA = [
  'phone',
  'letter',
  'email',
  'text',
  'in-person',
  'home-visit',
  'office-visit',
  'other',
] as const;

/** What a note leaves out is not scored on it. */
const yardstickSchema = z.object({
  labels: z.object({
    engagementType: z.optional(z.enum(['required', 'not', 'either'])),
    contact: z.optional(
      z.object({ direction: z.enum(['made', 'attempted', 'none']), media: z.array(z.enum(MEDIA)) }),
    ),
    goodCause: z.optional(z.boolean()),
    noDisqualification: z.optional(z.boolean()),
    disqualification: z.optional(z.boolean()),
    notice: z.optional(
      z.nullable(
        z.object({
          sent: z.enum(['mailed', 'hand-delivered', 'both', 'planned', 'not-sent']),
          mailedOn: z.nullish(day),
          appointment: z.nullish(
            z.object({ date: z.nullish(day), time: z.nullish(clockTime), location: z.nullish(z.string()) }),
          ),
        }),
      ),
    ),
    reStep: z.optional(z.enum(['added', 'none', 'planned'])),
    missedActivityOn: z.optional(z.nullable(day)),
  }),
  ambiguous: z._default(z.array(z.string()), []),
});
type Labels = z.infer<typeof yardstickSchema>['labels'];

export interface Note extends z.infer<typeof noteSchema> {
  /** Null where there are none to score by. */
  yardstick: z.infer<typeof yardstickSchema> | null;
}

/** A note is read even where its labels are wrong: they are only what the reading is held against. */
export function takeNote(data: unknown): Taken<Note> {
  const note = z.safeParse(noteSchema, data);
  if (!note.success) return { value: null, problem: explain(note.error) };
  if ((data as { labels?: unknown }).labels === undefined) {
    return { value: { ...note.data, yardstick: null }, problem: null };
  }
  const yardstick = z.safeParse(yardstickSchema, data);
  if (yardstick.success) return { value: { ...note.data, yardstick: yardstick.data }, problem: null };
  return { value: { ...note.data, yardstick: null }, problem: explain(yardstick.error) };
}

function eventsOf({ text, writtenOn }: Note): ReadEvent[] {
  return readNarrative({ text, writtenOn: civil(writtenOn) }, defaultPack);
}

export function predictNote(note: Note): { id: string; labels: NarrativeLabels } {
  return { id: note.id, labels: labelsOf(eventsOf(note), note.text) };
}

/** A label as it is compared: its path, what says nothing, and its value in labels and in predictions alike. */
interface Field {
  path: string;
  empty: unknown;
  of(labels: Labels | NarrativeLabels): unknown;
}

/** Absent stands for "not labelled", null for "labelled as none". */
const ABSENT = undefined;

const FIELDS: readonly Field[] = [
  {
    path: 'engagementType',
    empty: 'not',
    // Both answers to `either` are right, so it can't tell a good reading from a bad one.
    of: ({ engagementType }) => (engagementType === 'either' ? ABSENT : engagementType),
  },
  { path: 'contact.direction', empty: 'none', of: ({ contact }) => contact?.direction },
  { path: 'contact.media', empty: [], of: ({ contact }) => contact && plainMedia(contact.media) },
  { path: 'goodCause', empty: false, of: ({ goodCause }) => goodCause },
  { path: 'noDisqualification', empty: false, of: ({ noDisqualification }) => noDisqualification },
  { path: 'disqualification', empty: false, of: ({ disqualification }) => disqualification },
  noticeField('notice.sent', ({ sent }) => sent),
  noticeField('notice.mailedOn', ({ mailedOn }) => mailedOn),
  noticeField('notice.appointment.date', ({ appointment }) => appointment?.date),
  noticeField('notice.appointment.time', ({ appointment }) => appointment?.time),
  noticeField('notice.appointment.location', ({ appointment }) => plainText(appointment?.location)),
  { path: 'reStep', empty: 'none', of: ({ reStep }) => reStep },
  { path: 'missedActivityOn', empty: null, of: ({ missedActivityOn }) => missedActivityOn },
];

/** No notice has no day either: labelled as none, and not as left out. */
function noticeField(path: string, of: (notice: NonNullable<Labels['notice']>) => unknown): Field {
  return {
    path,
    empty: null,
    of: ({ notice }) => (notice === ABSENT ? ABSENT : notice === null ? null : (of(notice) ?? null)),
  };
}

function plainMedia(media: readonly string[]): string[] {
  const plain = media.map((medium) => (medium === 'office-visit' ? 'in-person' : medium));
  return [...new Set(plain)].sort();
}

function plainText(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim().toLowerCase() || null;
}

function isAmbiguous(path: string, ambiguous: readonly string[]): boolean {
  return ambiguous.some((given) => path === given || path.startsWith(`${given}.`));
}

interface Disagreement {
  path: string;
  id: string;
  read: string;
  labelled: string;
  words: string[];
  text: string;
}

/** The sheet: a row for each field, then every disagreement with the words that were read. */
export function narrativesSheet(notes: readonly Note[]): string {
  const scores = new Map<string, Score>(FIELDS.map(({ path }) => [path, emptyScore()]));
  const wrong: Disagreement[] = [];
  let leftOut = 0;
  let either = 0;
  for (const note of notes) {
    if (!note.yardstick) continue;
    const events = eventsOf(note);
    const predicted = labelsOf(events, note.text);
    const { labels, ambiguous } = note.yardstick;
    if (labels.engagementType === 'either') either++;
    for (const field of FIELDS) {
      const label = field.of(labels);
      if (label === ABSENT) continue;
      if (isAmbiguous(field.path, ambiguous)) {
        leftOut++;
        continue;
      }
      const [read, labelled] = [JSON.stringify(field.of(predicted)), JSON.stringify(label)];
      if (addTo(scores.get(field.path)!, read, labelled, JSON.stringify(field.empty))) continue;
      const words = wordsBehind(field.path, events, note.text);
      wrong.push({ path: field.path, id: note.id, read, labelled, words, text: note.text });
    }
  }
  const scored = notes.filter(({ yardstick }) => yardstick).length;
  const unlabelled = notes.length - scored;
  return [
    `${scored} notes scored${unlabelled > 0 ? `, ${unlabelled} without usable labels read only` : ''}\n\n`,
    table([
      ['field', 'precision', 'recall', 'agreement', 'count'],
      ...FIELDS.map(({ path }) => row(path, scores.get(path)!)),
    ]),
    '\ncount: notes where the label or the reading is not empty; agreement: exactly equal, of those.\n',
    `Left out: ${leftOut} fields marked ambiguous, ${either} notes whose engagementType may be either.\n`,
    `\n${wrong.length} disagreements\n`,
    ...FIELDS.flatMap(({ path }) => {
      const here = wrong.filter((each) => each.path === path);
      return here.length > 0 ? [`\n${path}\n`, ...here.map(told)] : [];
    }),
  ].join('');
}

function row(path: string, { right, answered, labelled, count }: Score): string[] {
  return [path, share(right, answered), share(right, labelled), share(right, count), String(count)];
}

function told({ id, read, labelled, words, text }: Disagreement): string {
  const behind = words.length > 0 ? `from ${words.join(', ')}` : `nothing read in ${quote(text)}`;
  return `  ${id}: read ${read}, labelled ${labelled}\n      ${behind}\n`;
}

function wordsBehind(path: string, events: readonly ReadEvent[], text: string): string[] {
  const kinds = KINDS_BEHIND[path.split('.')[0] as keyof NarrativeLabels];
  return events
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, words }) =>
      words.map(({ start, end }) => `${kind} ${quote(text.slice(start, end), 120)}`),
    );
}
