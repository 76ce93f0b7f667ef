/** The catalogue as one page of Markdown, for `docs/`. */
import { usDate } from '../../record/parts.ts';
import { STAGE_TITLES } from '../duties/duty.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Entry } from './entries.ts';
import { help } from './help.ts';

const HEAD = `# The duties

What the overlay looks for in a record, from which place of which document, by which figures, and how it answers. Made by
\`npm run catalogue\` from the duties themselves; their examples are their tests. A finding never says more than that the
record does not show something.
`;

export function markdown(entries: readonly Entry[], pack: PolicyPack): string {
  const stages = [...new Set(entries.map(({ stage }) => stage))];
  const parts = stages.map((stage) =>
    [`## ${STAGE_TITLES[stage]}`, ...entries.filter((entry) => entry.stage === stage).map(section)].join(
      '\n\n',
    ),
  );
  return `${[HEAD.trimEnd(), ...parts, background(pack)].join('\n\n')}\n`;
}

function background({ documents }: PolicyPack): string {
  const sections = help.map(({ title, text, source }) => {
    const document = source && documents[source.document];
    const from = document ? [`${document.title}, ${document.dated}: ${source.place}.`] : [];
    return [`### ${title}`, ...text, ...from].join('\n\n');
  });
  return ['## Background', ...sections].join('\n\n');
}

function section(entry: Entry): string {
  const { id, title, weight, source, parameters, examples } = entry;
  const standing = standingOf(entry);
  const figures = parameters.flatMap(({ means, values }) =>
    values.map(({ from, value, cite }) => `- ${upper(means)}: ${value} (from ${usDate(from)}; ${cite})`),
  );
  return [
    `### ${title}`,
    `\`${id}\`. ${weight}.${standing && ` ${standing}.`}`,
    `> ${source.asks}`,
    `${source.document}, ${source.dated}: ${source.place}.`,
    ...(figures.length > 0 ? [figures.join('\n')] : []),
    examples.map(({ about, shown }) => `- ${about}: **${shown}**`).join('\n'),
  ].join('\n\n');
}

/** How the duty stands in the pack where that is not simply asked; else nothing. */
export function standingOf({ off, optIn }: Pick<Entry, 'off' | 'optIn'>): string {
  if (off) return 'Switched off';
  return optIn ? `Opt-in, asked from ${usDate(optIn)} on` : optIn === false ? 'Opt-in, off' : '';
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
