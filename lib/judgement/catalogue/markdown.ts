/** The catalogue as one page of Markdown, for `docs/`. */
import { usDate } from '../../record/parts.ts';
import { STAGE_TITLES } from '../duties/duty.ts';
import type { Entry } from './entries.ts';

const HEAD = `# The duties

What the overlay looks for in a record, from which place of which document, by which figures, and how it answers. Made by
\`npm run catalogue\` from the duties themselves; their examples are their tests. A finding never says more than that the
record does not show something.
`;

export function markdown(entries: readonly Entry[]): string {
  const stages = [...new Set(entries.map(({ stage }) => stage))];
  const parts = stages.map((stage) =>
    [`## ${STAGE_TITLES[stage]}`, ...entries.filter((entry) => entry.stage === stage).map(section)].join(
      '\n\n',
    ),
  );
  return `${[HEAD.trimEnd(), ...parts].join('\n\n')}\n`;
}

function section({ id, title, weight, optIn, source, parameters, examples }: Entry): string {
  const on = optIn ? ` Opt-in, asked from ${usDate(optIn)} on.` : optIn === false ? ' Opt-in, off.' : '';
  const figures = parameters.flatMap(({ means, values }) =>
    values.map(({ from, value, cite }) => `- ${upper(means)}: ${value} (from ${usDate(from)}; ${cite})`),
  );
  return [
    `### ${title}`,
    `\`${id}\`. ${weight}.${on}`,
    `> ${source.asks}`,
    `${source.document}, ${source.dated}: ${source.place}.`,
    ...(figures.length > 0 ? [figures.join('\n')] : []),
    examples.map(({ about, shown }) => `- ${about}: **${shown}**`).join('\n'),
  ].join('\n\n');
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
