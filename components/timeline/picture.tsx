/**
 * One episode as a picture: each window a bar on the same scale of days, the line of time with its signs below. A bar that
 * reaches past what it was for is hatched there and says so in words; colour only repeats it. For the ear the table
 * beside it says all of this, so the picture is one image with one sentence.
 */
import { type Entry, type EntryKind, KIND_NAMES } from '@/lib/judgement/checklist/timeline/entries';
import { type EpisodeLine, labelledDays, placeOn, rowsOf } from '@/lib/judgement/checklist/timeline/timeline';
import type { Window } from '@/lib/judgement/checklist/timeline/windows';
import { type CivilDate, daysBetween, fields, sayDate } from '@/lib/record/civil-date';
import { StatusShape } from '../status.tsx';

/** Shapes that differ without colour. */
const SIGNS: Record<EntryKind, string> = {
  missed: '×',
  attempt: '○',
  contact: '●',
  notice: '✉',
  appointment: '◆',
  step: '▣',
  staffing: '▲',
  decision: '■',
  other: '·',
};
/** Signs nearer to each other than this part of the picture stand in different rows. */
const APART = 0.045;
/** Nearer to today than this, its stroke would run through a day. */
const BESIDE_TODAY = 0.04;
/** What a day takes under the picture. */
const DAY_ROOM = 0.1;
/** The days that deadlines are counted from. */
const COUNTED: readonly EntryKind[] = ['appointment', 'notice'];
const ROW_PX = 24;
const TICKS = 5;

interface Props {
  episode: EpisodeLine;
  today: CivilDate;
}

export function Picture({ episode, today }: Props) {
  const { entries, windows, scale } = episode;
  const at = (day: CivilDate) => `${(placeOn(scale, day) * 100).toFixed(2)}%`;
  const signs = signsOf(entries);
  const places = signs.map(([{ day }]) => placeOn(scale, day));
  const rows = rowsOf(places, APART);
  const height = (Math.max(0, ...rows) + 1) * ROW_PX;
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const showsToday = today >= scale.from && today <= scale.to;
  const counted = COUNTED.flatMap((kind) => entries.filter((entry) => entry.kind === kind && !entry.off));
  const days = labelledDays(
    scale,
    counted.map(({ day }) => day),
    TICKS,
    DAY_ROOM,
  ).filter((day) => !showsToday || Math.abs(placeOn(scale, day) - placeOn(scale, today)) > BESIDE_TODAY);
  return (
    <figure className="picture">
      <div role="img" aria-label={sentenceFor(episode, today)}>
        {windows.map((window) => (
          <Lane key={`${window.kind}${window.from}`} window={window} scale={scale} at={at} />
        ))}
        <div className="signs" style={{ height: `${height}px` }}>
          {signs.map(([{ day, kind, draft, off }, all], nth) => (
            <span
              key={`${day}${kind}`}
              className="sign"
              data-kind={kind}
              data-draft={draft}
              data-off={off}
              title={`${sayDate(day, today)}: ${all.map(({ says }) => says).join('; ')}`}
              style={{ left: at(day), bottom: `${rows[nth]! * ROW_PX}px` }}
            >
              {SIGNS[kind]}
            </span>
          ))}
        </div>
        <div className="axis">
          {days.map((day) => (
            <span className="tick-day" key={day} style={{ left: at(day) }}>
              {shortDay(day)}
            </span>
          ))}
          {showsToday && (
            <span className="today" style={{ left: at(today) }}>
              today
            </span>
          )}
        </div>
      </div>
      <figcaption>
        <ul className="legend" aria-hidden="true">
          {kinds.map((kind) => (
            <li key={kind}>
              <span className="sign" data-kind={kind}>
                {SIGNS[kind]}
              </span>{' '}
              {KIND_NAMES[kind]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** One sign for all of a kind on one day: the table has each. What stands speaks for what was called off beside it. */
function signsOf(entries: readonly Entry[]): [Entry, Entry[]][] {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.day}${entry.kind}`;
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return [...found.values()].map((all) => [all.find(({ off }) => !off) ?? all[0]!, all]);
}

interface LaneProps {
  window: Window;
  scale: EpisodeLine['scale'];
  at(day: CivilDate): string;
}

function Lane({ window, scale, at }: LaneProps) {
  const { from, to, end, marks, title, says, short, status, kind } = window;
  const late = kind === 'notice' && end !== null && end < to;
  return (
    <div className="lane" data-window={kind} data-short={short}>
      <p>
        {status && <StatusShape status={status} />}
        <span>
          <strong>{title}:</strong> {says}
        </span>
      </p>
      <div className="track">
        {late ? (
          <Late {...{ from, to, end, scale, at }} />
        ) : (
          <span className="bar" style={{ left: at(from), right: `calc(100% - ${at(to)})` }} />
        )}
        {marks.map((day) => (
          <span className="bar-mark" key={day} style={{ left: at(day) }} />
        ))}
        {kind === 'notice' && end && !late && <span className="bar-end" style={{ left: at(end) }} />}
      </div>
    </div>
  );
}

/**
 * What is asked for and came to pass, and, hatched, what is asked for and did not. In an episode of many months seven days
 * would be a dot: it is never drawn smaller than can be seen, and then grows away from the nearer edge.
 */
function Late({
  from,
  to,
  end,
  scale,
  at,
}: Pick<Window, 'from' | 'to'> & { end: CivilDate } & Omit<LaneProps, 'window'>) {
  const [begins, ends] = [placeOn(scale, from), placeOn(scale, to)];
  const reached = `${((daysBetween(from, end) / daysBetween(from, to)) * 100).toFixed(2)}%`;
  const anchor = begins + ends > 1 ? { right: `calc(100% - ${at(to)})` } : { left: at(from) };
  return (
    <span className="late" style={{ ...anchor, width: `${((ends - begins) * 100).toFixed(2)}%` }}>
      <span className="bar" style={{ left: '0%', right: `calc(100% - ${reached})` }} />
      <span className="bar over" style={{ left: reached, right: 0 }} />
      <span className="bar-end" style={{ left: reached }} />
    </span>
  );
}

/** All of it in one sentence; the table says each thing. */
function sentenceFor({ nth, entries, windows }: EpisodeLine, today: CivilDate): string {
  const first = entries[0];
  const last = entries.at(-1);
  const span = first && last ? ` from ${sayDate(first.day, today)} to ${sayDate(last.day, today)}` : '';
  const said = windows.map(({ title, says }) => `${title}: ${says}.`);
  return [
    `Line of time of episode ${nth}${span}, ${entries.length} entries.`,
    ...said,
    'The table has each.',
  ].join(' ');
}

/** `11/24` */
function shortDay(day: CivilDate): string {
  const [, month, date] = fields(day);
  return `${month}/${date}`;
}
