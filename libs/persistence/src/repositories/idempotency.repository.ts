import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { LessThan } from 'typeorm';
import { IdempotencyKeyEntity } from '../entities/idempotency-key.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { updateRows } from './rows.js';

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

// Begins with a line break: a statement that begins with INSERT is asked for no rows on SQLite.
const TAKE = `
  INSERT INTO idempotency_keys ("organisation_id", "id", "person_id", "key", "route", "body_hash", "created_at",
         "status", "response_status", "response_body")
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'in_flight', NULL, NULL)
      ON CONFLICT DO NOTHING
  RETURNING "id"`;

@Injectable()
export class IdempotencyRepository extends BaseRepository {
  /**
   * Takes the key for this request, in a transaction of its own before the work.
   * @param id id of the row, should it be new
   */
  async claim(tx: Tx, claim: IdempotencyClaim, id: string, at: Instant): Promise<ClaimOutcome> {
    const manager = this.writing(tx);
    const { organisationId, personId, key, route, bodyHash } = claim;
    // one statement decides between two that arrive together, on both engines
    const taken = await manager.query<unknown[]>(TAKE, [organisationId, id, personId, key, route, bodyHash, at]);
    if (taken.length === 1) return { outcome: 'claimed', id };
    const [row] = await findRows(manager, IdempotencyKeyEntity, { organisationId, personId, key });
    if (!row) throw new Error(`idempotency key ${key} is neither free nor taken`);
    if (row.route !== claim.route || row.bodyHash !== claim.bodyHash) return { outcome: 'mismatch' };
    if (row.status === 'in_flight') return { outcome: 'in_flight' };
    return { outcome: 'done', answer: { status: row.responseStatus ?? 200, body: row.responseBody ?? '' } };
  }

  /** Keeps the answer, after the work is durable: until then a retry hears that it was applied. */
  async complete(tx: Tx, organisationId: string, id: string, answer: StoredAnswer): Promise<void> {
    const done = { status: 'done', responseStatus: answer.status, responseBody: answer.body };
    const where = { organisationId, id, status: 'in_flight' };
    if ((await updateRows(this.writing(tx), IdempotencyKeyEntity, where, done)) !== 1)
      throw new Error(`idempotency key ${id} is not in flight`);
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
    const [row] = await findRows(this.reading(tx), IdempotencyKeyEntity, { organisationId, personId, key });
    return row ?? null;
  }
}
