import { describe, expect, it } from 'vitest';
import { fieldWordBoxes } from './fields.ts';

/** Where words stand needs a browser that draws, and is tested there; here, what it leaves behind. */
describe('measuring the words of a field', () => {
  it('touches neither the field nor the page, and leaves its copy nowhere', () => {
    document.body.innerHTML = '<textarea>LVM for ct.</textarea>';
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    const home = document.createElement('div').attachShadow({ mode: 'open' });
    const before = document.documentElement.outerHTML;
    fieldWordBoxes(field, 0, 3, home);
    fieldWordBoxes(field, 5, 5000, home);
    expect(home.childNodes).toHaveLength(0);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(field.value).toBe('LVM for ct.');
  });
});
