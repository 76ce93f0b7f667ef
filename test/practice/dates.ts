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

/** A day typed or picked in any way a screen offers: also 2026-11-22 and Nov 22, 2026; as an ISO day. */
export function readAnyDay(typed: string): string | null {
  const text = typed.trim();
  for (const pattern of ['yyyy-MM-dd', 'MMM d, yyyy']) {
    const date = parse(text, pattern, new Date(2000, 0, 1));
    if (isValid(date) && date.getFullYear() >= 1900 && date.getFullYear() <= 9999) {
      return format(date, 'yyyy-MM-dd');
    }
  }
  return readDay(text);
}

/** A time typed or picked in any way a screen offers: also 14:30 by the 24-hour clock; as HH:MM. */
export function readAnyTime(typed: string): string | null {
  const text = typed.trim();
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : readTime(text);
}

/** An ISO day or moment with the day as "Nov 22, 2026", or nothing. */
export function showLongDay(value: string | null): string {
  return value ? format(parseISO(value.slice(0, 10)), 'MMM d, yyyy') : '';
}

/** How a layout's form fields hold days and times: what it writes into them and what it takes from them. */
export interface DateStyle {
  fieldDay(value: string | null): string;
  fieldTime(value: string | null): string;
  readDay(typed: string): string | null;
  readTime(typed: string): string | null;
}

/** Text fields, in which people type mm/dd/yyyy and h:mm AM. */
export const typedDates: DateStyle = { fieldDay: showDay, fieldTime: showTime, readDay, readTime };

/** The browser's own date and time fields, which hold ISO values. */
export const pickedDates: DateStyle = {
  fieldDay: (value) => value?.slice(0, 10) ?? '',
  fieldTime: (value) => (value?.includes('T') ? value.slice(11, 16) : ''),
  readDay: readAnyDay,
  readTime: readAnyTime,
};
