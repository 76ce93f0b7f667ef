/**
 * What the filter of TRACS by the type Engagement is there for (T, TRACS changes, 3rd point): all engagement contacts,
 * and the re-engagement efforts that did not end in a disqualification; with what stands under another type, and so is
 * not found by that filter.
 */
import type { CivilDate } from '../../../record/civil-date.ts';
import type { ContactEvent } from '../../../record/events.ts';
import type { JudgeInput } from '../../duties/duty.ts';
import { disqualification } from '../../duties/shared/decisions.ts';
import { hasStarted } from '../../episodes/appointment.ts';
import type { Episode } from '../../episodes/episode.ts';
import { pageSince } from '../../episodes/page.ts';
import { sayEpisode } from '../../episodes/say.ts';
import { tellAlone } from '../../episodes/telling.ts';
import type { Dated } from '../../episodes/told.ts';
import { isAccepted } from '../../policy/in-force.ts';
import type { Wording } from '../../policy/wording.ts';
import { sayEvent } from '../say-event.ts';

export interface GlanceContact {
  day: CivilDate;
  made: boolean;
  says: string;
  narrative: string;
  /** The narrative's type, as far as it could be read. */
  type: string | null;
  /** TRACS's filter by the accepted types shows it. */
  filed: boolean;
  draft: boolean;
}

export interface Effort {
  nth: number;
  from: CivilDate;
  open: boolean;
  says: string;
}

export interface Glance {
  /** The latest first. */
  contacts: GlanceContact[];
  /** Episodes in which re-engagement was begun and no decision to disqualify stands, the latest first. */
  efforts: Effort[];
}

export function glanceOf(input: JudgeInput, episodes: readonly Episode[], says: Wording['says']): Glance {
  const { facts, narratives, pack, today } = input;
  const told = narratives.flatMap((narrative) => [...tellAlone(narrative, pack).contacts]);
  const contacts = told.map(({ event, narrative }: Dated<ContactEvent>): GlanceContact => {
    const type = narrative.type.known ? narrative.type.value : null;
    return {
      day: event.on,
      made: event.direction === 'made',
      says: sayEvent(event, event.on),
      narrative: narrative.id,
      type,
      filed: type !== null && isAccepted(pack, type, narrative.date),
      draft: narrative.draft,
    };
  });
  const efforts = episodes
    .filter((episode, i) => {
      // What stands on the plan or the page alone is of the last episode at most.
      const known = i === episodes.length - 1 ? facts : { ...facts, ...NOTHING };
      const page = pageSince(known, episode, pack);
      const ended =
        episode.closed?.why === 'in-effect' ||
        disqualification(episode.record).stands !== null ||
        page?.decision === 'disqualify';
      return hasStarted(known, episode, pack, today) && !ended;
    })
    .map(
      (episode): Effort => ({
        nth: episode.nth,
        from: episode.from,
        open: episode.closed === null,
        says: says(sayEpisode(episode, today)),
      }),
    );
  return {
    contacts: contacts.sort((a, b) => (a.day < b.day ? 1 : -1)),
    efforts: efforts.reverse(),
  };
}

const UNREAD = { read: false as const, reason: '' };
const NOTHING = { plan: UNREAD, reengagementPage: UNREAD };
