import { Injectable } from '@nestjs/common';
import type { LadderPolicy, PracticeSeat } from '@app/domain';
import { InterviewerCertificationEntity } from '../entities/interviewer-certification.entity.js';
import { SetVersionEntity } from '../entities/set-version.entity.js';
import { TrainingPolicyEntity } from '../entities/training-policy.entity.js';
import { Like } from 'typeorm';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { OPEN_STATES } from './open-states.sql.js';
import { places } from './places.js';
import { insertFirst, insertRows, staleVersion, updateVersioned } from './rows.js';
import { advanceSet } from './set-versions.js';

export type CertificationRow = Readonly<InterviewerCertificationEntity>;
type CertifiedPlace = Pick<CertificationRow, 'organisationId' | 'personId' | 'packId' | 'roundId'>;

const CERTIFICATION = 'certification';

/** The key of a place in `findCertificationVersions`. */
export const certificationKey = ({ personId, packId, roundId }: Omit<CertifiedPlace, 'organisationId'>): string =>
  `${personId} ${packId} ${roundId}`;

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
    const first = { organisationId, id: newId, ...policy, version: 1 };
    if (version === 0 && (await insertFirst(manager, TrainingPolicyEntity, first))) return;
    const [now] = await findRows(manager, TrainingPolicyEntity, { organisationId });
    if (!now) throw staleVersion('training', version, 0);
    await updateVersioned(manager, TrainingPolicyEntity, { organisationId, id: now.id, version }, policy, 'training');
  }

  /** For If-Match, by 'person pack round': how often something was said of a place. */
  async findCertificationVersions(organisationId: string): Promise<ReadonlyMap<string, number>> {
    const where = { organisationId, id: Like(`${CERTIFICATION} %`) };
    const rows = await this.reading().findBy(SetVersionEntity, where);
    return new Map(rows.map(({ id, version }) => [id.slice(CERTIFICATION.length + 1), version]));
  }

  /**
   * Replaces what was said of the same person and round.
   * @throws DomainError TRAINING.STALE when somebody said something of it since `version` was read
   */
  async certify(tx: Tx, row: CertificationRow, version: number): Promise<void> {
    await this.revoke(tx, row, version);
    await insertRows(this.writing(tx), InterviewerCertificationEntity, [row]);
  }

  /** @throws DomainError TRAINING.STALE as `certify` does */
  async revoke(tx: Tx, { organisationId, personId, packId, roundId }: CertifiedPlace, version: number): Promise<void> {
    const id = `${CERTIFICATION} ${certificationKey({ personId, packId, roundId })}`;
    await advanceSet(this.writing(tx), { organisationId, id }, version, 'training');
    await this.writing(tx).delete(InterviewerCertificationEntity, { organisationId, personId, packId, roundId });
  }
}
