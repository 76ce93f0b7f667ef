/** Proposes a form: which control is which field, by its label, its name in the source and its kind. */
import { CONTROL, labelsOf } from '../labels.ts';
import type { Place } from '../map.ts';
import { DRAFT_FIELDS, STEP_FORM_FIELDS } from '../map-fields.ts';
import { plainText } from '../text.ts';
import { optionsOf, shownValue } from '../values.ts';
import { faceOf, isUnseen, WIDGET } from './faces.ts';
import { headingOver } from './headings.ts';
import { cutTo, ENOUGH, type FieldProposal, type Proposal, type Sure } from './proposal.ts';
import { holderSelector, isBeside, isHidden, selectorIn } from './selectors.ts';
import { isDate, orderOf } from './values.ts';
import { type MapperWords, tokens, wordFit } from './words.ts';

export interface Control {
  element: Element;
  label: string;
  /** What its name, id and hints in the source say. */
  named: string;
  kind: 'list' | 'widget' | 'date' | 'time' | 'long' | 'short' | 'box' | 'choice';
  value: string;
}

type FormPurpose = 'draft' | 'stepForm';
const KINDS: Record<string, readonly Control['kind'][]> = {
  type: ['list', 'short', 'widget'],
  code: ['list', 'short', 'widget'],
  text: ['long'],
  description: ['short', 'long'],
  date: ['date', 'short'],
  plannedStart: ['date', 'short'],
  plannedEnd: ['date', 'short'],
  plannedStartTime: ['time', 'short'],
  plannedEndTime: ['time', 'short'],
};
const NEEDED: Record<FormPurpose, readonly string[]> = {
  draft: ['text'],
  stepForm: ['code', 'plannedStart'],
};

export function proposeForm(document: Document, purpose: FormPurpose, words: MapperWords): Proposal | null {
  const options = scopesOf(document).flatMap((scope) => fitForm(document, scope, purpose, words) ?? []);
  const best = options.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH.form ? best : null;
}

/** Forms, and where a page has fields outside of any, what holds them all. */
export function scopesOf(document: Document): Element[] {
  const forms = [...document.querySelectorAll('form, [role=form], dialog, [role=dialog], fieldset')];
  const shown = forms.filter((form) => !isHidden(form) && !isBeside(form));
  const loose = [...document.querySelectorAll(CONTROL)].filter((control) => !control.closest('form'));
  return loose.length > 0 ? [...shown, document.body] : shown;
}

export function controlsIn(scope: Element): Control[] {
  const labels = new Map<Element, { label: string; own: boolean }>();
  for (const { label, element, holder } of labelsOf(scope)) {
    const control = element.matches(CONTROL) ? element : element.querySelector(CONTROL);
    const target = control ?? behindFace(scope, element) ?? (element.matches(WIDGET) ? element : null);
    const own = holder.closest('label') !== null;
    // A heading over the first field points to it too; the words nearest to a field are the last before it.
    if (target && label !== '' && (own || !labels.get(target)?.own)) labels.set(target, { label, own });
  }
  const all = [...scope.querySelectorAll(`${CONTROL}, ${WIDGET}`)].filter(
    (element) => !element.matches(WIDGET) || !behindFace(scope, element),
  );
  return all.map((element) => ({
    element,
    label: labels.get(element)?.label ?? '',
    named: ['name', 'id', 'aria-label', 'placeholder', 'data-name', 'title', 'formcontrolname']
      .map((name) => element.getAttribute(name) ?? '')
      .filter((text) => text !== '' && text.length <= 80)
      .join(' | '),
    kind: kindOf(element),
    value: shownValue({ element }),
  }));
}

/** A label that points to a widget points to the list behind it. */
function behindFace(scope: Element, face: Element): Element | null {
  return [...scope.querySelectorAll('select')].find((list) => faceOf(list) === face) ?? null;
}

function kindOf(element: Element): Control['kind'] {
  const tag = element.tagName.toUpperCase();
  if (tag === 'SELECT') return 'list';
  if (element.matches(WIDGET)) return 'widget';
  if (tag !== 'INPUT') return 'long';
  const type = (element.getAttribute('type') ?? 'text').toLowerCase();
  if (type === 'checkbox') return 'box';
  if (type === 'radio') return 'choice';
  if (type === 'time') return 'time';
  return type.startsWith('date') || isDate((element as HTMLInputElement).value) ? 'date' : 'short';
}

function fitForm(
  document: Document,
  scope: Element,
  purpose: FormPurpose,
  words: MapperWords,
): Proposal | null {
  const controls = controlsIn(scope).filter(
    ({ element, kind }) =>
      kind !== 'box' &&
      kind !== 'choice' &&
      // A list may be hidden behind a widget; what is hidden with all around it is no open form.
      !isHidden(kind === 'list' ? element.parentElement! : element) &&
      (kind === 'list' || !isUnseen(element)),
  );
  const names = purpose === 'draft' ? DRAFT_FIELDS : STEP_FORM_FIELDS;
  const pairs = names.flatMap((field) =>
    controls.flatMap((control) => {
      const score =
        fitControl(field, control, words[purpose][field as never] as readonly string[]) +
        choicesFit(field, control, words);
      return score > 0 ? [{ field, control, score }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const chosen = new Map<string, { control: Control; score: number }>();
  const taken = new Set<Control>();
  for (const { field, control, score } of pairs) {
    if (chosen.has(field) || taken.has(control)) continue;
    chosen.set(field, { control, score });
    taken.add(control);
  }
  if (NEEDED[purpose].some((field) => !chosen.has(field))) return null;
  const form = chosen.get(NEEDED[purpose][0]!)!.control.element.closest('form') ?? scope;
  for (const [field, { control }] of chosen) if (!form.contains(control.element)) chosen.delete(field);
  if (NEEDED[purpose].some((field) => !chosen.has(field)) || isSearch(form, words)) return null;
  const fields: Record<string, Place> = {};
  const proposed: FieldProposal[] = [];
  for (const field of names) {
    const found = chosen.get(field);
    if (found) fields[field] = placeOfControl(form, found.control);
    else if (purpose === 'draft') fields[field] = {};
    if (found || purpose === 'draft' || !field.endsWith('Time'))
      proposed.push(fieldOf(field, found, fields[field] ?? null, words[purpose][field as never]));
  }
  const within = holderSelector(document, form, fields[NEEDED[purpose][0]!]?.at);
  const heading = wordFit(headingOver(form), words.headings[purpose]) > 0 ? 3 : 0;
  // A long text that nothing calls a narrative, under no such heading and without a type, is another form's.
  const text = chosen.get('text');
  if (purpose === 'draft' && heading === 0 && !chosen.has('type') && text!.score <= 2) return null;
  const score = [...chosen.values()].reduce((sum, entry) => sum + entry.score, 0) + heading;
  const { order, settled } = orderOf(
    [...chosen.values()]
      .filter(({ control }) => control.kind === 'short')
      .map(({ control }) => control.value),
  );
  // A form with fields of many other kinds is a form for something else.
  const foreign = Math.max(0, controls.length - chosen.size - 3);
  return {
    purpose,
    score: score - foreign * 0.5,
    fields: proposed,
    part: { [purpose]: { within, fields } },
    dateOrder: settled ? order : null,
    notes: [],
  };
}

/** A form that looks for entries has the fields of one, and must never be taken for the form that makes one. */
function isSearch(form: Element, { searches }: MapperWords): boolean {
  if (!form.matches('form, [role]')) return false;
  const says = (text: string) => tokens(text).some((token) => searches.includes(token));
  const called = [...form.attributes].filter(({ name }) =>
    /^(id|name|class|role|aria-label|data-.*)$/.test(name),
  );
  const buttons = [...form.querySelectorAll('button:not([type]), [type=submit]')];
  const headings = [...form.querySelectorAll('h1, h2, h3, h4, legend')];
  return (
    called.some(({ value }) => says(value)) ||
    (headings.length === 1 && says(plainText(headings[0]!))) ||
    (buttons.length > 0 && buttons.every((button) => says(button.getAttribute('value') ?? plainText(button))))
  );
}

function fitControl(field: string, control: Control, words: readonly string[]): number {
  const kinds = KINDS[field] ?? [];
  const at = kinds.indexOf(control.kind);
  if (at < 0) return 0;
  const label = wordFit(control.label, words);
  const named = Math.min(2, Math.max(0, ...control.named.split(' | ').map((name) => wordFit(name, words))));
  // One long text is the narrative, whatever it is called; anything else needs a word for it.
  if (label + named === 0 && field !== 'text') return 0;
  // "Estimated time" is no time of day.
  if (field.endsWith('Time') && control.kind !== 'time' && label < 5 && named === 0) return 0;
  return label + named + (at === 0 ? 2 : 0.5);
}

/** A list that offers types or codes of ours is that field, whatever it is called. */
function choicesFit(field: string, { element }: Control, words: MapperWords): number {
  const known = field === 'type' ? words.types : field === 'code' ? words.codes : [];
  const offered = optionsOf(element) ?? [];
  return offered.some((option) => known.some((word) => isWord(option, word, field))) ? 8 : 0;
}

/** A type may stand among other words; of a choice of steps the code is the first word. */
function isWord(option: string, word: string, field: string): boolean {
  return field === 'code'
    ? option.toLowerCase().split(/[\s:–-]/)[0] === word.toLowerCase()
    : wordFit(option, [word]) > 0;
}

export function placeOfControl(form: Element, { element, label, kind }: Control): Place {
  // Without its label it has one witness: nothing is ever written into it.
  if (kind === 'widget') return { at: selectorIn(form, element).selector };
  const face = element.tagName.toUpperCase() === 'SELECT' ? faceOf(element) : null;
  return {
    at: selectorIn(form, element).selector,
    ...(label === '' || label.length > 80 ? {} : { label: [label] }),
    ...(face ? { face: selectorIn(form, face).selector } : {}),
  };
}

function fieldOf(
  field: string,
  found: { control: Control; score: number } | undefined,
  place: Place | null,
  words: readonly string[],
): FieldProposal {
  if (!found)
    return { field, place: null, reads: null, sure: 'missing', why: 'No field of this form looks like it.' };
  const label = wordFit(found.control.label, words);
  const sure: Sure = label >= 5 ? 'sure' : found.score >= 3.5 ? 'likely' : 'guess';
  const named = found.control.named.split(' | ').some((name) => wordFit(name, words) > 0);
  const written = `it is labelled "${found.control.label}"`;
  const why = [
    label > 0 ? written : named ? 'its name in the page says so' : null,
    label === 0 && !named && found.score >= 5 ? 'its choices are known words' : null,
    found.control.label === '' ? 'no label was found beside it, so it is never written' : null,
    label === 0 && found.control.label !== '' ? written : null,
  ]
    .filter((reason) => reason !== null)
    .join('; ');
  return { field, place, reads: cutTo(found.control.value.trim().split('\n')[0] ?? ''), sure, why };
}
