import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type Instant } from '@app/domain';
import { type AuditEvent, AuditTrail, TransactionRunner, type Tx } from '@app/persistence';

/** What rows are dated and named with. */
export interface Stamps {
  /** Asked when a row is made, not when its transaction begins: who waited for a lock is not dated before who held it. */
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** What was done, for the audit. */
export type ChangeRecord = Omit<AuditEvent, 'organisationId' | 'actorId'>;

/** Known before, or told by what the change resulted in. */
export type RecordOf<T, R> = R | ((result: T) => R);

export const recordOf = <T, R extends object>(record: RecordOf<T, R>, result: T): R =>
  typeof record === 'function' ? record(result) : record;

/** Whoever changes something; the audit names them. */
export interface Actor {
  readonly organisationId: string;
  /** Null when the product itself acts. */
  readonly id: string | null;
}

/** What somebody changes is one transaction, and its last write is the line of the audit that says so. */
@Injectable()
export class RecordedChanges {
  private readonly stamps: Stamps;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    clock: Clock,
    ids: IdSource,
  ) {
    this.stamps = { now: () => clock.now(), newId: () => ids.next() };
  }

  async run<T>(
    { organisationId, id: actorId }: Actor,
    record: RecordOf<T, ChangeRecord>,
    work: (tx: Tx, stamps: Stamps) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async (tx) => {
      const result = await work(tx, this.stamps);
      await this.audit.record(tx, { organisationId, actorId, ...recordOf(record, result) });
      return result;
    });
  }
}
