/** What the worker looks at: one finding, with its words on the page, or the templates; and how either is opened. */
import { ask, type Context } from '@/lib/browser/context';
import type { Checklist, Shown } from '@/lib/judgement/checklist/judge';
import type { OpenDocument } from '@/lib/tracs/frames';
import type { Drawing } from './drawing.ts';
import { draftField, findingOf, isBeingWritten, placeFindings, TEMPLATES, wordsOf } from './places.ts';
import type { Port } from './port.ts';

/** What of it others may ask for. */
export interface ChoicePort
  extends Pick<Port, 'chosen' | 'choose' | 'show' | 'words' | 'chosenPlaces' | 'mode'> {
  /** Scrolls to a finding's place and opens the panel on it; false where it is not on this page. */
  reveal(finding: string): boolean;
  /** Opens the templates beside the draft; false where no record is open. */
  offerTemplates(): boolean;
}

export interface Choice {
  port: ChoicePort;
  /** What a click on this mark opens. */
  open(mark: string): void;
  /** The chosen finding's words, where they stand now. */
  highlight(): void;
  /** By a checklist that is new: what is no longer in it is no longer chosen. */
  keep(checklist: Checklist): void;
  /** Nothing is chosen, and nobody is told. */
  leave(): void;
}

/**
 * @param documents those that the tab shows
 * @param checklist what is shown of the open record; null where none is open
 * @param changed told when another thing is looked at
 */
export function createChoice(
  context: Context,
  drawing: Drawing,
  documents: () => readonly OpenDocument[],
  checklist: () => Checklist | null,
  changed: () => void,
): Choice {
  let chosen: string | null = null;
  /** The templates are open, beside this field where there is one. */
  let offering = false;
  let offeredBeside: Element | null = null;

  const lookUp = (id: string | null): Shown | null => {
    const shown = checklist();
    return shown && findingOf(shown, id);
  };
  const wordsHere = (id: string) => {
    const finding = lookUp(id);
    return finding ? wordsOf(finding, documents()).map(({ words }) => words) : [];
  };
  const highlight = () => drawing.highlight(lookUp(chosen), documents());
  const openPanel = () => void ask(context, { type: 'open-panel' }, 3000);

  function choose(finding: string | null): void {
    offering = false;
    chosen = finding;
    highlight();
    changed();
  }

  function offerTemplates(): boolean {
    if (!checklist()) return false;
    choose(null);
    offering = true;
    offeredBeside = draftField(documents());
    changed();
    openPanel();
    return true;
  }

  /** Scrolls to the place of a finding, shows the words and chooses it. False when it is not on this page. */
  function scrollTo(id: string): boolean {
    const shown = checklist();
    if (!shown || !lookUp(id)) return false;
    const spot = placeFindings(shown, documents()).find(({ findings }) =>
      findings.some((entry) => entry.id === id),
    );
    const anchor = spot?.mark.anchor ?? wordsHere(id)[0]?.element;
    anchor?.scrollIntoView({ block: 'center', behavior: 'instant' });
    choose(id);
    return anchor !== undefined;
  }

  function open(mark: string): void {
    if (mark === TEMPLATES) {
      offerTemplates();
      return;
    }
    choose(mark);
    openPanel();
  }

  return {
    port: {
      chosen: () => chosen,
      choose,
      show: (id) => void scrollTo(id),
      words: wordsHere,
      chosenPlaces: () =>
        drawing.shown(
          chosen,
          offering || lookUp(chosen)?.draft || isBeingWritten(documents()) ? draftField(documents()) : null,
        ),
      mode: () => (offering ? 'templates' : chosen ? 'finding' : null),
      reveal(id) {
        const found = scrollTo(id);
        if (found) open(id);
        return found;
      },
      offerTemplates,
    },
    open,
    highlight,
    keep(next) {
      const shown = findingOf(next, chosen);
      if (!shown) chosen = null;
      if (offeredBeside && offeredBeside !== draftField(documents())) offering = false;
      drawing.highlight(shown, documents());
    },
    leave() {
      chosen = null;
      offering = false;
    },
  };
}
