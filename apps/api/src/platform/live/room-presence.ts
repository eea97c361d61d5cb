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

  /** Writes down who came and who went. A failure is made up for by the next look. */
  async follow(room: LiveRoom, nowMs = Date.now()): Promise<void> {
    const here = peopleIn(room);
    for (const personId of here) {
      const known = room.present.get(personId);
      if (known) known.goneSinceMs = undefined;
      else if (room.seen.has(personId) && (await this.write(room, personId, 'enter')))
        room.present.set(personId, { goneSinceMs: undefined });
    }
    room.seen = here;
    for (const [personId, known] of room.present) {
      if (here.has(personId)) continue;
      known.goneSinceMs ??= nowMs;
      const isBarred = !room.mayStillBePresent(personId);
      if (!isBarred && nowMs - known.goneSinceMs < GRACE_MS) continue;
      if (await this.write(room, personId, 'leave')) room.present.delete(personId);
    }
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

  private async write(room: LiveRoom, personId: string, act: 'enter' | 'leave'): Promise<boolean> {
    const { organisationId, applicationId } = room;
    const key = { organisationId, applicationId, personId, holder: this.holder };
    try {
      await this.transactions.run(async (tx) => {
        if (act === 'enter') await this.presences.enter(tx, { ...key, until: this.until() });
        else await this.presences.leave(tx, key);
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
