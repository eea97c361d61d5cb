import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, type Instant, instantMs, toInstant } from '@app/domain';
import { announce, RoomPresenceRepository, TransactionRunner } from '@app/persistence';
import { Sessions } from '../auth/sessions.js';
import type { LiveRoom } from './live-room.js';
import type { OrganisationFeed } from './organisation-feed.js';

/** A reload, or a phone that changes from one network to another, is no departure. */
const GRACE_MS = 5_000;
/** After a killed server its people are gone by themselves. */
const HELD_FOR_MS = 60_000;

/** Who has the debrief open, for those who may see them: written down, so that every process shows the same. */
@Injectable()
export class RoomPresence {
  private readonly logger = new Logger('Presence');
  private readonly holder = randomUUID();
  private holdsAny = false;

  constructor(
    private readonly presences: RoomPresenceRepository,
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down who came and who went, all of them at once: a room that fills is one change, not one for each. A failure is made up for
   * by the next look.
   */
  async follow(room: LiveRoom, nowMs = Date.now()): Promise<void> {
    const here = peopleIn(room);
    const came = [...here].filter((personId) => !room.present.has(personId) && room.seen.has(personId));
    for (const personId of here) {
      const known = room.present.get(personId);
      if (known) known.goneSinceMs = undefined;
    }
    room.seen = here;
    const went = [...room.present].filter(([personId, known]) => {
      if (here.has(personId)) return false;
      known.goneSinceMs ??= nowMs;
      return !room.mayStillBePresent(personId) || nowMs - known.goneSinceMs >= GRACE_MS;
    });
    const leaving = went.map(([personId]) => personId);
    if (came.length + leaving.length === 0 || !(await this.write(room, came, leaving))) return;
    for (const personId of came) room.present.set(personId, { goneSinceMs: undefined });
    for (const personId of leaving) room.present.delete(personId);
  }

  /** Prolongs what this process holds, ends what a killed one held, and notes that these sessions are in use. */
  async keep(feeds: readonly OrganisationFeed[]): Promise<void> {
    const hashes = feeds.flatMap((feed) => [...feed.rooms.values()].flatMap(sessionsIn));
    await this.transactions.run(async (tx) => {
      await this.presences.prolong(tx, this.holder, this.until());
      await this.sessions.noteUse(tx, hashes);
      for (const { organisationId, applicationId } of await this.presences.removeOver(tx, this.clock.now()))
        announce(tx, { organisationId, applicationId, kind: 'presence' });
    });
  }

  /** At the end of the process. */
  async leaveAll(): Promise<void> {
    if (!this.holdsAny) return;
    this.holdsAny = false;
    await this.transactions.run((tx) => this.presences.leaveAllOf(tx, this.holder)).catch(() => undefined);
  }

  private async write(room: LiveRoom, came: readonly string[], went: readonly string[]): Promise<boolean> {
    const { organisationId, applicationId } = room;
    const keyOf = (personId: string) => ({ organisationId, applicationId, personId, holder: this.holder });
    try {
      await this.transactions.run(async (tx) => {
        const until = this.until();
        for (const personId of came) await this.presences.enter(tx, { ...keyOf(personId), until });
        for (const personId of went) await this.presences.leave(tx, keyOf(personId));
        announce(tx, { organisationId, applicationId, kind: 'presence' });
      });
      this.holdsAny = true;
      return true;
    } catch (error) {
      this.logger.warn(`who is in the room was not noted: ${String(error)}`);
      return false;
    }
  }

  private until(): Instant {
    return toInstant(instantMs(this.clock.now()) + HELD_FOR_MS);
  }
}

/** Before the reveal nobody is present: it would tell who reads the packet, and when. */
function peopleIn(room: LiveRoom): Set<string> {
  const people = new Set<string>();
  for (const { recipient, streams, verdict } of room.mailboxes.values())
    if (recipient.personId !== null && streams.size > 0 && verdict?.can('presence')) people.add(recipient.personId);
  return people;
}

const sessionsIn = (room: LiveRoom): string[] =>
  [...room.mailboxes.values()]
    .filter((one) => one.recipient.personId !== null && one.streams.size > 0)
    .map((one) => one.recipient.tokenHash);
