/** The stages of the process, how each is answered, and where this case stands now. */
import type { StageTally, Standing } from '@/lib/judgement/checklist/standing';
import { STATUS_WORDS } from '@/lib/judgement/checklist/status-words';
import { STAGE_TITLES, type Stage } from '@/lib/judgement/duties/duty';
import { StatusShape } from '../status.tsx';

/** Under a shape there is room for one word. */
const SHORT: Record<Stage, string> = {
  typing: 'Narratives',
  before: 'Attempts',
  notice: 'Notice',
  're-step': 'RE step',
  staffing: 'Staffing',
  rule: 'OAR',
};

interface Props {
  standing: Standing;
  /** Since when the episode is open, and why; null where none is narrated. */
  episode: string | null;
  tallies: readonly StageTally[];
  /** Leads to a stage's duties further down. */
  onStage(stage: Stage): void;
}

export function WhereItStands({ standing, episode, tallies, onStage }: Props) {
  return (
    <section className="standing" aria-label="Where this case stands">
      <p className="now-says">{standing.says}</p>
      {episode !== null && <p className="episode">{episode}</p>}
      <ol className="process">
        {tallies.map(({ stage, status, open }) => {
          const now = stage === standing.stage;
          // Under the shape's own words for the ear, what the eye has from the shape.
          const more = open > 0 && !now ? '' : open > 0 ? `, ${open} open` : `, ${STATUS_WORDS[status]}`;
          return (
            <li key={stage} aria-current={now ? 'step' : undefined}>
              <button type="button" onClick={() => onStage(stage)} title={STAGE_TITLES[stage]}>
                <StatusShape status={status} />
                <span className="stage-name">{SHORT[stage]}</span>{' '}
                <span className="stage-state">{now ? 'now' : open > 0 ? `${open} open` : ''}</span>
                <span className="for-ears">{more}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
