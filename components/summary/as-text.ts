/** A summary as plain text, for a mail or a document. */
import { sayDate } from '@/lib/record/civil-date';
import type { NarrativeText, Summary } from './summary-of.ts';

export const ADVICE =
  'Advice made by the TRACS Overlay from what a browser showed. It is not a record of the case and decides nothing; TRACS does not hold it.';

export function asText(summary: Summary, narratives: readonly NarrativeText[] | null): string {
  const { name, number } = summary;
  const head = [
    `CASE SUMMARY (ADVICE): ${name}${name.includes(number) ? '' : `, case ${number}`}`,
    `${summary.counts}. ${summary.coverage}.`,
    ...(summary.episode ? [summary.episode] : []),
    ...(summary.appointment ? [`Re-engagement appointment: ${summary.appointment}`] : []),
  ];
  const stages = summary.stages.flatMap(({ title, lines }) => [
    '',
    title.toUpperCase(),
    ...lines.flatMap((line) => [
      `[${line.word}] ${line.title}`,
      ...line.says.flatMap(({ text, todo, lastDay }) => [
        `    ${text}`,
        ...(todo ? [`    Next: ${todo}`] : []),
        ...(lastDay ? [`    Last day: ${lastDay}`] : []),
      ]),
      ...(line.more > 0 ? [`    And ${line.more} more like this.`] : []),
      `    Source: ${line.source}`,
    ]),
  ]);
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', title.toUpperCase(), ...lines.map((line) => `- ${line}`)] : [];
  return [
    ...head,
    ...stages,
    ...list('Not checked', summary.notChecked),
    ...list('Not needed now', summary.notNeeded),
    ...list(
      'Older, before the current episode, for review',
      summary.older.map(({ title, says }) => `${title}: ${says}`),
    ),
    ...(narratives ? ['', 'NARRATIVES, AS THE PAGE SHOWS THEM', ...narratives.flatMap(narrativeLines)] : []),
    '',
    `Made ${summary.madeOn} by ${summary.madeBy}.`,
    ADVICE,
    '',
  ].join('\n');
}

function narrativeLines({ date, type, author, text }: NarrativeText): string[] {
  return ['', `${sayDate(date)}, ${type ?? 'type not read'}, ${author}`, text];
}
