import { afterEach, describe, expect, it } from 'vitest';
import { notesPage } from '../../test/fixtures/case-pages.ts';
import { buttons, mark, removeLayer, root, show } from '../../test/fixtures/mark-layer.ts';

afterEach(removeLayer);

describe('the buttons of marks', () => {
  it('keeps the button of a mark that says the same, so that focus stays', () => {
    document.body.innerHTML = notesPage();
    show([mark()]);
    const [before] = buttons();
    show([mark()]);
    expect(buttons()).toEqual([before]);
    show([mark({ says: ['Something else.'] })]);
    expect(buttons()[0]).not.toBe(before);
    show([]);
    expect(buttons()).toEqual([]);
  });

  it('stands in the order of what it shows, whenever each mark came, but for the one in focus', () => {
    document.body.innerHTML = notesPage();
    const [one, two, three] = ['one', 'two', 'three'].map((id) => mark({ id, says: [id] }));
    const words = () => buttons().map((button) => button.querySelector('.says')?.textContent);
    show([three!]);
    show([one!, three!]);
    show([one!, two!, three!]);
    expect(words()).toEqual(['one', 'two', 'three']);
    buttons()[0]!.focus();
    show([three!, two!, one!]);
    expect(root().activeElement).toBe(buttons().find((button) => button.textContent?.includes('one')));
  });
});
