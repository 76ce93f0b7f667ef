/** A notice came back by mail (duties, "of the episode"). */
import type { Example, Takes, Template } from '../template.ts';

export const template: Template = {
  id: 'notice-returned',
  title: 'Notice returned by mail',
  situation: 'The DHS 7869 came back',
  at: ['started'],
  satisfies: [],
  type: 'any',
  blanks: {
    why: {
      asks: 'why',
      choices: ['no forwarding address', 'address not complete', 'not claimed'],
    },
    next: 'what we do next to reach them',
  },
  body: 'DHS 7869 returned by the post office on {day}: {why}. Next: {next}.',
};

/** Other words that people look for it by. */
export const also = '7869 undeliverable RTS mail back';

export const takes: Takes = ['day'];

export const examples: Example[] = [
  {
    in: 'appointment-ahead',
    answers: { why: 'no forwarding address', next: 'ask at the next call for the address' },
  },
];
