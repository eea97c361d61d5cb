import { Injectable } from '@nestjs/common';
import { AuditTrail, TransactionRunner } from '@app/persistence';
import { Sessions } from '../platform/auth/sessions.js';

/** Where a sign-in comes from. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
  /** Of a session that the browser still held: it ends, so that no earlier secret lives on (session fixation). */
  readonly previousSessionHash: string | undefined;
}

interface SignedIn {
  readonly organisationId: string;
  readonly id: string;
}

/** Sessions that people begin and end themselves, with the line of the audit that says so. */
@Injectable()
export class RecordedSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the secret of the new session */
  begin(
    person: SignedIn,
    { previousSessionHash, userAgent }: Omit<Origin, 'address'>,
    action: 'session.begin' | 'session.begin_demo',
  ): Promise<string> {
    const { organisationId, id } = person;
    return this.transactions.run(async (tx) => {
      if (previousSessionHash) await this.sessions.end(tx, previousSessionHash);
      await this.audit.record(tx, { organisationId, actorId: id, action, objectType: 'person', objectId: id });
      return this.sessions.begin(tx, person, userAgent);
    });
  }

  async end({ organisationId, id }: SignedIn, sessionHash: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.sessions.end(tx, sessionHash);
      await this.audit.record(tx, {
        organisationId,
        actorId: id,
        action: 'session.end',
        objectType: 'person',
        objectId: id,
      });
    });
  }
}
