/** Proposes the Re-Engagement Page: the staffing's date, outcome and decision, the required steps, and what finalizes it. */
import type { ReengagementSpec, Sign } from '../map.ts';
import { DECISIONS, STAFFING_FIELDS } from '../map-fields.ts';
import { plainText } from '../text.ts';
import { optionsOf } from '../values.ts';
import { headingOver, pageHeadings } from './headings.ts';
import { cutTo, ENOUGH, type FieldProposal, type Proposal } from './proposal.ts';
import { type Control, controlsIn, placeOfControl, scopesOf } from './propose-form.ts';
import { candidatesOf, holderSelector, selectorIn } from './selectors.ts';
import { type MapperWords, tokens, wordFit } from './words.ts';

const KINDS: Record<(typeof STAFFING_FIELDS)[number], readonly Control['kind'][]> = {
  staffedOn: ['date', 'short'],
  outcome: ['long', 'short'],
  decision: ['list', 'choice'],
};

export function proposeReengagement(document: Document, words: MapperWords): Proposal | null {
  const options = scopesOf(document).flatMap((scope) => fitPage(document, scope, words) ?? []);
  const best = options.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH.list + 2 ? best : null;
}

function fitPage(document: Document, scope: Element, words: MapperWords): Proposal | null {
  const controls = controlsIn(scope);
  const chosen = new Map<string, { control: Control; score: number }>();
  for (const field of STAFFING_FIELDS) {
    const fitted = controls
      .filter(({ kind }) => KINDS[field].includes(kind))
      .map((control) => ({ control, score: scoreOf(control, words.reengagement[field]) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)[0];
    if (fitted) chosen.set(field, fitted);
  }
  const steps = stepsIn(scope, controls);
  if (!chosen.has('decision') || !chosen.has('staffedOn') || !chosen.has('outcome')) return null;
  const decision = chosen.get('decision')!.control;
  const { decisions, unknown } = decisionsOf(decision, words);
  const finalized = finalizedOf(document, scope, words);
  const notes = [
    ...(unknown.length > 0
      ? [`What these words for a decision mean is not known: ${unknown.join(', ')}.`]
      : []),
    ...(steps ? [] : ['No required steps with boxes were found.']),
    ...(finalized.is ? [] : ['What a finalized page looks like is learned when one is shown.']),
  ];
  const fields = Object.fromEntries(
    STAFFING_FIELDS.map((field) => [field, placeOfControl(scope, chosen.get(field)!.control)]),
  ) as ReengagementSpec['fields'];
  const heading = [headingOver(scope), ...pageHeadings(document).map((element) => plainText(element))];
  const known = heading.some((text) => wordFit(text, words.headings.reengagement) > 0) ? 3 : 0;
  const proposed: FieldProposal[] = STAFFING_FIELDS.map((field) => {
    const { control } = chosen.get(field)!;
    const why = control.label === '' ? 'its name in the page says so' : `it is labelled "${control.label}"`;
    return {
      field,
      place: fields[field],
      reads: cutTo(control.value.trim()),
      sure: control.label === '' ? 'likely' : 'sure',
      why,
    };
  });
  if (!steps || (!finalized.is && !finalized.isNot)) return null;
  return {
    purpose: 'reengagement',
    score: [...chosen.values()].reduce((sum, { score }) => sum + score, 0) + known,
    fields: proposed,
    part: {
      reengagement: {
        within: holderSelector(document, scope, fields.decision.at),
        fields,
        decisions,
        steps,
        finalized,
      },
    },
    dateOrder: null,
    notes,
  };
}

function scoreOf({ label, named }: Control, words: readonly string[]): number {
  return (
    wordFit(label, words) +
    Math.min(2, Math.max(0, ...named.split(' | ').map((name) => wordFit(name, words))))
  );
}

/** What the choices mean, as far as their words tell; the others are left for the person to say. */
function decisionsOf({ element }: Control, words: MapperWords) {
  const decisions: ReengagementSpec['decisions'] = {};
  const unknown: string[] = [];
  for (const option of optionsOf(element) ?? []) {
    const fits = DECISIONS.map((meaning) => ({ meaning, score: wordFit(option, words.decisions[meaning]) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (fits.length === 0) unknown.push(option);
    else decisions[fits[0]!.meaning] = [...(decisions[fits[0]!.meaning] ?? []), option];
  }
  return { decisions, unknown };
}

/** Boxes that stand alike under each other, each with its words. */
function stepsIn(scope: Element, controls: readonly Control[]): ReengagementSpec['steps'] | null {
  const boxes = controls.filter(({ kind }) => kind === 'box').map(({ element }) => element);
  if (boxes.length < 2) return null;
  const common = candidatesOf(boxes[0]!).filter(({ selector }) =>
    boxes.every((box) => box.matches(selector)),
  );
  const begins = commonStart(boxes.map((box) => box.getAttribute('name') ?? ''));
  const done = common.find(
    ({ rests }) => rests === 'name' || rests === 'class' || rests === 'data',
  )?.selector;
  const box = done ?? (begins === '' ? 'input[type=checkbox]' : `input[name^='${begins}']`);
  for (const tag of ['tr', 'li', 'label', 'p', 'div']) {
    const entries = boxes.map((element) => element.closest(tag));
    if (new Set(entries).size < boxes.length || entries.some((row) => !row || !scope.contains(row))) continue;
    // In a table of tables the rows around hold the boxes too.
    const rows = [`${tag}:has(${box})`, `${tag}:has(> * > ${box})`, `${tag}:has(> ${box})`].find(
      (selector) => scope.querySelectorAll(selector).length === boxes.length,
    );
    if (rows === undefined) continue;
    const name = ['label', 'span', 'td:not(:has(input))', 'b', 'strong'].find((selector) =>
      entries.every((row) => {
        const found = row!.querySelectorAll(selector);
        return found.length === 1 && plainText(found[0]!) !== '';
      }),
    );
    if (name !== undefined) return { rows, fields: { name: { at: name }, done: { at: box } } };
  }
  return null;
}

function commonStart(names: readonly string[]): string {
  let start = names[0] ?? '';
  for (const name of names) while (!name.startsWith(start)) start = start.slice(0, -1);
  return /^[A-Za-z$_-]{3,}/.test(start) ? start.replace(/(?<!\d)\d+$/, '') : '';
}

function finalizedOf(document: Document, scope: Element, words: MapperWords): { is?: Sign; isNot?: Sign } {
  const button = [...scope.querySelectorAll('button, input[type=submit], input[type=button]')].find(
    (element) => {
      const said = tokens(`${plainText(element)} ${element.getAttribute('value') ?? ''}`).join(' ');
      return words.finalize.button.some((word) => said.includes(word));
    },
  );
  if (button && !button.matches(':disabled'))
    return { isNot: { at: `${selectorIn(document, button).selector}:not([disabled])` } };
  for (const line of scope.querySelectorAll('p, span, div, td, strong')) {
    const text = plainText(line);
    if (text.length > 120 || line.childElementCount > 2) continue;
    const said = words.finalize.done.find((phrase) => text.toLowerCase().includes(phrase));
    if (said === undefined) continue;
    const at = text.toLowerCase().indexOf(said);
    return { is: { at: selectorIn(document, line).selector, text: text.slice(at, at + said.length) } };
  }
  return {};
}
