/** Dates as people write them in the practice system, and dates told relative to today. */
import { addDays, format, isMatch, isValid, parse, parseISO } from 'date-fns';

/** The machine's civil date, YYYY-MM-DD. */
export function civilToday(): string {
  return format(new Date(), 'yyyy-MM-dd');
}

/** The day `days` after (or, negative, before) an ISO day. */
export function shiftDay(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd');
}

/**
 * Replaces relative dates: `{-12}` is the ISO day twelve days before today, `{+9 EEEE, MMMM d}` the day nine
 * days ahead written with date-fns tokens. Works inside longer text too, so `{+9}T10:00` is a moment.
 */
export function resolveRelative<T>(value: T, today: string): T {
  if (typeof value === 'string') {
    return value.replace(/\{([+-]?\d+)(?: ([^{}]+))?\}/g, (_, days: string, pattern?: string) =>
      format(addDays(parseISO(today), Number(days)), pattern ?? 'yyyy-MM-dd'),
    ) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => resolveRelative(item, today)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveRelative(item, today)]),
    ) as T;
  }
  return value;
}

/** An ISO day or moment as the screens show the day: MM/DD/YYYY, or nothing. */
export function showDay(value: string | null): string {
  return value ? format(parseISO(value.slice(0, 10)), 'MM/dd/yyyy') : '';
}

/** The time of day of an ISO moment as the screens show it: h:mm AM, or nothing for a bare day. */
export function showTime(value: string | null): string {
  return value?.includes('T') ? format(parseISO(value), 'h:mm a') : '';
}

/** A day typed as mm/dd/yyyy (leading zeros optional) as an ISO day; null if it is no such day. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  if (!/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return null;
  const date = parse(text, 'M/d/yyyy', new Date(2000, 0, 1));
  return isValid(date) && date.getFullYear() >= 1900 ? format(date, 'yyyy-MM-dd') : null;
}

/** A time typed as h:mm AM or PM (also "9am") as HH:MM; null if it is no such time. */
export function readTime(typed: string): string | null {
  const parts = /^(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$/i.exec(typed.trim());
  if (!parts) return null;
  const text = `${parts[1]}:${parts[2] ?? '00'} ${parts[3]}m`.toUpperCase();
  return isMatch(text, 'h:mm a') ? format(parse(text, 'h:mm a', new Date(2000, 0, 1)), 'HH:mm') : null;
}
