import { Injectable } from '@nestjs/common';
import type { CountedRating, Level } from '@app/domain';
import { RatingEntity } from '../entities/rating.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { COUNTED_LEVEL, JOIN_BLIND_REVISION } from './counted-ratings.sql.js';
import { insertRows } from './rows.js';

export type RatingRow = Readonly<RatingEntity>;

// A declared conflict is a recusal too, and a withdrawn card stands behind no figure. One statement, `$n` in order of first use.
const COUNTED = `
  SELECT r.rater_id AS "raterId", r.criterion_id AS "criterionId", ${COUNTED_LEVEL} AS "level",
         CASE WHEN r.independent THEN 1 ELSE 0 END AS "independent",
         CASE WHEN EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = r.organisation_id
                              AND x.application_id = r.application_id AND x.person_id = r.rater_id)
                OR EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = r.organisation_id
                              AND s.application_id = r.application_id AND s.person_id = r.rater_id AND s.status = 'conflict')
                OR EXISTS (SELECT 1 FROM scorecards c WHERE c.organisation_id = r.organisation_id
                              AND c.id = r.scorecard_id AND c.status = 'withdrawn')
              THEN 1 ELSE 0 END AS "excluded"
    FROM ratings r${JOIN_BLIND_REVISION}
   WHERE r.organisation_id = $1 AND r.application_id = $2
   ORDER BY r.criterion_id, r.submitted_at, r.id`;

/** The blind originals, one row per criterion of a submitted card. Insert only: the database refuses anything else. */
@Injectable()
export class RatingRepository extends BaseRepository {
  /** All ratings of one card in one statement. */
  async add(tx: Tx, ratings: readonly RatingRow[]): Promise<void> {
    await insertRows(this.writing(tx), RatingEntity, ratings);
  }

  /** Every rating of a loop in the order they were sealed, as it counts, with what decides whether it does. */
  async findCounted(organisationId: string, applicationId: string, tx?: Tx): Promise<CountedRating[]> {
    const rows: { raterId: string; criterionId: string; level: Level | null; independent: number; excluded: number }[] =
      await this.reading(tx).query(COUNTED, [organisationId, applicationId]);
    return rows.map(({ independent, excluded, ...rating }) => ({
      ...rating,
      independent: independent === 1,
      excluded: excluded === 1,
    }));
  }
}
