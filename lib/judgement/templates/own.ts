/**
 * A branch's own templates on their way in, from the editor or a file. Each is looked over whole: its parts, its
 * placeholders, what looks like a client's data. A file with one fault in it is refused whole, with the place of every
 * fault. Whether a template keeps what it claims is judged in `checklist/judge-template.ts`.
 */
import { explain, z } from '../../record/zod.ts';
import { clientDataIn } from './client-data.ts';
import { isFact, namesIn } from './fill.ts';
import { NOTHING_SAID, type OwnTemplate } from './own-shape.ts';
import { STAGES } from './template.ts';

const text = (longest: number) => z.string().check(z.minLength(1, NOTHING_SAID), z.maxLength(longest));
const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/, 'not a name such as next-step'));
const asks = text(80);
const askedSchema = z.union(
  [
    asks,
    z.strictObject({ asks, choices: z.array(text(80)).check(z.minLength(2), z.maxLength(12)) }),
    z.strictObject({ asks, days: z.enum(['past', 'just-now', 'coming', 'appointment']) }),
    z.strictObject({ asks, time: z.literal(true) }),
  ],
  'say what it asks for, and at least two choices where it is a choice',
);

export const ownTemplateSchema = z.strictObject({
  id: z.string().check(z.regex(/^own-[a-z0-9-]{1,50}$/, 'not an id such as own-note')),
  version: z.int().check(z.minimum(1)),
  title: text(80),
  situation: text(160),
  at: z.array(z.enum(STAGES)),
  satisfies: z.array(z.string()),
  type: z.enum(['engagement', 'any']),
  into: z.optional(z.literal('step')),
  role: z.optional(z.enum(['case-manager', 'contractor'])),
  blanks: z.record(name, askedSchema),
  body: text(5000),
});

export const FILE_FORMAT = 'tracs-overlay-templates';
const fileSchema = z.strictObject({
  format: z.literal(FILE_FORMAT),
  title: text(120),
  /** The number that whoever hands the file on gives it; each template has one of its own beside. */
  version: z.optional(z.int().check(z.minimum(1))),
  templates: z.array(z.unknown()).check(z.minLength(1), z.maxLength(200)),
});

/** How words of a template are repeated to its author, who has them before their eyes. */
const QUOTED = (words: string) => `"${words}"`;

/**
 * What is wrong with a template, in plain words; none where it may come in.
 * @param duties the ids that there are.
 * @param quote how words that look like a client's data are repeated: not at all where the answer is kept.
 */
export function problemsOf(
  template: OwnTemplate,
  duties: readonly string[],
  quote: (words: string) => string = QUOTED,
): string[] {
  const parsed = z.safeParse(ownTemplateSchema, template);
  const used = namesIn(template.body);
  const asked = Object.keys(template.blanks);
  const unknown = used.filter((one) => !isFact(one) && !asked.includes(one));
  const idle = asked.filter((one) => !used.includes(one));
  const shadowed = asked.filter(isFact);
  const strange = template.satisfies.filter((id) => !duties.includes(id));
  const loose = template.body.replace(/\{[^{}]*\}/g, '').match(/[{}]/) !== null;
  return [
    ...(parsed.success ? [] : explain(parsed.error).split('; ')),
    ...unknown.map((one) => `body: there is no {${one}}. It is no fact, and no blank of this template.`),
    ...idle.map((one) => `blanks.${one}: nothing in the body asks for it.`),
    ...shadowed.map((one) => `blanks.${one}: this is the name of a fact. Choose another.`),
    ...strange.map((id) => `satisfies: no duty has the id ${id}.`),
    ...(loose ? ['body: a brace stands alone. Write {name}.'] : []),
    ...(template.body.includes('[___')
      ? ['body: a blank is written {name}, and marked when it goes in.']
      : []),
    ...wordsOf(template).flatMap(([place, words]) =>
      clientDataIn(words).map(
        ({ what, instead, found }) =>
          `${place}: ${quote(found)} looks like ${what}. ${instead} Templates hold nobody's data.`,
      ),
    ),
  ];
}

function wordsOf({ title, situation, body, blanks }: OwnTemplate): [place: string, words: string][] {
  return [
    ['title', title],
    ['situation', situation],
    ['body', body],
    ...Object.entries(blanks).map(([one, asked]): [string, string] => [
      `blanks.${one}`,
      typeof asked === 'string'
        ? asked
        : [asked.asks, ...('choices' in asked ? asked.choices : [])].join(' | '),
    ]),
  ];
}

export type FileRead =
  | { ok: true; title: string; version: number | null; templates: OwnTemplate[] }
  | { ok: false; problems: string[] };

/** A file's templates, all of them or none. */
export function readFile(content: string, duties: readonly string[]): FileRead {
  try {
    return readFileData(JSON.parse(content), duties);
  } catch {
    return { ok: false, problems: ['This is not a JSON file.'] };
  }
}

/** The same for what the file says. */
export function readFileData(data: unknown, duties: readonly string[], quote = QUOTED): FileRead {
  const file = z.safeParse(fileSchema, data);
  if (!file.success) return { ok: false, problems: explain(file.error).split('; ') };
  const problems = file.data.templates.flatMap((one, i) => {
    const parsed = z.safeParse(ownTemplateSchema, one);
    const found = parsed.success
      ? problemsOf(parsed.data as OwnTemplate, duties, quote)
      : explain(parsed.error).split('; ');
    return found.map((problem) => `templates.${i}.${problem}`);
  });
  const templates = file.data.templates as OwnTemplate[];
  const ids = templates.map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  const all = [...problems, ...twice.map((id) => `templates: ${id} is there twice.`)];
  const { title, version = null } = file.data;
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, title, version, templates };
}

export function fileOf(title: string, templates: readonly OwnTemplate[]): string {
  return `${JSON.stringify({ format: FILE_FORMAT, title, templates }, null, 2)}\n`;
}

/** One template of a file against what is kept: what would be new, and what would say otherwise. */
export interface Change {
  id: string;
  title: string;
  kind: 'new' | 'changed' | 'same';
  /** The file's version is lower than the one that is kept. */
  older: boolean;
  fields: { name: string; now: string; next: string }[];
}

export function changesOf(kept: readonly OwnTemplate[], given: readonly OwnTemplate[]): Change[] {
  return given.map((next): Change => {
    const now = kept.find(({ id }) => id === next.id);
    const say = (value: unknown) =>
      typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
    const names = [...new Set([...Object.keys(now ?? {}), ...Object.keys(next)])] as (keyof OwnTemplate)[];
    const fields = names
      .map((field) => ({ name: field, now: now ? say(now[field]) : '', next: say(next[field]) }))
      .filter((field) => field.now !== field.next && field.name !== 'id');
    const kind = !now ? 'new' : fields.length > 0 ? 'changed' : 'same';
    return {
      id: next.id,
      title: next.title,
      kind,
      older: now !== undefined && next.version < now.version,
      fields,
    };
  });
}

/** What is kept with the given ones in their places. */
export function merged(kept: readonly OwnTemplate[], given: readonly OwnTemplate[]): OwnTemplate[] {
  const by = new Map([...kept, ...given].map((one) => [one.id, one]));
  return [...by.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
}
