import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, Instant, AssignmentSeat } from '@app/domain';
import { In } from 'typeorm';
import { AssignmentEntity } from '../entities/assignment.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { places } from './places.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type NewAssignment = Readonly<AssignmentEntity>;

/** An assignment of a loop with its person and how far its card is. */
export interface LoopAssignmentRow {
  readonly id: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly personName: string;
  readonly status: AssignmentStatus;
  readonly seat: AssignmentSeat;
  readonly reason: string;
  readonly dueAt: Instant | null;
  readonly version: number;
  readonly scorecardId: string | null;
  readonly submitted: boolean;
  /** Its author took a submitted card back, and nobody asked for a fresh one since: `scorecardId` is that card. */
  readonly withdrawn: boolean;
  /** Recused from the whole loop, by themselves or by the facilitator. */
  readonly recused: boolean;
}

type RawRow = Omit<LoopAssignmentRow, 'submitted' | 'recused' | 'withdrawn'> & {
  cardStatus: string | null;
  withdrawnCardId: string | null;
  recusals: number;
};

/** Seats on the panel, seats of practice, or both. */
type SeatFilter = 'panel' | 'practice' | 'every';
const OF_SEATS: Readonly<Record<SeatFilter, string>> = {
  panel: `AND s.seat = 'panel'`,
  practice: `AND s.seat <> 'panel'`,
  every: '',
};

// Withdrawn cards by their loop: no index leads to them from an assignment. MAX of a bare column would make SQLite walk the primary key,
// through every card of the organisation, for each assignment.
const ofLoops = (count: number, seats: SeatFilter): string => `
  SELECT s.id AS "id", s.application_id AS "applicationId", s.round_id AS "roundId", s.person_id AS "personId",
         p.name AS "personName", s.status AS "status", s.seat AS "seat", s.reason AS "reason", s.due_at AS "dueAt", s.version AS "version",
         c.id AS "scorecardId", c.status AS "cardStatus",
         (SELECT MAX(COALESCE(w.id, '')) FROM scorecards w WHERE w.organisation_id = s.organisation_id
             AND w.application_id = s.application_id AND w.assignment_id = s.id
             AND w.status = 'withdrawn') AS "withdrawnCardId",
         CASE WHEN r.id IS NULL THEN 0 ELSE 1 END AS "recusals"
    FROM assignments s
    JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.person_id
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
    LEFT JOIN recusals r ON r.organisation_id = s.organisation_id AND r.application_id = s.application_id
          AND r.person_id = s.person_id
   WHERE s.organisation_id = $1 AND s.application_id IN (${places(2, count)}) ${OF_SEATS[seats]}
   ORDER BY s.round_id, p.name, s.id`;

/** Who is asked to rate which round of a loop. What a person may see of it is asked outside. */
@Injectable()
export class AssignmentRepository extends BaseRepository {
  /** The panel of these loops, in one statement: whoever practises is none of it. @param applicationIds at most 500 */
  findOf(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<LoopAssignmentRow[]> {
    return this.find('panel', organisationId, applicationIds, tx);
  }

  /** Whoever watches or leads for practice. In no packet, coverage, quorum or figure. */
  findPractice(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<LoopAssignmentRow[]> {
    return this.find('practice', organisationId, applicationIds, tx);
  }

  /** Panel and practice. */
  findEvery(organisationId: string, applicationIds: readonly string[], tx?: Tx): Promise<LoopAssignmentRow[]> {
    return this.find('every', organisationId, applicationIds, tx);
  }

  private async find(
    seats: SeatFilter,
    organisationId: string,
    applicationIds: readonly string[],
    tx?: Tx,
  ): Promise<LoopAssignmentRow[]> {
    if (applicationIds.length === 0) return [];
    const rows: RawRow[] = await this.reading(tx).query(ofLoops(applicationIds.length, seats), [
      organisationId,
      ...applicationIds,
    ]);
    return rows.map(({ cardStatus, withdrawnCardId, recusals, ...row }) => ({
      ...row,
      scorecardId: row.scorecardId ?? (row.status === 'excused' ? withdrawnCardId : null),
      withdrawn: row.status === 'excused' && row.scorecardId === null && withdrawnCardId !== null,
      submitted: cardStatus === 'submitted',
      recused: recusals === 1,
    }));
  }

  /** The loop an assignment belongs to. */
  async findApplicationId(organisationId: string, id: string): Promise<string | undefined> {
    const row = await this.reading().findOne(AssignmentEntity, {
      select: { organisationId: true, id: true, applicationId: true },
      where: { organisationId, id },
    });
    return row?.applicationId;
  }

  async add(tx: Tx, assignments: readonly NewAssignment[]): Promise<void> {
    await insertRows(this.writing(tx), AssignmentEntity, assignments);
  }

  /** @returns the new version @throws DomainError ASSIGNMENT.STALE when somebody changed it first */
  async change(
    tx: Tx,
    key: VersionedKey,
    patch: Partial<Pick<NewAssignment, 'status' | 'seat' | 'reason' | 'dueAt' | 'decidedBy' | 'createdAt'>>,
  ): Promise<number> {
    return updateVersioned(this.writing(tx), AssignmentEntity, key, patch, 'assignment');
  }

  /** A new appointment moves the time by which its cards are due. Not a change that anybody could have been about to overwrite. */
  async setDue(
    tx: Tx,
    round: { organisationId: string; applicationId: string; roundId: string },
    dueAt: Instant,
  ): Promise<void> {
    const status = In(['assigned', 'accepted'] as const);
    await this.writing(tx).update(AssignmentEntity, { ...round, status }, { dueAt });
  }
}
