/**
 * Changes that the makers of an application make to its pages from one version to the next, done to a practice page by
 * seeded dice. Each changes how the page is made, never what it says of the record, except where its name says so.
 */
import type { Dice } from '../e2e/tally.ts';

export interface Mutation {
  name: string;
  /**
   * Changes the document. Answers whether there was anything to change.
   * @param own words of the record that stand where labels and headings stand
   */
  apply(document: Document, dice: Dice, own: ReadonlySet<string>): boolean;
}

const all = (document: Document | Element, selector: string) => [...document.querySelectorAll(selector)];
const some = <T>(list: readonly T[], { below }: Dice, share = 2): T[] =>
  list.filter(() => below(share) === 0);

/** Words that no map and no label of the practice pages holds. */
const FOREIGN = ['Bezeichnung', 'Vermerk', 'Zeitpunkt', 'Wert', 'Anmerkung', 'Aufgabe', 'Kennung', 'Stand'];
const LABELS = 'th, td.label, dt, label, [role=columnheader], b, legend';

function wordsIn(element: Element, own: ReadonlySet<string>): Text[] {
  const texts: Text[] = [];
  if (own.has((element.textContent ?? '').replace(/\s+/g, ' ').trim())) return texts;
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') texts.push(node as Text);
  }
  return texts;
}

/** Tables of the page with a header, as rows of cells that have the same number of them. */
function grids(document: Document): { rows: Element[]; width: number }[] {
  return all(document, 'table.grid, [role=table]').flatMap((table) => {
    const rows = all(table, 'tr, [role=row]').filter((row) => row.closest('table, [role=table]') === table);
    const width = rows[0]?.children.length ?? 0;
    return width > 1 && rows.every((row) => row.children.length === width) ? [{ rows, width }] : [];
  });
}

function replaceIds(document: Document, dice: Dice, renamed: (id: string) => string): boolean {
  const changed = some(all(document, '[id]'), dice);
  for (const element of changed) {
    const before = element.id;
    const after = renamed(before);
    element.id = after;
    for (const name of ['for', 'aria-labelledby', 'aria-controls', 'headers'])
      for (const pointing of all(document, `[${name}="${CSS.escape(before)}"]`))
        pointing.setAttribute(name, after);
  }
  return changed.length > 0;
}

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'ids renamed',
    apply: (document, dice) => replaceIds(document, dice, () => `x${dice.below(1e9).toString(36)}`),
  },
  {
    name: 'ids counted anew',
    apply: (document, dice) =>
      replaceIds(document, dice, (id) => id.replace(/\d+/g, (n) => String(Number(n) + 40))),
  },
  {
    name: 'names of fields renamed',
    apply(document, dice) {
      const changed = some(all(document, '[name], [data-name]'), dice);
      for (const element of changed) {
        const attribute = element.hasAttribute('name') ? 'name' : 'data-name';
        element.setAttribute(attribute, `f_${dice.below(1e9).toString(36)}`);
      }
      return changed.length > 0;
    },
  },
  {
    name: 'classes renamed',
    apply(document, dice) {
      const changed = some(all(document, 'body [class]'), dice);
      for (const element of changed) element.className = `c${dice.below(1e9).toString(36)}`;
      return changed.length > 0;
    },
  },
  {
    name: 'labels reworded',
    apply(document, dice, own) {
      const changed = some(
        all(document, LABELS).flatMap((element) => wordsIn(element, own)),
        dice,
        3,
      );
      for (const text of changed) text.data = `${dice.oneOf(FOREIGN)} ${dice.below(90)}`;
      return changed.length > 0;
    },
  },
  {
    name: 'labels made longer',
    apply(document, dice, own) {
      const changed = some(
        all(document, LABELS).flatMap((element) => wordsIn(element, own)),
        dice,
      );
      for (const text of changed)
        text.data = dice.below(2) ? `${text.data.replace(/:\s*$/, '')} *` : `${text.data} (new)`;
      return changed.length > 0;
    },
  },
  {
    name: 'all labels and headings translated',
    apply(document, dice, own) {
      const changed = all(document, `${LABELS}, h1, h2, [role=tab]`).flatMap((element) =>
        wordsIn(element, own),
      );
      for (const text of changed) text.data = dice.oneOf(FOREIGN);
      return changed.length > 0;
    },
  },
  {
    name: 'the heading reworded',
    apply(document, dice, own) {
      const heading = all(document, 'h1, [role=tab][aria-selected=true]').find(
        (element) => wordsIn(element, own).length > 0,
      );
      if (heading) heading.textContent = dice.oneOf(FOREIGN);
      return heading !== undefined;
    },
  },
  {
    name: 'a column added',
    apply(document, dice) {
      const grid = grids(document)[0];
      if (!grid) return false;
      const at = dice.below(grid.width + 1);
      const dates = dice.below(2) === 0;
      grid.rows.forEach((row, i) => {
        const cell = document.createElement(row.children[0]!.tagName);
        const role = row.children[0]!.getAttribute('role');
        if (role) cell.setAttribute('role', role);
        cell.textContent =
          i === 0
            ? dice.oneOf(FOREIGN)
            : dates
              ? `0${1 + dice.below(9)}/1${dice.below(9)}/2026`
              : `No. ${dice.below(500)}`;
        row.insertBefore(cell, row.children[at] ?? null);
      });
      return true;
    },
  },
  {
    name: 'a column removed',
    apply(document, dice) {
      const grid = grids(document)[0];
      if (!grid) return false;
      const at = dice.below(grid.width);
      for (const row of grid.rows) row.children[at]!.remove();
      return true;
    },
  },
  {
    name: 'columns in another order',
    apply(document, dice) {
      const grid = grids(document)[0];
      if (!grid) return false;
      const [from, to] = [dice.below(grid.width), dice.below(grid.width)];
      for (const row of grid.rows) {
        const moved = row.children[from]!;
        moved.remove();
        row.insertBefore(moved, row.children[to] ?? null);
      }
      return from !== to;
    },
  },
  {
    name: 'pairs in another order',
    apply(document, dice) {
      const lists = all(document, 'dl').filter((list) => list.childElementCount > 1);
      const to = dice.below(4);
      for (const list of lists) {
        const first = list.firstElementChild!;
        first.remove();
        list.insertBefore(first, list.children[to] ?? null);
      }
      return lists.length > 0;
    },
  },
  {
    name: 'rows of another kind among the entries',
    apply(document, dice) {
      const rows = all(document, 'table.grid tr, [role=table] [role=row], article');
      const after = rows[1 + dice.below(Math.max(1, rows.length - 1))];
      if (!after) return false;
      const row = after.cloneNode(false) as Element;
      row.removeAttribute('id');
      const cell = document.createElement(after.children[0]?.tagName ?? 'div');
      cell.textContent = 'March 2026';
      if (dice.below(2)) cell.setAttribute('colspan', '9');
      row.append(cell);
      after.after(row);
      return true;
    },
  },
  {
    name: 'parts wrapped',
    apply(document, dice) {
      const wrapped = some(
        all(document, 'form, table, article, dl, h1, select, textarea, input, dd, td > *'),
        dice,
        3,
      );
      for (const element of wrapped) {
        if (!element.parentElement) continue;
        const around = document.createElement(
          /^(INPUT|SELECT|TEXTAREA|SPAN|B)$/.test(element.tagName) ? 'span' : 'div',
        );
        element.replaceWith(around);
        around.append(element);
      }
      return wrapped.length > 0;
    },
  },
  {
    name: 'words wrapped',
    apply(document, dice, own) {
      const wrapped = some(
        all(document, `${LABELS}, dd, td`).flatMap((element) => wordsIn(element, own)),
        dice,
        3,
      );
      for (const text of wrapped) {
        const around = document.createElement('span');
        text.replaceWith(around);
        around.append(text);
      }
      return wrapped.length > 0;
    },
  },
  {
    name: 'moved to another address',
    apply(document, dice) {
      const window = document.defaultView as unknown as { happyDOM: { setURL(url: string): void } };
      const { pathname, search } = document.defaultView!.location;
      window.happyDOM.setURL(
        `http://tracs.test/${dice.oneOf(['v2', 'frames/main', 'new'])}${pathname}${search}`,
      );
      return true;
    },
  },
  {
    name: 'delayed',
    apply(document, dice) {
      const parts = all(
        document,
        'table.grid tr:not(:first-child), article, form, select, dl > div, [role=row]:not(:first-child)',
      );
      const gone = some(parts, dice, 3);
      for (const element of gone) element.remove();
      return gone.length > 0;
    },
  },
  {
    name: 'delayed, and said to be loading',
    apply(document, dice) {
      const panel = document.querySelector('section, table.grid, form');
      panel?.setAttribute('aria-busy', 'true');
      const gone = some(all(document, 'table.grid tr:not(:first-child), article'), dice);
      for (const element of gone) element.remove();
      return panel !== null;
    },
  },
  {
    name: 'a part duplicated',
    apply(document, dice) {
      const part = dice.oneOf([
        ...all(document, 'form, table.grid, h1, .client, dl, section, article, tr'),
        null,
      ]);
      if (!part) return false;
      part.after(part.cloneNode(true));
      return true;
    },
  },
  {
    name: 'a field put in front',
    apply(document, dice) {
      const field = dice.oneOf([...all(document, 'input:not([type=hidden]), select, textarea'), null]);
      if (!field) return false;
      const other = document.createElement('input');
      other.value = dice.oneOf(['', '01/02/2026', 'General']);
      field.before(other);
      return true;
    },
  },
  {
    name: 'lists become inputs',
    apply(document) {
      const lists = all(document, 'form select') as HTMLSelectElement[];
      for (const list of lists) {
        const input = document.createElement('input');
        for (const { name, value } of [...list.attributes]) input.setAttribute(name, value);
        input.value = list.options[list.selectedIndex]?.text ?? '';
        list.replaceWith(input);
      }
      return lists.length > 0;
    },
  },
  {
    name: 'an error in its place',
    apply(document, dice) {
      document.body.replaceChildren();
      const line = document.createElement('h1');
      line.textContent = dice.oneOf([
        'Server Error in Application',
        '503 Service Unavailable',
        'Your session has ended',
        'Please wait',
      ]);
      document.body.append(line);
      return true;
    },
  },
];
