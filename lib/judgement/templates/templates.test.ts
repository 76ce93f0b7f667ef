import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsIn, SETTINGS, TODAY } from '../../../test/fixtures/settings.ts';
import { known } from '../../record/fact.ts';
import type { NarrativeFacts } from '../../record/facts.ts';
import { findBlanks } from '../../record/parts.ts';
import { sentences } from '../catalogue/sentences.ts';
import { judgeCase } from '../checklist/judge.ts';
import { defaultPack } from '../policy/default-pack.ts';
import { readDescription } from '../reading/description.ts';
import { readNarrative } from '../reading/read.ts';
import { readyPack } from '../reading/word-lines.ts';
import type { Asked } from './asked.ts';
import { daysIn, FACTS, type Known, TIMES } from './facts.ts';
import { type Answers, askedFor, fill, isFact, namesIn, partsOf } from './fill.ts';
import { foundBy } from './found-by.ts';
import { fittingFirst, templates } from './index.ts';
import { offersFor } from './offer.ts';
import type { Example, Takes, Template } from './template.ts';

const examplesOf = import.meta.glob<Example[]>('./library/*.ts', {
  eager: true,
  import: 'examples',
});
const takesOf = import.meta.glob<Takes>('./library/*.ts', { eager: true, import: 'takes' });
const files = Object.entries(examplesOf);

const words = fc
  .array(fc.constantFrom('bus', 'late', 'morning', 'shift', 'sitter', 'sick', 'again', 'maybe'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((list) => list.join(' '));

function answerTo(asked: Asked): fc.Arbitrary<string> {
  if (typeof asked === 'string') return words;
  if ('choices' in asked) return fc.constantFrom(...asked.choices);
  return fc.constantFrom(...('days' in asked ? daysIn(asked.days, TODAY, defaultPack) : TIMES));
}

/** Answers to everything that can be asked for; what the record knows is left to it. */
function answersTo(template: Template, given: Known): fc.Arbitrary<Answers> {
  const names = namesIn(template.body).filter((name) => {
    const known = name === 'appointment' || name === 'time' ? given.appointment : null;
    return name !== 'day' && name !== 'last-mailing-day' && !known && askedFor(template, name);
  });
  return fc.record(
    Object.fromEntries(names.map((name) => [name, answerTo(askedFor(template, name)!)])),
  ) as fc.Arbitrary<Answers>;
}

function knownIn(name: string): Known {
  const { appointment } = SETTINGS[name]!;
  const date = appointment === undefined ? null : new Date(Date.parse(TODAY) + appointment * 86_400_000);
  return {
    today: TODAY,
    appointment: date && {
      date: date.toISOString().slice(0, 10) as Known['today'],
      time: '10:00',
    },
    pack: defaultPack,
  };
}

/** Status by duty once the text is saved, or before. */
function judged(setting: string, template: Template, text: string | null) {
  const author = template.role ?? 'case-manager';
  const narrative: NarrativeFacts | null =
    text === null || template.into
      ? null
      : {
          id: 'new',
          type: known(template.type === 'engagement' ? 'Engagement' : 'General', 'test'),
          date: TODAY,
          author,
          draft: false,
          events: readNarrative({ text, writtenOn: TODAY, author }, defaultPack),
        };
  const facts = factsIn(SETTINGS[setting]!, narrative ? [narrative] : []);
  if (template.into && facts.plan.read)
    for (const step of facts.plan.value)
      step.tells = known(readDescription(text ?? '', TODAY, readyPack(defaultPack)), 'test');
  const options = { pack: defaultPack, sentences, today: TODAY, role: author };
  return Object.fromEntries(judgeCase(facts, options).lines.map(({ duty, status }) => [duty, status]));
}

it('there is one for every situation of the two documents', () => expect(templates.length).toBe(30));

it.each([
  ['no show', 'appointment-not-kept'],
  ['NCNS', 'contractor-missed'],
  ['LVM', 'call-tried'],
  ['DQ', 'disqualification-decided'],
  ['GC', 'good-cause-team'],
  ['7869', 'notice-mailed'],
])('an office word, %s, has a template that is found by it', (word, id) => {
  const { title, situation, body } = templates.find((template) => template.id === id)!;
  expect(`${title} ${situation} ${foundBy(id)} ${body}`.toLowerCase()).toContain(word.toLowerCase());
});

it.each(files)('%s is named as its template, and says what it takes and asks for', (path, examples) => {
  const template = templates.find(({ id }) => path === `./library/${id}.ts`)!;
  const names = namesIn(template.body);
  expect(names.filter(isFact).sort()).toEqual([...takesOf[path]!].sort());
  expect(names.filter((name) => !isFact(name)).sort()).toEqual(Object.keys(template.blanks).sort());
  expect(Object.keys(template.blanks).filter((name) => name in FACTS)).toEqual([]);
  expect(examples.length).toBeGreaterThan(0);
});

for (const [path, examples] of files) {
  const template = templates.find(({ id }) => path === `./library/${id}.ts`)!;
  describe(`the template "${template.title}"`, () => {
    it('marks every blank, and leaves none once all are filled', () => {
      const given: Known = { today: TODAY, appointment: null, pack: defaultPack };
      const blanks = partsOf(template, given).filter((part) => typeof part !== 'string');
      expect(findBlanks(fill(template, given)).length).toBe(blanks.length);
      const labels = blanks.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    });

    for (const { in: setting, answers } of examples) {
      const given = knownIn(setting);
      const check = (filled: Answers, words = defaultPack.words) => {
        const text = fill(template, { ...given, pack: { ...defaultPack, words } }, filled);
        expect(findBlanks(text), text).toEqual([]);
        const [before, after] = [judged(setting, template, null), judged(setting, template, text)];
        const unmet = template.satisfies.filter((duty) => after[duty] !== 'met');
        const broken = Object.keys(after).filter((id) => after[id] === 'broken' && before[id] !== 'broken');
        const wrong = [
          ...unmet.map((id) => `${id} is ${after[id]}`),
          ...broken.map((id) => `${id} is broken`),
        ];
        expect(wrong.join(', '), text.replaceAll('\n', ' ')).toBe('');
      };

      it(`in the setting "${setting}", as in its example, meets the duties it names and breaks none`, () => {
        const set = { time: '10:00', appointment: daysIn('appointment', TODAY, defaultPack)[0]! };
        check({ ...(given.appointment ? {} : set), ...answers });
        // A branch has its own words for people.
        const own = { ...defaultPack.words, person: 'client', worker: 'family coach' };
        check({ ...(given.appointment ? {} : set), ...answers }, own);
      });

      it(`in the setting "${setting}", filled with any answers, does too`, () => {
        fc.assert(
          fc.property(answersTo(template, given), (filled) => check(filled)),
          { numRuns: 60 },
        );
      });
    }

    it('never gives a missed re-engagement appointment as a ground', () => {
      const text = fill(template, { today: TODAY, appointment: null, pack: defaultPack });
      expect(text).not.toMatch(/(disqualif|sanction).*(because|since|for) .*(miss|not (kept|come|attend))/i);
      const events = readNarrative({ text, writtenOn: TODAY }, defaultPack);
      expect(
        events.filter((event) => event.kind === 'stated' && event.fact === 'missed-re-as-ground'),
      ).toEqual([]);
    });
  });
}

const KNOWN: Known = { today: TODAY, appointment: null, pack: defaultPack };

it('the fitting ones stand first', () => {
  const first = (stage: 'planning' | 'missed' | 'started' | 'came', statuses: Record<string, string> = {}) =>
    fittingFirst(templates, { statuses, stage, role: 'case-manager' })[0]?.id;
  expect(first('missed', { 'notice-narrated': 'due', 'notice-mail-date': 'due' })).toMatch(/notice|copy/);
  expect(first('came', { 're-outcome': 'due' })).toMatch(/^appointment-/);
  expect(first('planning')).toMatch(/^contact-/);
  // What stands under another type is put right by its own entry alone; without that it is no help.
  expect(first('planning', { 'engagement-type': 'broken' })).toBe('engagement-entry');
  expect(
    offersFor(templates, { statuses: {}, stage: 'planning', role: 'case-manager' }, KNOWN).find(
      ({ id }) => id === 'engagement-entry',
    )?.fits,
  ).toBe(false);
  const forManagers = fittingFirst(templates, { statuses: {}, stage: 'missed', role: 'case-manager' });
  expect(forManagers.map(({ id }) => id)).not.toContain('contractor-missed');
});
