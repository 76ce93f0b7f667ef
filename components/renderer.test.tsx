/** Each of the two projects that draw components does so with its own library; else one of them would prove nothing. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

afterEach(cleanup);

it('components are drawn by the library that the test project is meant for', () => {
  const { container } = render(<p>x</p>);
  const traces = Object.keys(container).join(' ');
  const preact = process.env.RENDERER === 'preact';
  expect(/__reactContainer/.test(traces)).toBe(!preact);
  expect(/__k\b/.test(traces)).toBe(preact);
});
