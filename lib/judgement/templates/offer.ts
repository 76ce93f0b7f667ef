/**
 * What a surface shows of templates for the record at hand: in order, each with its text as it stands now and with the
 * small menus from which its choices, days and times are taken. Texts are not asked for: they are typed into TRACS.
 */
import { addDays, parseCivil, sayDate } from '../../record/civil-date.ts';
import { sayTime } from '../../record/parts.ts';
import { inForce } from '../policy/in-force.ts';
import { daysIn, factsFor, type Known, TIMES } from './facts.ts';
import { type Answers, askedFor, fill, isFact, namesIn } from './fill.ts';
import { fitness, fittingFirst, type Situation } from './index.ts';
import type { CaseStage, Template } from './template.ts';

export interface Menu {
  name: string;
  label: string;
  /** What stands in the text if nothing is chosen: in words, or null for a blank. */
  unless: string | null;
  options: { value: string; label: string }[];
}

export interface Offer {
  id: string;
  title: string;
  situation: string;
  /** The stage at which it is at home; null: none, or any. */
  home: CaseStage | null;
  /** Duties that it meets once it is filled in. */
  satisfies: readonly string[];
  type: Template['type'];
  into: 'narrative' | 'step';
  /** It meets an open duty, or belongs where the record stands. */
  fits: boolean;
  menus: Menu[];
  /** The text with these answers in it. */
  text(answers?: Answers): string;
}

export function offersFor(all: readonly Template[], situation: Situation, known: Known): Offer[] {
  return fittingFirst(all, situation).map((template) =>
    offerOf(template, situation, within(template, known)),
  );
}

/** The notice mailed now is for an appointment that is late enough; any other is asked for anew. */
function within(template: Template, known: Known): Known {
  const { appointment, today, pack } = known;
  const soon = appointment && appointment.date < addDays(today, inForce(pack, 'noticeDays', today) ?? 0);
  return soon && template.satisfies.includes('notice-seven-days') ? { ...known, appointment: null } : known;
}

function offerOf(template: Template, situation: Situation, known: Known): Offer {
  return {
    id: template.id,
    title: template.title,
    situation: template.situation,
    home: template.at[0] ?? null,
    satisfies: template.satisfies,
    type: template.type,
    into: template.into ?? 'narrative',
    fits: fitness(template, situation) > 0,
    menus: menusOf(template, known),
    text: (answers = {}) => fill(template, known, answers),
  };
}

export function menusOf(template: Template, known: Known): Menu[] {
  const { today, pack } = known;
  const facts = factsFor(known);
  return namesIn(template.body).flatMap((name): Menu[] => {
    const asked = askedFor(template, name);
    if (!asked || typeof asked === 'string') return [];
    const values =
      'days' in asked ? daysIn(asked.days, today, pack) : 'time' in asked ? TIMES : asked.choices;
    const fact = isFact(name) ? facts[name] : undefined;
    const options = values.map((value) => ({ value, label: shortly(value) }));
    return [{ name, label: asked.asks, unless: fact ? shortly(fact) : null, options }];
  });
}

function shortly(value: string): string {
  if (/^\d\d:\d\d$/.test(value)) return sayTime(value);
  const day = parseCivil(value);
  return day ? sayDate(day) : value;
}
