/** What is told of each duty beside its answers. Apart from the judging, so that the launcher carries none of it. */
import { BLANK_LEFT } from '../checklist/blanks.ts';
import type { About } from '../duties/duty.ts';

const found = import.meta.glob<About>(
  ['./duties/*.ts', '!./duties/*.test.ts', '!./duties/index.ts', '!./duties/duty.ts', '!./duties/say.ts'],
  { eager: true, import: 'about', base: '../' },
);

/** By id, which is the name of a duty's file. */
const abouts: Readonly<Record<string, About>> = {
  ...Object.fromEntries(
    Object.entries(found).map(([path, about]) => [path.slice('./duties/'.length, -'.ts'.length), about]),
  ),
  [BLANK_LEFT]: {
    title: 'No blank of a template is left',
    weight: 'should',
    place: 'none of its own',
    asks: 'A template marks what the record could not tell it. No document asks for this; the mark is ours.',
    parameters: [],
  },
};

/** The duties that there are; what the checklist adds of its own is none. */
export const dutyIds: readonly string[] = Object.keys(abouts).filter((id) => id !== BLANK_LEFT);

export function aboutDuty(id: string): About {
  const about = abouts[id];
  if (!about) throw new Error(`No duty is called ${id}.`);
  return about;
}
