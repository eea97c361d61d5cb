import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  applicationScoreOf,
  type CountedRating,
  type Level,
  type PanelScore,
  panelScoreOf,
  type Rubric,
} from '@app/domain';

interface LoopRow {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly document: string | Rubric;
}

interface RatingRow {
  readonly raterId: string;
  readonly criterionId: string;
  readonly level: Level | null;
  readonly independent: number;
  readonly excluded: number;
}

// Only loops with a rating that is not independent can hold a wrong figure.
const LOOPS = `
  SELECT a.organisation_id AS "organisationId", a.id AS "applicationId", v.document AS "document"
    FROM applications a
    JOIN requisitions q ON q.organisation_id = a.organisation_id AND q.id = a.requisition_id
    JOIN rubric_versions v ON v.organisation_id = q.organisation_id AND v.id = q.rubric_version_id
   WHERE EXISTS (SELECT 1 FROM ratings r WHERE r.organisation_id = a.organisation_id AND r.application_id = a.id AND NOT r.independent)`;

const RATINGS = `
  SELECT r.rater_id AS "raterId", r.criterion_id AS "criterionId", r.level AS "level",
         CASE WHEN r.independent THEN 1 ELSE 0 END AS "independent",
         CASE WHEN EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = r.organisation_id
                              AND x.application_id = r.application_id AND x.person_id = r.rater_id)
                OR EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = r.organisation_id
                              AND s.application_id = r.application_id AND s.person_id = r.rater_id AND s.status = 'conflict')
              THEN 1 ELSE 0 END AS "excluded"
    FROM ratings r
   WHERE r.organisation_id = $1 AND r.application_id = $2
   ORDER BY r.criterion_id, r.submitted_at, r.id`;

// A migration loses no row: a criterion that nobody counts for any more stays, with nothing in it.
const EMPTY_PANEL = `
  UPDATE panel_scores
     SET "raters" = 0, "level_1" = 0, "level_2" = 0, "level_3" = 0, "level_4" = 0, "not_assessed" = 0, "sum" = 0
   WHERE "organisation_id" = $1 AND "application_id" = $2`;

const SAVE_PANEL = `
  UPDATE panel_scores
     SET "raters" = $1, "level_1" = $2, "level_2" = $3, "level_3" = $4, "level_4" = $5, "not_assessed" = $6, "sum" = $7
   WHERE "organisation_id" = $8 AND "application_id" = $9 AND "criterion_id" = $10`;

const SAVE_APPLICATION = `
  UPDATE application_scores
     SET "rated_criteria" = $1, "weighted_mean" = $2,
         "cards" = (SELECT COUNT(DISTINCT r.scorecard_id)
                      FROM ratings r
                     WHERE r.organisation_id = $3 AND r.application_id = $4 AND r.independent
                       AND NOT EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = r.organisation_id
                                          AND x.application_id = r.application_id AND x.person_id = r.rater_id)
                       AND NOT EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = r.organisation_id
                                          AND s.application_id = r.application_id AND s.person_id = r.rater_id AND s.status = 'conflict'))
   WHERE "organisation_id" = $3 AND "application_id" = $4`;

/** The figures of the read models counted ratings that are not independent; the bar never did. Counted anew by the one rule. */
export class CountIndependentRatings1795392000000 implements MigrationInterface {
  readonly name = 'CountIndependentRatings1795392000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const loop of (await queryRunner.query(LOOPS)) as LoopRow[]) await countAnew(queryRunner, loop);
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}

async function countAnew(queryRunner: QueryRunner, loop: LoopRow): Promise<void> {
  const key = [loop.organisationId, loop.applicationId];
  const rows = (await queryRunner.query(RATINGS, key)) as RatingRow[];
  const scores = panelScoreOf(rows.map(countedRating));
  await queryRunner.query(EMPTY_PANEL, key);
  for (const score of scores) await queryRunner.query(SAVE_PANEL, [...figuresOf(score), ...key, score.criterionId]);
  const rubric = typeof loop.document === 'string' ? (JSON.parse(loop.document) as Rubric) : loop.document;
  const { ratedCriteria, weightedMean } = applicationScoreOf(rubric, scores);
  await queryRunner.query(SAVE_APPLICATION, [ratedCriteria, weightedMean, ...key]);
}

const countedRating = ({ independent, excluded, ...rating }: RatingRow): CountedRating => ({
  ...rating,
  independent: independent === 1,
  excluded: excluded === 1,
});

const figuresOf = ({ raters, counts, notAssessed, sum }: PanelScore): number[] => [raters, ...counts, notAssessed, sum];
