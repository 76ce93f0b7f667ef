/** What a template asks the worker for, where the record does not know it. */

/** Days that a menu offers: lately gone, the last business day and today, coming, or late enough for the notice. */
export type DayRange = 'past' | 'just-now' | 'coming' | 'appointment';

/**
 * What the worker is asked for, as it stands in the blank. Words alone are a text, typed into TRACS; choices, days and
 * times are taken from a small menu.
 */
export type Asked =
  | string
  | { asks: string; choices: readonly string[] }
  | { asks: string; days: DayRange }
  | { asks: string; time: true };
