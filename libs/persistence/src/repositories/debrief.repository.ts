import { Injectable } from '@nestjs/common';
import type { Instant, Level, LoopState, NotAssessedReason } from '@app/domain';
import { In } from 'typeorm';
import { PersonEntity } from '../entities/person.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { LOOP_BAND_FIT, LOOP_CANDIDATE, LOOP_HISTORY, LOOP_RATINGS } from './debrief.sql.js';
import { type DebriefPerson, readLoopPeople } from './loop-people.js';

export type { DebriefPerson } from './loop-people.js';

export interface DebriefRatingRow {
  readonly criterionId: string;
  readonly raterId: string;
  readonly level: Level | null;
  readonly notAssessed: NotAssessedReason | null;
  readonly independent: boolean;
}

export interface BandFitRow {
  readonly verdict: string;
  readonly component: string;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

export interface LoopHistoryRow {
  readonly from: LoopState;
  readonly to: LoopState;
  /** Null where the product moved the loop by itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
  readonly at: Instant;
  /** The version of the decision that it belongs to: what opens one again is the first move of the next. */
  readonly decisionVersion: number;
}

/** What a debrief reads of a loop beside its cards, votes and decision. What of it is shown is the policy's word, asked outside. */
@Injectable()
export class DebriefRepository extends BaseRepository {
  /** Everybody with a role, an assignment or a recusal in the loop, by name. */
  findPeople(organisationId: string, applicationId: string, tx?: Tx): Promise<DebriefPerson[]> {
    return readLoopPeople(this.reading(tx), organisationId, applicationId);
  }

  async findCandidate(
    organisationId: string,
    applicationId: string,
    tx?: Tx,
  ): Promise<{ id: string; name: string; headline: string } | undefined> {
    const [row] = await this.reading(tx).query<{ id: string; name: string; headline: string }[]>(LOOP_CANDIDATE, [
      organisationId,
      applicationId,
    ]);
    return row;
  }

  async findRatings(organisationId: string, applicationId: string, tx?: Tx): Promise<DebriefRatingRow[]> {
    const rows: (Omit<DebriefRatingRow, 'independent'> & { independent: boolean | 0 | 1 })[] = await this.reading(
      tx,
    ).query(LOOP_RATINGS, [organisationId, applicationId]);
    // A raw row of SQLite holds 0 or 1.
    return rows.map(({ criterionId, raterId, level, notAssessed, independent }) => ({
      ...{ criterionId, raterId, level, notAssessed },
      independent: Boolean(independent),
    }));
  }

  async findBandFit(organisationId: string, applicationId: string, tx?: Tx): Promise<BandFitRow | undefined> {
    const [row] = await this.reading(tx).query<BandFitRow[]>(LOOP_BAND_FIT, [organisationId, applicationId]);
    return row;
  }

  /** Every move of the loop, in order, over all versions of its decision. */
  async findHistory(organisationId: string, applicationId: string, tx?: Tx): Promise<LoopHistoryRow[]> {
    const rows: (Omit<LoopHistoryRow, 'by'> & { actorId: string | null; actorName: string | null })[] =
      await this.reading(tx).query(LOOP_HISTORY, [organisationId, applicationId]);
    return rows.map(({ actorId, actorName, ...event }) => ({
      ...event,
      by: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    }));
  }

  /** Names by id, of people who have left the requisition too. */
  async findNames(organisationId: string, ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reading(tx).find(PersonEntity, {
      select: { organisationId: true, id: true, name: true },
      where: { organisationId, id: In([...new Set(ids)]) },
    });
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}
