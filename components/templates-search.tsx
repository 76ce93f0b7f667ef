/**
 * Templates with a box to search in and stars for favourites: for pages of the extension's own. On a TRACS page there is
 * no such box, because keys typed there would be the page's to see.
 */
import { useState } from 'react';
import type { Answers } from '@/lib/judgement/templates/fill';
import type { TemplateView } from './assist-view.ts';
import type { Press } from './press.ts';
import { TemplatesList } from './templates-list.tsx';

interface Props {
  templates: readonly TemplateView[];
  onInsert(id: string, answers: Answers, press: Press): void;
  onFavourite(id: string, favourite: boolean): void;
}

export function TemplatesSearch({ templates, onInsert, onFavourite }: Props) {
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (template: TemplateView) => words.every((word) => textOf(template).includes(word));
  const found = words.length > 0 ? templates.filter(has) : null;
  return (
    <div className="template-search">
      <input
        type="search"
        placeholder="Search templates"
        aria-label="Search templates"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <TemplatesList
        {...{ templates, found, onInsert }}
        beside={({ id, title, favourite = false }) => (
          <button
            type="button"
            className="star"
            aria-label={`Favourite: ${title}`}
            aria-pressed={favourite}
            onClick={() => onFavourite(id, !favourite)}
          >
            {favourite ? '★' : '☆'}
          </button>
        )}
      />
      {found?.length === 0 && (
        <p className="hint" role="status">
          No template has these words.
        </p>
      )}
    </div>
  );
}

function textOf({ title, situation, also = '', text }: TemplateView): string {
  return `${title} ${situation} ${also} ${text()}`.toLowerCase();
}
