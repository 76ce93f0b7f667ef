import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OwnTemplate } from '../../lib/judgement/templates/own-shape.ts';
import { OwnTemplates } from './own-templates.tsx';

afterEach(cleanup);

const template = (id: string, title: string): OwnTemplate => ({
  id,
  version: 2,
  title,
  situation: 'When it fits',
  at: [],
  satisfies: [],
  type: 'any',
  blanks: {},
  body: `The words of ${title}.`,
});
const SET = { title: 'Branch 3401', version: 3, templates: [template('own-it', 'Lobby talk')] };
const OWN = [template('own-a', 'Alpha'), template('own-it', 'Lobby talk')];

function draw(it: { set?: typeof SET | null; ownAllowed?: boolean } = {}) {
  const acts = {
    onNew: vi.fn(),
    onEdit: vi.fn(),
    onCopy: vi.fn(),
    onDelete: vi.fn(),
    onFile: vi.fn(),
    onExport: vi.fn(),
    onAccept: vi.fn(),
    onCancel: vi.fn(),
  };
  render(
    <OwnTemplates
      kept={OWN}
      it={{ set: SET, ownAllowed: true, contact: 'the help desk', ...it }}
      proposal={null}
      said={null}
      {...acts}
    />,
  );
  return acts;
}
const buttons = (inside: HTMLElement = document.body) =>
  within(inside)
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);

describe('templates that IT set', () => {
  it('are shown as its own, with whom to ask, and can be read but not changed', () => {
    draw();
    const region = screen.getByRole('region', { name: 'Set by IT' });
    expect(region.textContent).toContain('“Branch 3401”, version 3');
    expect(region.textContent).toContain('Ask the help desk about them.');
    expect(region.textContent).toContain('The words of Lobby talk.');
    expect(buttons(region)).toEqual(['Begin your own from: Lobby talk']);
  });

  it('can be begun from', () => {
    const { onCopy } = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Begin your own from: Lobby talk' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('own-it');
  });

  it('stand in the place of an own one of the same id, which says so', () => {
    draw();
    expect(screen.getAllByText(/IT's of the same name is offered in its place/)).toHaveLength(1);
    cleanup();
    draw({ set: null });
    expect(screen.queryByRole('region', { name: 'Set by IT' })).toBeNull();
    expect(screen.queryByText(/in its place/)).toBeNull();
  });
});

it('where IT allows no own ones, those that are kept can be taken out or away, and nothing else', () => {
  draw({ ownAllowed: false });
  screen.getByText(
    /Your IT does not allow templates of your own\. Those kept here are not offered\. Ask the help desk/,
  );
  expect(buttons()).toEqual(['Delete: Alpha', 'Delete: Lobby talk', 'Export']);
  expect(document.querySelector('input')).toBeNull();
});
