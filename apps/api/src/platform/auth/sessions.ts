import { Injectable, Logger } from '@nestjs/common';
import { Clock, IdSource, type Instant, addHours, instantMs } from '@app/domain';
import { SessionRepository, type SessionWithPerson, TransactionRunner, type Tx } from '@app/persistence';
import { SecretSource, hashSecret } from '../clock/secret-source.js';
import type { Person } from './person.js';

const ABSOLUTE_HOURS = 12;
const IDLE_MS = 30 * 60_000;
const TOUCH_EVERY_MS = 60_000;
const USER_AGENT_LENGTH = 255;

/** Sessions: begun at sign-in with a new secret, ended by time, by sign-out, or by the removal of the person. */
@Injectable()
export class Sessions {
  private readonly logger = new Logger('Sessions');

  constructor(
    private readonly sessions: SessionRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly secrets: SecretSource,
  ) {}

  /** @returns the secret for the cookie; only its hash is stored */
  async begin(
    tx: Tx,
    person: { readonly organisationId: string; readonly id: string },
    userAgent: string,
  ): Promise<string> {
    const secret = this.secrets.next();
    const now = this.clock.now();
    await this.sessions.deleteExpired(tx, now);
    await this.sessions.insert(tx, {
      organisationId: person.organisationId,
      id: this.ids.next(),
      tokenHash: hashSecret(secret),
      personId: person.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: addHours(now, ABSOLUTE_HOURS),
      userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    });
    return secret;
  }

  /** The person behind a secret, as they are now; undefined when the session is over or the person was removed. */
  async resolve(secret: string): Promise<{ person: Person; tokenHash: string } | undefined> {
    const tokenHash = hashSecret(secret);
    const session = await this.sessions.findByTokenHash(tokenHash);
    const now = this.clock.now();
    if (!session || session.status !== 'active' || isOver(session, now)) return undefined;
    this.touch(session, now);
    const { personId: id, organisationId, name, roles, organisationKind } = session;
    return { person: { id, organisationId, name, roles, organisationKind }, tokenHash };
  }

  /** The people behind sessions that hold now, by the hash of their secret. Asking is no use of a session. */
  async stillHolding(tokenHashes: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (tokenHashes.length === 0) return new Map();
    const now = this.clock.now();
    const found = await this.sessions.findByTokenHashes(tokenHashes);
    return new Map(
      found
        .filter((session) => session.status === 'active' && !isOver(session, now))
        .map(({ tokenHash, personId: id, organisationId, name, roles, organisationKind }) => [
          tokenHash,
          { id, organisationId, name, roles, organisationKind },
        ]),
    );
  }

  /** Presence in a room is use: these sessions are not idle. Their absolute end stays. */
  async noteUse(tx: Tx, tokenHashes: readonly string[]): Promise<void> {
    await this.sessions.touchAll(tx, tokenHashes, this.clock.now());
  }

  async end(tx: Tx, tokenHash: string): Promise<void> {
    await this.sessions.deleteByTokenHash(tx, tokenHash);
  }

  async endAllOf(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await this.sessions.deleteOfPerson(tx, organisationId, personId);
  }

  /** At most one write a minute, and nobody waits for it: reading goes on while the disk is full. */
  private touch({ organisationId, sessionId, lastSeenAt }: SessionWithPerson, now: Instant): void {
    if (instantMs(now) - instantMs(lastSeenAt) < TOUCH_EVERY_MS) return;
    this.transactions
      .run((tx) => this.sessions.touch(tx, organisationId, sessionId, now))
      .catch((error: unknown) => this.logger.warn(`last use of a session was not noted: ${String(error)}`));
  }
}

const isOver = (session: SessionWithPerson, now: Instant): boolean =>
  now >= session.expiresAt || instantMs(now) - instantMs(session.lastSeenAt) >= IDLE_MS;
