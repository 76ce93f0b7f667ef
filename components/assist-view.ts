/** What the panel shows of fixes and templates. */
import type { Offer } from '@/lib/judgement/templates/offer';

export interface FixView {
  label: string;
  /** What will be written where: the exact change, before it is made. */
  edits: { name: string; from: string; to: string }[];
  /** Why it can't be done on the page in front, or null. */
  blocked: string | null;
}

export interface OutcomeView {
  state: 'done' | 'undone' | 'refused';
  says: string;
  /** Whether there is something to take back; left out, what was inserted is. */
  undo?: boolean;
  /** A text that was refused, offered for copying so that nothing is lost. */
  text: string | null;
}

export interface TemplateView extends Offer {
  /** Marked by the worker; used lately. */
  favourite?: boolean;
  recent?: boolean;
  /** Further words to find it by, where templates are searched. */
  also?: string;
  /** Set by IT. */
  byIt?: boolean;
}
