/** The practice system's memory: participants and sessions. Nothing is written to disk. */
import { randomBytes } from 'node:crypto';
import type { Narrative, Participant, PersonName, ReengagementPage, Step } from './model.ts';

export interface Session {
  user: string;
  branch: string;
  lastSeen: number;
  /** A message for the next work page, such as "Narrative saved.". */
  notice: string;
}

export class Store {
  /** The day the practice system takes for today, YYYY-MM-DD. */
  today: string;
  readonly sessions = new Map<string, Session>();
  readonly #sessionMs: number;
  readonly #participants = new Map<string, Participant>();
  #pristine: () => { today: string; participants: Participant[] };

  /** `pristine` gives the participants as they are before anybody has worked on them. */
  constructor(pristine: () => { today: string; participants: Participant[] }, sessionMinutes: number) {
    this.#pristine = pristine;
    this.#sessionMs = sessionMinutes * 60_000;
    this.today = this.#load();
  }

  /** Puts every participant back to the beginning; added ones are gone. Sessions stay. */
  reset(): void {
    this.today = this.#load();
  }

  #load(): string {
    const { today, participants } = this.#pristine();
    this.#participants.clear();
    for (const participant of participants) this.add(participant);
    return today;
  }

  /** Adds a participant, or replaces the one with the same case number. */
  add(participant: Participant): void {
    this.#participants.set(participant.caseNumber, structuredClone(participant));
  }

  get(caseNumber: string): Participant | undefined {
    return this.#participants.get(caseNumber.trim().toUpperCase());
  }

  /** All participants, in the order they were loaded. */
  list(): Participant[] {
    return [...this.#participants.values()];
  }

  /** Statewide search; every word given must occur in the name, a case number matches from its start. */
  search(query: { name: string; caseNumber: string }): Participant[] {
    const words = query.name
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const number = query.caseNumber.trim().toUpperCase();
    return this.list()
      .filter(({ name, caseNumber }) => {
        const whole = `${name.last} ${name.first}`.toLowerCase();
        return words.every((word) => whole.includes(word)) && caseNumber.startsWith(number);
      })
      .sort((a, b) => sortName(a.name).localeCompare(sortName(b.name)));
  }

  addNarrative(participant: Participant, entry: Omit<Narrative, 'id'>): void {
    const numbers = participant.narratives.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
    const id = `n${Math.max(0, ...numbers) + 1}`;
    participant.narratives.push({ id, ...entry });
    participant.touched = true;
  }

  /** Saves a step in place of the one at `index`, or as a new one where there is none. */
  saveStep(participant: Participant, index: number | null, step: Step): void {
    if (index === null) participant.steps.push(step);
    else participant.steps[index] = step;
    participant.touched = true;
  }

  savePage(participant: Participant, page: ReengagementPage): void {
    participant.reengagementPage = page;
    participant.touched = true;
  }

  /** Opens a session and returns its id. */
  openSession(user: string, branch: string): string {
    const id = randomBytes(15).toString('base64url');
    this.sessions.set(id, { user, branch, lastSeen: Date.now(), notice: '' });
    return id;
  }

  /** The live session of this id, its idle time starting anew; undefined once it has run out. */
  touchSession(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.sessions.get(id);
    if (!id || !session) return undefined;
    const now = Date.now();
    if (now - session.lastSeen > this.#sessionMs) {
      this.sessions.delete(id);
      return undefined;
    }
    session.lastSeen = now;
    return session;
  }

  closeSession(id: string | undefined): void {
    if (id) this.sessions.delete(id);
  }

  /** Ends every session at once, as if everybody had been idle too long. */
  expireSessions(): void {
    this.sessions.clear();
  }
}

function sortName(name: PersonName): string {
  return `${name.last}, ${name.first}`;
}
