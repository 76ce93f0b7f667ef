import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ManagedSection } from './managed-section.tsx';

afterEach(cleanup);

const NOTHING = { settings: [], problems: [], heldBack: [], contact: null };

it('says so where IT set nothing', () => {
  const { container } = render(<ManagedSection {...NOTHING} />);
  expect(container.textContent).toContain('Your IT has set nothing');
  expect(container.textContent).not.toContain('Ask');
});

it('tells each setting, what is held back, what can not be used, and whom to ask', () => {
  const { container } = render(
    <ManagedSection
      settings={[{ what: 'Typed texts', says: 'not kept' }]}
      problems={['rol: there is no such setting']}
      heldBack={['https://old.example.gov']}
      contact="the help desk"
    />,
  );
  screen.getByRole('region', { name: 'Set by your IT' });
  expect(screen.getByRole('term').textContent).toBe('Typed texts');
  expect(screen.getByRole('definition').textContent).toBe('not kept');
  expect(screen.getByRole('listitem').textContent).toBe('rol: there is no such setting');
  expect(container.textContent).toContain('Ask the help desk about them.');
  expect(container.textContent).toContain('IT does not allow it: https://old.example.gov.');
});

it('tells of a fault where nothing else is set, too', () => {
  render(<ManagedSection {...NOTHING} problems={['role: is none']} />);
  screen.getByText('role: is none');
  screen.getByText(/Ask your IT about them/);
});
