import type { LiveEventRepository } from '@app/persistence';
import type { LiveJudge } from './live-judge.js';
import { LiveRoom } from './live-room.js';

const PAGE = 200;

/** The log of one organisation as this process has read it, and the rooms that it is told in. One thing at a time, in the order of asking. */
export class OrganisationFeed {
  /** Nobody reads it any more: whoever wants in makes a new one. */
  isOver = false;
  readonly rooms = new Map<string, LiveRoom>();
  private tail: Promise<unknown> = Promise.resolve();
  private wakes = 0;

  /** @param position the number of the newest row when it began */
  constructor(
    readonly organisationId: string,
    private position: number,
    private readonly events: LiveEventRepository,
    private readonly judge: LiveJudge,
  ) {}

  roomOf(applicationId: string): LiveRoom {
    const known = this.rooms.get(applicationId);
    if (known) return known;
    const made = new LiveRoom(this.organisationId, applicationId);
    this.rooms.set(applicationId, made);
    return made;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.tail.then(work);
    this.tail = done.catch(() => undefined);
    return done;
  }

  async idle(): Promise<void> {
    await this.tail;
  }

  /** Something was committed. Many at once are read in one go. */
  wake(onError: (error: unknown) => void): void {
    if (this.wakes > 0) return;
    this.wakes += 1;
    this.run(() => {
      this.wakes = 0;
      return this.readOn();
    }).catch(onError);
  }

  /** Tells every room what was committed since, and asks the policy for `also` in any case. Inside `run` only. */
  async readOn(...also: readonly LiveRoom[]): Promise<void> {
    const asked = new Set(also);
    for (;;) {
      const rows = await this.events.findAfter(this.organisationId, this.position, PAGE);
      const first = rows[0];
      if (first && first.seq !== this.position + 1) for (const room of this.rooms.values()) room.tellAllToReadAnew();
      for (const room of this.rooms.values()) {
        const own = rows.filter((row) => room.concerns(row));
        if (own.length === 0 && !asked.delete(room)) continue;
        room.tell(await this.judge.judge(room), own);
      }
      this.position = rows.at(-1)?.seq ?? this.position;
      if (rows.length < PAGE) return;
    }
  }

  /** Inside `run` only. */
  readOnAll(): Promise<void> {
    return this.readOn(...this.rooms.values());
  }

  /** Time ends sessions too, and no commit tells of it. Inside `run` only. */
  async readOnWhereSessionsEnded(): Promise<void> {
    const ended = await this.judge.roomsWithEnded([...this.rooms.values()]);
    await this.readOn(...ended);
  }
}
