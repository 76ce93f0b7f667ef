/** Whose record it is, and the views of it. */
import type { TabView } from './tab-view.ts';

export const VIEWS = ['checklist', 'timeline', 'deadlines', 'templates'] as const;
export type ViewName = (typeof VIEWS)[number];

const NAMES: Record<ViewName, string> = {
  checklist: 'Checklist',
  timeline: 'Timeline',
  deadlines: 'Deadlines',
  templates: 'Templates',
};

export function RecordHead({ participant }: Pick<Extract<TabView, { state: 'record' }>, 'participant'>) {
  const { name, number } = participant;
  return (
    <header className="head">
      <h1>{name || `Case ${number}`}</h1>
      {name !== '' && <p className="case">Case {number}</p>}
    </header>
  );
}

interface NavProps {
  shown: ViewName;
  /** Those that can be shown now, in order. */
  views: readonly ViewName[];
  onShow(view: ViewName): void;
}

export function ViewsNav({ shown, views, onShow }: NavProps) {
  return (
    <nav className="views" aria-label="Views">
      {views.map((view) => (
        <button
          type="button"
          key={view}
          aria-current={view === shown ? 'page' : undefined}
          onClick={() => onShow(view)}
        >
          {NAMES[view]}
        </button>
      ))}
    </nav>
  );
}
