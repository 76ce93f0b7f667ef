import { describe, expect, it } from 'vitest';
import { list, narratives, reasonOf } from '../../test/fixtures/case-lists.ts';
import { choose, notesPage } from '../../test/fixtures/case-pages.ts';
import { readNarratives } from './read-narratives.ts';

describe('an empty list', () => {
  it('is empty where the page says so', () => {
    expect(list('<h1>Case notes</h1><p class="none">No notes yet</p>')).toEqual({
      rows: [],
      partly: null,
      problems: [],
    });
  });

  it('is not read where nothing says so: it may be missing', () => {
    for (const html of [
      '<h1>Case notes</h1>',
      '<p class="none">Welcome</p>',
      '<table class="notes"></table>',
    ]) {
      expect(reasonOf(html)).toBe('Case notes: the list was not found on the page.');
    }
  });

  it('is not read where the map names no sign of it', () => {
    const spec = { ...narratives, empty: undefined };
    expect(reasonOf('<p class="none">No notes</p>', spec)).toContain('was not found');
  });

  it('is read in part where a filter stands', () => {
    const filter = '<select class="only"><option>Everything<option selected>General</select>';
    expect(list(`${filter}<p class="none">No notes</p>`).partly).toBe('the notes are filtered: General.');
  });
});

describe('a list that is not the whole list', () => {
  it('says so when it is filtered', () => {
    document.body.innerHTML = notesPage({
      before: '<select class="only"><option>Everything</option><option>General</option></select>',
    });
    const partly = () => {
      const read = readNarratives(document, narratives, 'mdy', 'Case notes');
      return read.known ? read.value.partly : read.reason;
    };
    choose('.only', 'Everything');
    expect(partly()).toBeNull();
    choose('.only', 'General');
    expect(partly()).toBe('the notes are filtered: General.');
  });

  it('says so when its page counts more than it shows', () => {
    const count = (words: string) => notesPage({ after: `<p class="count">${words}</p>` });
    expect(list(count('Showing 2 of 12')).partly).toBe('the notes are cut: 2 of 12.');
    expect(list(count('Showing 12 of 12')).partly).toBeNull();
    expect(list(count('All entries')).partly).toBeNull();
  });

  it('says so when its page counts from one number to another of more', () => {
    const count = notesPage({ after: '<p class="count">Showing 1 - 20 of 1,204</p>' });
    expect(list(count).partly).not.toBeNull();
  });

  it('says so when its page counts more than a thousand, with a comma', () => {
    const count = notesPage({ after: '<p class="count">Showing 20 of 1,204</p>' });
    expect(list(count).partly).not.toBeNull();
  });

  it('says so when there is a next page', () => {
    expect(list(notesPage({ after: '<a class="next" href="#">More</a>' })).partly).toContain(
      'more notes on the next page',
    );
  });
});
