/**
 * How well a slot of a list serves a field: by what its header, the names in the source and its values say together; and
 * the same in plain words.
 */
import type { Place } from '../map.ts';
import type { Slot } from './groups.ts';
import { cutTo, type FieldProposal, type Sure } from './proposal.ts';
import type { Looks } from './values.ts';
import { type MapperWords, wordFit } from './words.ts';

export type ListPurpose = 'narratives' | 'steps';

export interface FittedSlot {
  slot: Slot;
  score: number;
  label: number;
  named: number;
  /** Its values are words that we know, or dates alone: they speak for themselves. */
  meant: boolean;
}

/** How well a slot serves a field, or null where its values speak against it. */
export function fitField(
  field: string,
  slot: Slot,
  looks: Looks,
  longest: number,
  words: MapperWords,
  purpose: ListPurpose,
): FittedSlot | null {
  const wanted = words[purpose][field as never] as readonly string[];
  const label = wordFit(slot.label, wanted);
  const named = Math.min(2, Math.max(0, ...namesOf(slot).map((name) => wordFit(name, wanted))));
  if (looks.filled === 0 && label < 5) return null;
  let values = 0;
  // Words that mean something to us: half of the values are such.
  let meant = false;
  switch (field) {
    case 'date':
      if (looks.dates < 0.8) return null;
      values = 4;
      meant = true;
      break;
    case 'plannedStart':
    case 'plannedEnd':
      if ((looks.filled > 0 && looks.dates < 0.8) || label + named < 2) return null;
      values = 2;
      break;
    case 'type': {
      if (looks.dates > 0.5 || looks.short < 0.9 || looks.numbers > 0.5) return null;
      const known = slot.values.filter((value) =>
        words.types.some((type) => wordFit(value, [type]) > 0),
      ).length;
      meant = known * 2 >= looks.filled;
      values = (meant ? 7 : known > 0 ? 3 : 0) + (looks.distinct < looks.count ? 1 : 0);
      if (label + named + known === 0) return null;
      break;
    }
    case 'code': {
      if (looks.dates > 0.5 || looks.short < 0.9 || looks.filled < looks.count) return null;
      const known = slot.values.filter((value) => words.codes.some((code) => isCode(value, code))).length;
      values = known > 0 ? 3 : 0;
      meant = known * 2 >= looks.filled;
      if (label + named + known === 0) return null;
      break;
    }
    case 'text':
      if (looks.dates > 0.5 || looks.numbers > 0.5) return null;
      values = looks.length >= 25 ? (looks.length === longest ? 4 : 2) : 0;
      if (label + named + values < 3) return null;
      break;
    default:
      if (looks.dates > 0.5 || label + named === 0) return null;
  }
  return { slot, score: label + named + values, label, named, meant };
}

function isCode(value: string, code: string): boolean {
  return value.toLowerCase().split(/\s/)[0] === code.toLowerCase();
}

/** The names in the source of a slot: of its selectors. */
function namesOf({ at }: Slot): string[] {
  return at.flatMap(({ selector, rests }) => (rests === 'position' || rests === 'tag' ? [] : [selector]));
}

export function fieldProposal(
  field: string,
  fitted: FittedSlot | undefined,
  slot: Slot | null,
  place: Place,
): FieldProposal {
  if (!fitted || !slot)
    return { field, place: null, reads: null, sure: 'missing', why: 'Nothing on this page looks like it.' };
  const sample = slot.values.find((value) => value !== '') ?? '';
  const telling = fitted.meant || fitted.label + fitted.named >= 2;
  const sure: Sure = fitted.label >= 5 ? 'sure' : telling ? 'likely' : 'guess';
  const why = [
    fitted.label > 0 ? `it is labelled "${slot.label}"` : null,
    fitted.named > 0 ? 'its name in the page says so' : null,
    fitted.label + fitted.named === 0 ? 'what stands there looks like it' : null,
    place.at === undefined
      ? 'only its label marks it'
      : place.label === undefined
        ? 'nothing is written over it'
        : null,
  ].filter((reason) => reason !== null);
  return { field, place, reads: cutTo(sample), sure, why: why.join(', ') };
}
