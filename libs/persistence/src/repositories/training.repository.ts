import { Injectable } from '@nestjs/common';
import type { LadderPolicy, PracticeSeat } from '@app/domain';
import { InterviewerCertificationEntity } from '../entities/interviewer-certification.entity.js';
import { TrainingPolicyEntity } from '../entities/training-policy.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { OPEN_STATES } from './open-states.sql.js';
import { places } from './places.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type CertificationRow = Readonly<InterviewerCertificationEntity>;

/** Practice that is done: its card is in, and its loop is revealed. */
export interface PracticeCountRow {
  readonly personId: string;
  readonly packId: string;
  readonly roundId: string;
  readonly seat: PracticeSeat;
  readonly count: number;
}

// While the loop stands revealed only: a count that moves earlier would tell that a card is in.
const PRACTICE = (without: number): string => `
  SELECT s.person_id AS "personId", v.pack_id AS "packId", s.round_id AS "roundId", s.seat AS "seat", COUNT(*) AS "count"
    FROM assignments s
    JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status = 'submitted'
    JOIN rubric_versions v ON v.organisation_id = c.organisation_id AND v.id = c.rubric_version_id
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id AND a.state IN (${OPEN_STATES})
   WHERE s.organisation_id = $1 AND s.seat <> 'panel'${without === 0 ? '' : ` AND s.application_id NOT IN (${places(2, without)})`}
   GROUP BY s.person_id, v.pack_id, s.round_id, s.seat`;

/** The way to interviewing alone. What of it a person may read is asked outside. */
@Injectable()
export class TrainingRepository extends BaseRepository {
  /** @param without loops that do not count for whoever asks */
  async findPractice(organisationId: string, without: readonly string[]): Promise<PracticeCountRow[]> {
    const rows: (Omit<PracticeCountRow, 'count'> & { count: number | string })[] = await this.reading().query(
      PRACTICE(without.length),
      [organisationId, ...without],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  async findCertifications(organisationId: string, tx?: Tx): Promise<CertificationRow[]> {
    return findRows(this.reading(tx), InterviewerCertificationEntity, { organisationId }, { order: ['id'] });
  }

  /** Version 0: nobody has set one, and the product's defaults hold. */
  async findPolicy(
    organisationId: string,
    tx?: Tx,
  ): Promise<{ readonly policy: LadderPolicy | null; readonly version: number }> {
    const [row] = await findRows(this.reading(tx), TrainingPolicyEntity, { organisationId });
    if (!row) return { policy: null, version: 0 };
    const { shadows, reverseShadows, cases, version } = row;
    return { policy: { shadows, reverseShadows, cases }, version };
  }

  /** @throws DomainError TRAINING.STALE when somebody set it first */
  async savePolicy(
    tx: Tx,
    organisationId: string,
    newId: string,
    policy: LadderPolicy,
    version: number,
  ): Promise<void> {
    const manager = this.writing(tx);
    const [now] = await findRows(manager, TrainingPolicyEntity, { organisationId });
    if ((now?.version ?? 0) !== version) throw staleVersion('training', version, now?.version ?? 0);
    const key = { organisationId, id: now?.id ?? newId, version };
    if (now) await updateVersioned(manager, TrainingPolicyEntity, key, policy, 'training');
    else await insertRows(manager, TrainingPolicyEntity, [{ ...key, ...policy, version: 1 }]);
  }

  /** Replaces what was said of the same person and round. */
  async certify(tx: Tx, row: CertificationRow): Promise<void> {
    await this.revoke(tx, row);
    await insertRows(this.writing(tx), InterviewerCertificationEntity, [row]);
  }

  async revoke(
    tx: Tx,
    {
      organisationId,
      personId,
      packId,
      roundId,
    }: Pick<CertificationRow, 'organisationId' | 'personId' | 'packId' | 'roundId'>,
  ): Promise<void> {
    await this.writing(tx).delete(InterviewerCertificationEntity, { organisationId, personId, packId, roundId });
  }
}
