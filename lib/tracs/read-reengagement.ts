/**
 * Reading the Re-Engagement Page: the staffing's date, whether an outcome is written, the decision, the required steps,
 * and whether the page is finalized. One field that can't be told leaves the whole page unread, with the reason: a
 * finding about what is missing must never rest on what was only not found.
 */
import { type Fact, known, unknown } from '../record/fact.ts';
import type { ReengagementFacts } from '../record/facts.ts';
import { cellsOf } from './cells.ts';
import { indexLabels } from './labels.ts';
import type { PageMap, ReengagementSpec } from './map.ts';
import type { STAFFING_FIELDS } from './map-fields.ts';
import { holds } from './sign.ts';
import { plainText, squeeze } from './text.ts';
import { meant, noDate, parsePageDate, same, shownValue } from './values.ts';
import { findField } from './witness.ts';

export interface ReengagementReading {
  /** The part of the page that holds the fields; null where it was not found. */
  root: Element | null;
  facts: Fact<ReengagementFacts>;
}

const BOX = 'input[type=checkbox], [role=checkbox], [role=switch]';
const RADIO = 'input[type=radio], [role=radio]';
/** A dash alone is how a page writes nothing. */
const NOTHING = /^[-–—]*$/;

export function readReengagement(
  document: Document,
  spec: ReengagementSpec,
  order: PageMap['dateOrder'],
  title: string,
): ReengagementReading {
  const roots = document.querySelectorAll(spec.within);
  const root = roots[0];
  if (!root || roots.length > 1)
    return { root: null, facts: unknown(`${title}: its form was not found on the page.`) };
  const index = indexLabels(root, Object.values(spec.fields));
  const field = (name: (typeof STAFFING_FIELDS)[number]): Fact<string> => {
    const place = spec.fields[name];
    const found = findField(root, place, index, `${title}, ${place.label?.[0] ?? name}`);
    if (!found.known) return found;
    const shown = found.value.inline ?? choiceIn(found.value.element);
    if (shown === null) return unknown(`${found.where}: more than one choice is marked.`);
    const text = meant(place, shown);
    return text === null
      ? unknown(`${found.where}: its words were not found.`)
      : known(NOTHING.test(text) ? '' : text, found.where, found.witnesses);
  };
  const date = field('staffedOn');
  const outcome = field('outcome');
  const words = field('decision');
  const steps = readSteps(document, root, spec.steps, title);
  const staffedOn = date.known && date.value !== '' ? parsePageDate(date.value, order) : null;
  const decision = words.known ? meaningOf(words.value, spec.decisions) : null;
  const { is, isNot } = spec.finalized;
  const finalized = is !== undefined && holds(document, is);
  const problems = [date, outcome, words, steps].flatMap((fact) => (fact.known ? [] : [fact.reason]));
  if (date.known && date.value !== '' && !staffedOn) problems.push(noDate(date.value, date.where));
  if (words.known && !decision)
    problems.push(`${words.where}: the page map does not say what "${words.value.slice(0, 30)}" means.`);
  if (finalized === (isNot !== undefined && holds(document, isNot)))
    problems.push(`${title}: whether the page is finalized can't be told.`);
  if (!outcome.known || !steps.known || !decision || problems.length > 0)
    return { root, facts: unknown(problems.join(' ')) };
  const facts = {
    staffedOn,
    outcome: outcome.value !== '',
    decision: decision === 'none' ? null : decision,
    requiredSteps: steps.value,
    finalized,
  };
  return { root, facts: known(facts, title) };
}

function readSteps(
  document: Document,
  root: Element,
  spec: ReengagementSpec['steps'],
  title: string,
): Fact<ReengagementFacts['requiredSteps']> {
  const where = `${title}, required steps`;
  const rows = [...root.querySelectorAll(spec.rows)];
  if (rows.length === 0)
    return spec.empty && holds(document, spec.empty)
      ? known([], where)
      : unknown(`${where}: none was found.`);
  const cells = cellsOf(rows);
  const nameOf = cells(spec.fields.name, where);
  const doneOf = cells(spec.fields.done, where);
  if (!nameOf.known) return nameOf;
  if (!doneOf.known) return doneOf;
  const steps: ReengagementFacts['requiredSteps'] = [];
  for (const row of rows) {
    const [label, cell] = [nameOf.value(row)?.element, doneOf.value(row)?.element];
    const name = label ? plainText(label) : '';
    if (!cell || name === '') return unknown(`${where}: one of them could not be read.`);
    const box = cell.matches(BOX) ? cell : cell.querySelector(BOX);
    const own = box ? labelOf(box) : '';
    if (own !== '' && !own.includes(name) && !name.includes(own))
      return unknown(`${where}: "${name.slice(0, 30)}" and its box belong to different steps.`);
    const done = box ? isOn(box) : saidDone(choiceIn(cell), spec.words);
    if (done === null) return unknown(`${where}: whether "${name.slice(0, 30)}" is done can't be told.`);
    if (steps.some((step) => step.name === name))
      return unknown(`${where}: "${name.slice(0, 30)}" stands twice.`);
    steps.push({ name, done });
  }
  // A box among them that the map does not know is a step that would be missed.
  const around = rows[0]!.closest('fieldset, table, ul, ol') ?? root;
  const boxes = around.querySelectorAll(BOX).length;
  if (boxes > 0 && boxes !== rows.length) return unknown(`${where}: not all boxes could be read.`);
  return known(steps, where);
}

/** What is chosen or written in a field: of radio buttons the words of the marked one; null where several are. */
function choiceIn(element: Element): string | null {
  const group = element.matches(RADIO) ? element.closest('fieldset, [role=radiogroup], td') : element;
  const radios = [...(group?.querySelectorAll(RADIO) ?? [])];
  if (group && radios.length === 0) return shownValue({ element: group }).trim();
  const chosen = radios.filter(isOn);
  return group && chosen.length < 2 ? (chosen[0] ? labelOf(chosen[0]) : '') : null;
}

function saidDone(text: string | null, words: ReengagementSpec['steps']['words']): boolean | null {
  const said = (list?: readonly string[]) => text !== null && list?.some((word) => same(word, text));
  return said(words?.done) ? true : said(words?.open) ? false : null;
}

function meaningOf(text: string, decisions: ReengagementSpec['decisions']) {
  const known = Object.entries(decisions).find(([, words]) => words?.some((word) => same(word, text)));
  return known ? (known[0] as keyof typeof decisions) : text === '' ? 'none' : null;
}

/** Null for a box that is neither ticked nor not. */
function isOn(box: Element): boolean | null {
  if (box.tagName.toUpperCase() === 'INPUT') {
    const { checked, indeterminate } = box as HTMLInputElement;
    return indeterminate ? null : checked;
  }
  const state = box.getAttribute('aria-checked');
  return state === 'true' ? true : state === 'mixed' ? null : false;
}

/** The words that belong to a box or a radio button by its own markup. */
function labelOf(box: Element): string {
  const { ownerDocument: document, id } = box;
  const by = box.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = [
    ...by.map((name) => document.getElementById(name)),
    ...(by.length === 0 && id !== '' ? document.querySelectorAll(`label[for="${CSS.escape(id)}"]`) : []),
  ];
  const words = labels.map((label) => (label ? plainText(label) : '')).join(' ');
  return (
    squeeze(words) || squeeze(box.getAttribute('aria-label') ?? '') || plainText(box.closest('label') ?? box)
  );
}
