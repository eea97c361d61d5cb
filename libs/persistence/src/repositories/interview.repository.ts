import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { In } from 'typeorm';
import { InterviewEntity } from '../entities/interview.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type InterviewRow = Readonly<InterviewEntity>;

/** When the rounds of a loop take place. */
@Injectable()
export class InterviewRepository extends BaseRepository {
  /** @param applicationIds at most 500 */
  async findOf(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<InterviewRow[]> {
    if (applicationIds.length === 0) return [];
    return this.reading(tx).findBy(InterviewEntity, { organisationId, applicationId: In([...applicationIds]) });
  }

  async find(
    organisationId: string,
    applicationId: string,
    roundId: string,
    tx?: Tx,
  ): Promise<InterviewRow | undefined> {
    const where = { organisationId, applicationId, roundId };
    return (await this.reading(tx).findOneBy(InterviewEntity, where)) ?? undefined;
  }

  async add(tx: Tx, interviews: readonly InterviewRow[]): Promise<void> {
    await insertRows(this.writing(tx), InterviewEntity, interviews);
  }

  /** @returns the new version @throws DomainError INTERVIEW.STALE when somebody moved it first */
  async change(
    tx: Tx,
    key: VersionedKey,
    patch: { readonly startsAt: Instant; readonly endsAt: Instant; readonly location: string },
  ): Promise<number> {
    return updateVersioned(this.writing(tx), InterviewEntity, key, patch, 'interview');
  }
}
