import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { LessThan } from 'typeorm';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';

export interface IdempotencyClaim {
  readonly organisationId: string;
  /** Whose key it is: keys of two people never meet. */
  readonly personId: string;
  readonly key: string;
  /** Method and path, e.g. 'POST /api/scorecards/:id/submission'. */
  readonly route: string;
  /** SHA-256 of the body in hex. */
  readonly bodyHash: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
}

export type ClaimOutcome =
  | { readonly outcome: 'claimed'; readonly id: string }
  /** The same request is being worked on: 409. */
  | { readonly outcome: 'in_flight' }
  /** The key came with another route or body before: 422. */
  | { readonly outcome: 'mismatch' }
  /** Answer the same again. */
  | { readonly outcome: 'done'; readonly answer: StoredAnswer };

@Injectable()
export class IdempotencyRepository extends BaseRepository {
  /**
   * Takes the key for this request, in a transaction of its own before the work.
   * @param id id of the row, should it be new
   */
  async claim(tx: Tx, claim: IdempotencyClaim, id: string, at: Instant): Promise<ClaimOutcome> {
    const manager = this.writing(tx);
    // one statement decides between two that arrive together, on both engines
    await manager
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKeyEntity)
      .values({ ...claim, id, status: 'in_flight', responseStatus: null, responseBody: null, createdAt: at })
      .orIgnore()
      .execute();
    const { organisationId, personId, key } = claim;
    const row = await manager.findOneByOrFail(IdempotencyKeyEntity, { organisationId, personId, key });
    if (row.id === id) return { outcome: 'claimed', id };
    if (row.route !== claim.route || row.bodyHash !== claim.bodyHash) return { outcome: 'mismatch' };
    if (row.status === 'in_flight') return { outcome: 'in_flight' };
    return { outcome: 'done', answer: { status: row.responseStatus ?? 200, body: row.responseBody ?? '' } };
  }

  /** Keeps the answer, in the transaction of the work itself: either both are there after a crash, or neither. */
  async complete(tx: Tx, organisationId: string, id: string, answer: StoredAnswer): Promise<void> {
    const done = await this.writing(tx).update(
      IdempotencyKeyEntity,
      { organisationId, id, status: 'in_flight' },
      { status: 'done', responseStatus: answer.status, responseBody: answer.body },
    );
    if (done.affected !== 1) throw new Error(`idempotency key ${id} is not in flight`);
  }

  /** Gives the key back after work that failed and changed nothing. */
  async release(tx: Tx, organisationId: string, id: string): Promise<void> {
    await this.writing(tx).delete(IdempotencyKeyEntity, { organisationId, id, status: 'in_flight' });
  }

  /** Forgets claims whose process died, and answers past their keeping time. Run at boot and daily. */
  async forgetOlderThan(
    tx: Tx,
    organisationId: string,
    before: Instant,
    status: 'in_flight' | 'done',
  ): Promise<number> {
    const gone = await this.writing(tx).delete(IdempotencyKeyEntity, {
      organisationId,
      status,
      createdAt: LessThan(before),
    });
    return gone.affected ?? 0;
  }

  async find(organisationId: string, personId: string, key: string, tx?: Tx): Promise<IdempotencyKeyEntity | null> {
    return this.reading(tx).findOneBy(IdempotencyKeyEntity, { organisationId, personId, key });
  }
}
