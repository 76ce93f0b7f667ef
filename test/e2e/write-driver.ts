/**
 * Runs in the place of the launcher, in its world and with its rights, in Chromium and Firefox alike: does on request
 * what the overlay does when it writes. Asked and answered through attributes of the page's root, in one turn.
 */
import { selectNextBlank } from '../../lib/tracs/write/blanks.ts';
import { readField } from '../../lib/tracs/write/fields.ts';
import {
  type Applied,
  apply,
  type Edit,
  type Preview,
  previewOf,
} from '../../lib/tracs/write/transaction.ts';

/** A field's place: a selector, or several, each but the last one a frame. */
export type Path = string;
export interface AskedEdit {
  at: Path;
  how: Edit['how'];
  value: string;
  name?: string;
}
export type Ask =
  | { do: 'preview'; edits: AskedEdit[] }
  | { do: 'apply'; participant?: string | null }
  | { do: 'undo' }
  /** Each value in turn: what a preview holds, what is seen of that when drawn in `drawn`, what the field got. */
  | { do: 'replace each'; at: Path; drawn: Path; values: string[] }
  | { do: 'read'; at: Path }
  | { do: 'next blank'; at: Path };
export interface Answer {
  ok: boolean;
  text: string;
  values?: string[];
  each?: { shown: string; drawn: string; got: string; ok: boolean }[];
}

let preview: Preview | null = null;
let applied: Applied | null = null;

function find(path: Path): Element {
  const steps = path.split(' >> ');
  const last = steps.pop()!;
  let at: Document = document;
  for (const step of steps) at = (at.querySelector(step) as HTMLIFrameElement).contentDocument!;
  const found = at.querySelector(last);
  if (!found) throw new Error(`Nothing stands at ${path}.`);
  return found;
}

function answer(ask: Ask): Answer {
  switch (ask.do) {
    case 'preview':
      preview = previewOf(
        'P1',
        ask.edits.map(({ at, how, value, name }) => ({ field: find(at), how, value, name: name ?? 'Field' })),
      );
      return { ok: true, text: '', values: preview.edits.map(({ value }) => value) };
    case 'apply':
      applied = apply(preview!, ask.participant === undefined ? 'P1' : ask.participant);
      return { ok: applied.ok, text: applied.ok ? '' : applied.reason };
    case 'undo': {
      if (!applied?.ok) return { ok: false, text: 'Nothing was applied.' };
      const undone = applied.undo();
      return { ok: undone.ok, text: undone.ok ? '' : undone.reason };
    }
    case 'replace each': {
      const drawn = find(ask.drawn) as HTMLElement;
      const field = find(ask.at);
      const each = ask.values.map((value) => {
        const one = previewOf('P1', [{ field, how: 'replace', value, name: 'Field' }]);
        const shown = one.edits[0]!.value;
        drawn.textContent = shown;
        const { ok } = apply(one, 'P1');
        return { shown, drawn: drawn.innerText, got: readField(field), ok };
      });
      return { ok: true, text: '', each };
    }
    case 'read':
      return { ok: true, text: readField(find(ask.at)) };
    case 'next blank':
      return { ok: selectNextBlank(find(ask.at)), text: '' };
  }
}

const { dataset } = document.documentElement;
document.addEventListener('ask-driver', () => {
  try {
    dataset.answer = JSON.stringify(answer(JSON.parse(dataset.ask!) as Ask));
  } catch (error) {
    dataset.answer = JSON.stringify({ ok: false, text: `driver: ${String(error)}` });
  }
});
dataset.driver = 'ready';
