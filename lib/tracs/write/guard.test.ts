import { describe, expect, it } from 'vitest';
import { createHost } from '../own-element.ts';
import { whyNotMeant } from './guard.ts';

/** The rest of the guard needs a browser that draws: it is tested there, by hiding and covering a control. */
describe('an act', () => {
  it('that no person made is not meant', () => {
    const { host, carrier, root } = createHost(document, 'tracs-overlay-panel', 'open');
    const button = document.createElement('button');
    root.append(button);
    document.documentElement.append(host);
    expect(whyNotMeant(new MouseEvent('click'), button, carrier)).toBe(
      'The click did not come from a person.',
    );
    let reached = 0;
    button.addEventListener('click', () => {
      reached += 1;
    });
    button.click();
    expect(reached, 'nor does it reach the control').toBe(0);
    host.remove();
  });
});
