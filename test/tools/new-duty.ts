/** `npm run new-duty ID`: a duty's file to begin from. It is judged at once, and its examples are green. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Advice, root } from './process.mjs';

const FOLDER = 'lib/judgement/duties';

export function main(args: readonly string[], folder = path.join(root, FOLDER)): number {
  const [id = '', ...more] = args;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60 || more.length > 0)
    throw new Advice('Name the duty by one id of small letters and hyphens: npm run new-duty letter-pasted');
  const file = path.join(folder, `${id}.ts`);
  if (existsSync(file)) throw new Advice(`There is a duty ${id} already.`);
  writeFileSync(file, scaffold(id));
  console.log(
    [
      `${FOLDER}/${id}.ts`,
      'Next: its words and source, what it needs to know, the check, and an example of every answer it can give.',
      'Then: npm run catalogue, and npm test.',
    ].join('\n'),
  );
  return 0;
}

/** The file's text: a tip that asks for a contact in the episode, to be replaced part by part. */
export function scaffold(id: string): string {
  return `/** T, place: what is asked, in one line. */
import { reference, type Say } from '../policy/wording.ts';
import type { About, DutyInFile, Example } from './duty.ts';
import { found, noneRead, unlessHidden } from './say.ts';

export const about: About = {
  title: 'What the record shows when it is done (${id})',
  weight: 'tip',
  place: 'the heading and the point',
  asks: 'What the document asks there, in its own sense and in short.',
  // Figures, type names and codes stand in the policy pack: name here those that are used.
  parameters: [],
};

/** {document}, and {person}, {worker} and {missed} as the pack has them, are filled in; other names are for \`say\`. */
export const sentences = {
  what: 'What is looked for',
  none: 'Nothing was read that calls for it.',
  met: 'A contact is narrated.',
  due: {
    says: 'The record does not show a contact; {document} asks for one.',
    todo: 'What to do next.',
  },
} as const;
const say: Say<typeof sentences> = reference;

export const duty: DutyInFile = {
  stage: 'before',
  document: 'T',
  judge(input) {
    const { episode } = input;
    if (!episode) return noneRead(input, say('none'), say('what'));
    const contact = episode.contacts[0];
    if (contact) return [found('met', say('met'), contact)];
    return unlessHidden(input, say('what'), found('due', say('due')));
  },
};

export const examples: Example[] = [
  {
    about: 'A call is narrated (${id})',
    expect: 'met',
    case: {
      today: '2026-03-10',
      narratives: [
        {
          date: '2026-03-09',
          type: 'Engagement',
          text: 'LVM for ct re: missed job search class on 3/6. Asked her to call me.',
        },
      ],
    },
  },
  {
    about: 'A notice and no call (${id})',
    expect: 'due',
    says: 'does not show a contact',
    case: {
      today: '2026-03-10',
      narratives: [
        { date: '2026-03-02', type: 'JOBS', text: '7869 mailed 3/2. RE appt 3/12/26 at 10:00 am at branch.' },
      ],
    },
  },
  {
    about: 'Nothing is narrated (${id})',
    expect: 'n/a',
    case: { today: '2026-03-10' },
  },
  {
    about: 'The narratives were not read (${id})',
    expect: 'unseen',
    case: { today: '2026-03-10', pagesRead: ['plan'], narratives: null },
  },
];
`;
}
