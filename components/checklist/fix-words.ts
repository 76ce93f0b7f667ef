/** What a fix does, for its button, and what it would write, where the page that it goes into is not at hand. */
import type { Fix } from '@/lib/judgement/duties/duty';
import { sayDate } from '@/lib/record/civil-date';
import { sayTime } from '@/lib/record/parts';

/** What the button says. */
export function labelOf(fix: Fix): string {
  switch (fix.kind) {
    case 'set-type':
      return `Choose ${fix.type}`;
    case 'insert':
      return 'Add the sentence';
    case 'start':
      return `Start a short ${fix.type} narrative`;
    case 'fill-step':
      return `Fill in the ${fix.code} step`;
  }
}

/** Field by field; empty where the button says all of it. */
export function writesOf(fix: Fix): { name: string; to: string }[] {
  switch (fix.kind) {
    case 'set-type':
      return [];
    case 'insert':
      return [{ name: 'Narrative', to: fix.text.trim() }];
    case 'start':
      return [
        { name: 'Date', to: sayDate(fix.date) },
        { name: 'Type', to: fix.type },
        { name: 'Narrative', to: fix.text.trim() },
      ];
    case 'fill-step': {
      const at = `${sayDate(fix.date)}${fix.time ? ` at ${sayTime(fix.time)}` : ''}`;
      return [
        { name: 'Code', to: fix.code },
        { name: 'Planned start and end', to: at },
        { name: 'Description', to: fix.description },
      ];
    }
  }
}
