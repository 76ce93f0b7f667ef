/**
 * Templates, the fitting ones first. One press inserts; what is chosen from the small menus before stands in the text
 * then.
 */
import { type ReactNode, useState } from 'react';
import type { Answers } from '@/lib/judgement/templates/fill';
import { STAGES } from '@/lib/judgement/templates/template';
import type { TemplateView } from './assist-view.ts';
import type { Press } from './press.ts';
import { STAGE_WORDS } from './stage-words.ts';
import { TemplateItem } from './template-item.tsx';

interface Props {
  templates: readonly TemplateView[];
  hidden?: boolean;
  /** What was found by a search, in the place of the groups; null: nothing is searched for. */
  found?: readonly TemplateView[] | null;
  onInsert(id: string, answers: Answers, press: Press): void;
  /** What stands beside a template's own button. */
  beside?(template: TemplateView): ReactNode;
}

/** So many fitting ones, and so many used lately, stand before all others. */
const FITTING = 5;
const LATELY = 3;

export function TemplatesList({ templates, hidden = false, found = null, onInsert, beside }: Props) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const draw = (title: string | null, list: readonly TemplateView[]) =>
    list.length > 0 && (
      <>
        {title && <h3 className="group">{title}</h3>}
        <ul className="templates">
          {list.map((template) => (
            <TemplateItem
              key={template.id}
              template={template}
              open={open === template.id}
              onOpen={() => setOpen(open === template.id ? null : template.id)}
              onInsert={(answers, press) => onInsert(template.id, answers, press)}
              beside={beside?.(template)}
            />
          ))}
        </ul>
      </>
    );
  const groups = groupsOf(templates);
  const others = othersOf(templates, groups);
  return (
    <div className="template-list" hidden={hidden}>
      {found ? (
        draw(null, found)
      ) : (
        <>
          {groups.map(([title, list]) => (
            <section key={title} aria-label={title}>
              {draw(title, list)}
            </section>
          ))}
          {others.length > 0 && (
            <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Fewer templates' : `All ${templates.length} templates`}
            </button>
          )}
          {all && (
            <section aria-label="All templates">
              {byStage(others).map(([title, list]) => (
                <div key={title}>{draw(title, list)}</div>
              ))}
            </section>
          )}
        </>
      )}
    </div>
  );
}

const OTHERS = 'Templates';
type Group = [title: string, list: readonly TemplateView[]];

/** Each template stands in one group; where none stands out, all are one. */
function groupsOf(templates: readonly TemplateView[]): Group[] {
  const fitting = templates.filter(({ fits }) => fits).slice(0, FITTING);
  const favourites = templates.filter((one) => one.favourite && !fitting.includes(one));
  const lately = templates.filter((one) => one.recent && !fitting.includes(one) && !favourites.includes(one));
  const groups: Group[] = [
    ['Fitting now', fitting],
    ['Favourites', favourites],
    ['Used lately', lately.slice(0, LATELY)],
  ];
  const shown = groups.filter(([, list]) => list.length > 0);
  return shown.length > 0 ? shown : [[OTHERS, templates]];
}

function othersOf(templates: readonly TemplateView[], groups: readonly Group[]): TemplateView[] {
  const shown = new Set(groups.flatMap(([, list]) => list));
  return templates.filter((template) => !shown.has(template));
}

/** In the order of the process, those that belong nowhere in it at the end. */
function byStage(list: readonly TemplateView[]): Group[] {
  return [...STAGES, null]
    .map(
      (stage): Group => [
        stage ? STAGE_WORDS[stage] : 'At any time',
        list.filter(({ home }) => home === stage),
      ],
    )
    .filter(([, found]) => found.length > 0);
}
