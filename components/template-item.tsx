/** One template: what it is for, its menus, and its text as it would go in. */
import { type ReactNode, useState } from 'react';
import type { Answers } from '@/lib/judgement/templates/fill';
import type { Menu } from '@/lib/judgement/templates/offer';
import type { TemplateView } from './assist-view.ts';
import type { Press } from './press.ts';

interface Props {
  template: TemplateView;
  open: boolean;
  onOpen(): void;
  onInsert(answers: Answers, press: Press): void;
  beside?: ReactNode;
}

export function TemplateItem({ template, open, onOpen, onInsert, beside }: Props) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const { title, situation, menus } = template;
  const answer = (name: string, value: string) => {
    const { [name]: _, ...others } = answers;
    setAnswers(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <li>
      <div className="template-head">
        <button type="button" className="template-toggle" aria-expanded={open} onClick={onOpen}>
          <span className="title">{title}</span>
          <span className="situation">
            {situation}
            {template.byIt && <span className="by-it">Set by IT</span>}
          </span>
        </button>
        <span className="acts">
          {beside}
          <button
            type="button"
            className="primary"
            aria-label={`Insert: ${title}`}
            onClick={(press) => onInsert(answers, press)}
          >
            Insert
          </button>
        </span>
      </div>
      {open && (
        <>
          {menus.length > 0 && (
            <div className="menus">
              {menus.map((menu) => (
                <MenuField
                  key={menu.name}
                  menu={menu}
                  value={answers[menu.name] ?? ''}
                  onChoose={(value) => answer(menu.name, value)}
                />
              ))}
            </div>
          )}
          <p className="preview">{template.text(answers)}</p>
        </>
      )}
    </li>
  );
}

function MenuField({ menu, value, onChoose }: { menu: Menu; value: string; onChoose(value: string): void }) {
  return (
    <label>
      {menu.label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{menu.unless ?? '(leave the blank)'}</option>
        {menu.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
