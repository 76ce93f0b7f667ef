/** How the extension's own pages look in this browser, in `storage.local`. */
import { fieldsOf } from './storage.ts';

export const APPEARANCE_KEY = 'appearance';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Appearance {
  /** `system`: what the browser says. */
  theme: Theme;
}

/** What is damaged counts as not chosen. */
export function readAppearance(value: unknown): Appearance {
  const { theme } = fieldsOf(value);
  return { theme: THEMES.find((known) => known === theme) ?? 'system' };
}
