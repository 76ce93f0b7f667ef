import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_SAID, type OwnTemplate } from '../../lib/judgement/templates/own-shape.ts';
import { TemplateEditor } from './editor.tsx';

afterEach(cleanup);

const EMPTY: OwnTemplate = {
  id: 'own-a',
  version: 1,
  title: '',
  situation: '',
  at: [],
  satisfies: [],
  type: 'any',
  blanks: {},
  body: '',
};

function draw(problems: string[]) {
  const onSave = vi.fn();
  const look = () => ({ problems, tried: null });
  const drawn = render(
    <TemplateEditor initial={EMPTY} duties={[]} facts={['day']} onCancel={vi.fn()} {...{ look, onSave }} />,
  );
  return { onSave, look: () => drawn.container.querySelector('.look')!, ...drawn };
}

describe('the editor of a template', () => {
  it('asks for what nobody has typed yet, and calls it no mistake', () => {
    const { look, container } = draw([`title: ${NOTHING_SAID}`, `body: ${NOTHING_SAID}`]);
    expect(look().textContent).toContain('Still to fill in: Title, Text.');
    expect(container.querySelector('.problems')).toBeNull();
  });

  it('names what is wrong by its field', () => {
    const { look, container } = draw([`title: ${NOTHING_SAID}`, 'body: there is no {sibling}']);
    expect(container.querySelector('.problems')?.textContent).toBe('Text: there is no {sibling}');
    expect(look().textContent).toContain('Still to fill in: Title.');
  });

  it('keeps nothing while something is missing', () => {
    const { onSave } = draw([`body: ${NOTHING_SAID}`]);
    fireEvent.submit(screen.getByRole('form', { name: 'Template' }));
    expect(onSave).not.toHaveBeenCalled();
  });
});
