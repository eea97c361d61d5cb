import { Injectable } from '@nestjs/common';
import type { Instant, Level } from '@app/domain';
import { RaterLabelKeyEntity } from '../entities/rater-label-key.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { COUNTED_LEVEL, JOIN_BLIND_REVISION } from './counted-ratings.sql.js';
import { OPEN_STATES } from './open-states.sql.js';

/** What a rater said while blind, with what calibration needs of its card and interview. */
export interface CalibrationRatingRow {
  readonly cardId: string;
  readonly applicationId: string;
  readonly raterId: string;
  readonly roundId: string;
  readonly criterionId: string;
  readonly level: Level | null;
  readonly independent: boolean;
  readonly rubricVersionId: string;
  readonly submittedAt: Instant;
  readonly interviewEndsAt: Instant | null;
}

export interface OrganisationRatingRow extends CalibrationRatingRow {
  readonly requisitionId: string;
}

type Stored<Row extends CalibrationRatingRow> = Omit<Row, 'independent'> & { readonly independent: number };

// A declared conflict is a recusal too. `$n` in order of first use.
const ratingsWhere = (filter: string): string => `
  SELECT r.requisition_id AS "requisitionId", r.scorecard_id AS "cardId", r.application_id AS "applicationId", r.rater_id AS "raterId", c.round_id AS "roundId",
         r.criterion_id AS "criterionId", ${COUNTED_LEVEL} AS "level", CASE WHEN r.independent THEN 1 ELSE 0 END AS "independent",
         r.rubric_version_id AS "rubricVersionId", r.submitted_at AS "submittedAt", i.ends_at AS "interviewEndsAt"
    FROM ratings r
    JOIN scorecards c ON c.organisation_id = r.organisation_id AND c.id = r.scorecard_id AND c.status <> 'withdrawn'${JOIN_BLIND_REVISION}
    LEFT JOIN interviews i ON i.organisation_id = c.organisation_id AND i.application_id = c.application_id AND i.round_id = c.round_id
   WHERE r.organisation_id = $1${filter}
     AND NOT EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = r.organisation_id
                        AND x.application_id = r.application_id AND x.person_id = r.rater_id)
     AND NOT EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = r.organisation_id
                        AND s.application_id = r.application_id AND s.person_id = r.rater_id AND s.status = 'conflict')`;

const OF_REQUISITION = ratingsWhere(' AND r.requisition_id = $2');
const OF_LOOP = ratingsWhere(' AND r.application_id = $2');
const REVEALED = ratingsWhere(`
     AND r.application_id IN (SELECT a.id FROM applications a WHERE a.organisation_id = $1 AND a.state IN (${OPEN_STATES}))`);

// Whatever takes a rating out of the count shows in one of these: a move (it raises the version of its loop), a recusal, a withdrawal, a
// declared conflict, a blind revision. None of them ever falls but the loops past their reveal, which no move changes without a version. New
// ratings are not in it: counting the longest table is what a debrief would wait for, and none counts before its loop moves.
const counted = (table: string, more = ''): string =>
  `(SELECT COUNT(*) FROM ${table} x WHERE x.organisation_id = $1${more})`;
const MARK = `
  SELECT COUNT(*) AS "loops", COALESCE(SUM(a.version), 0) AS "moves",
         COALESCE(SUM(CASE WHEN a.state IN (${OPEN_STATES}) THEN 1 ELSE 0 END), 0) AS "revealed",
         ${counted('revision_ratings')} AS "revised", ${counted('recusals')} AS "recusals",
         ${counted('scorecard_withdrawals')} AS "withdrawals", ${counted('assignments', ` AND x.status = 'conflict'`)} AS "conflicts"
    FROM applications a
   WHERE a.organisation_id = $1`;

const toRow = <Row extends CalibrationRatingRow>(row: Stored<Row>) => ({ ...row, independent: row.independent === 1 });

/** What the calibration of a requisition is made of. */
@Injectable()
export class CalibrationRepository extends BaseRepository {
  /**
   * Every rating of the requisition as its author gave it while blind, with the time of the original, but those of recused authors and
   * withdrawn cards; blind loops too: ask the policy before any use.
   */
  async findRatings(organisationId: string, requisitionId: string): Promise<CalibrationRatingRow[]> {
    const rows: Stored<OrganisationRatingRow>[] = await this.reading().query(OF_REQUISITION, [
      organisationId,
      requisitionId,
    ]);
    return rows.map(({ requisitionId: _, ...row }) => toRow<CalibrationRatingRow>(row));
  }

  /** The same of every requisition, of loops past their reveal only. */
  async findRevealedRatings(organisationId: string): Promise<OrganisationRatingRow[]> {
    const rows: Stored<OrganisationRatingRow>[] = await this.reading().query(REVEALED, [organisationId]);
    return rows.map((row) => toRow<OrganisationRatingRow>(row));
  }

  /**
   * A short text that changes whenever rows of `findRevealedRatings` may have gone or changed, and whenever a loop moved: with every recusal,
   * withdrawal, declared conflict, blind revision and move. A rating that came into an open loop alone leaves it as it was. For asking at
   * every request whether what was read before still holds.
   */
  async findMark(organisationId: string): Promise<string> {
    const [row]: Readonly<Record<string, number | string>>[] = await this.reading().query(MARK, [organisationId]);
    return Object.values(row ?? {}).join('.');
  }

  /** The same of one loop. */
  async findRatingsOfLoop(organisationId: string, applicationId: string): Promise<OrganisationRatingRow[]> {
    const rows: Stored<OrganisationRatingRow>[] = await this.reading().query(OF_LOOP, [organisationId, applicationId]);
    return rows.map((row) => toRow<OrganisationRatingRow>(row));
  }

  async findLabelKey(organisationId: string, requisitionId: string, tx?: Tx): Promise<string | undefined> {
    const row = await this.reading(tx).findOneBy(RaterLabelKeyEntity, { organisationId, id: requisitionId });
    return row?.labelKey;
  }

  /** Keeps the key unless there is one already; then that one stays. */
  async addLabelKey(tx: Tx, row: RaterLabelKeyEntity): Promise<void> {
    await this.writing(tx).createQueryBuilder().insert().into(RaterLabelKeyEntity).values(row).orIgnore().execute();
  }
}
