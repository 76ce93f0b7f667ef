import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { RoleQuestion } from './role-question.tsx';

afterEach(cleanup);

it('asks in the words of the branch, says what holds until it is answered, and takes either answer', () => {
  const onAnswer = vi.fn();
  const { container } = render(<RoleQuestion worker="family coach" onAnswer={onAnswer} />);
  expect(container.textContent).toContain('Until you say, records are judged for a family coach.');
  fireEvent.click(screen.getByRole('button', { name: 'JOBS contractor' }));
  fireEvent.click(screen.getByRole('button', { name: 'Family coach' }));
  expect(onAnswer.mock.calls).toEqual([['contractor'], ['case-manager']]);
});
