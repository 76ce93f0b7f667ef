import { describe, expect, it } from 'vitest';
import { defaultPack } from './default-pack.ts';
import { reference, type Say, type Sentences, wordingOf } from './wording.ts';

const own = {
  met: 'It was told {day}.',
  broken: { says: 'The {person} came {day}; {document} asks for {what}.', todo: '{what} by {day}.' },
  what: 'the letter and the visit',
  missing: 'It does not show {names}.',
  both: 'as this duty says it',
} as const;
const say: Say<typeof own> = reference;
const sentences: Sentences = { 'a-duty': own, shared: { both: 'as all say it', only: 'shared' } };
const { says, todo } = wordingOf(sentences, defaultPack, 'a-duty', 'the guide');

describe('a reference to a sentence', () => {
  it('is worded with its values, the words of the pack and the document', () => {
    const said = say('broken', { day: 'Mon', what: say('what') });
    expect(says(said)).toBe('The participant came Mon; the guide asks for the letter and the visit.');
    expect(todo(said)).toBe('The letter and the visit by Mon.');
  });

  it('calls people as the pack does', () => {
    const pack = { ...defaultPack, words: { ...defaultPack.words, person: 'client' } };
    const worded = wordingOf(sentences, pack, 'a-duty', 'the guide').says(
      say('broken', { day: 'Mon', what: 'it' }),
    );
    expect(worded).toBe('The client came Mon; the guide asks for it.');
  });

  it('names nothing to do where its sentence does not', () => {
    expect(todo(say('met', { day: 'Mon' }))).toBeNull();
  });

  it('lists several values', () => {
    const listed = (...names: string[]) => says(say('missing', { names }));
    expect(listed('a')).toBe('It does not show a.');
    expect(listed('a', 'b')).toBe('It does not show a and b.');
    expect(listed('a', 'b', 'c')).toBe('It does not show a, b and c.');
    expect(says(say('missing', { names: [say('what'), 'b'] }))).toBe(
      'It does not show the letter and the visit and b.',
    );
  });

  it('is to the sentence of the duty before the shared one', () => {
    expect(says(say('both'))).toBe('As this duty says it');
    expect(says(reference('only'))).toBe('Shared');
    expect(wordingOf(sentences, defaultPack).says(reference('both'))).toBe('As all say it');
  });

  it('takes nothing in a value for a name', () => {
    const canary = 'x {person} [why] {day} $& $1';
    expect(says(say('met', { day: canary }))).toBe(`It was told ${canary}.`);
  });

  it('that names no sentence, or leaves a name open, is no program', () => {
    const wrong = () => [
      // @ts-expect-error no such sentence
      say('mett', { day: 'Mon' }),
      // @ts-expect-error `day` is open
      say('met'),
      // @ts-expect-error `what` is open
      say('broken', { day: 'Mon' }),
      // @ts-expect-error nothing is called so
      say('met', { day: 'Mon', month: 'May' }),
    ];
    expect(wrong().map(({ key }) => key)).toEqual(['mett', 'met', 'broken', 'met']);
  });
});
