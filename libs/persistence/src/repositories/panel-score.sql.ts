// Statements of the read models. Parameters are `$1`, `$2` ... in order of first use, so that both engines bind them alike.

const PANEL_COLUMNS = 12;

/** Adds the counts of `rows` criteria to what is there already: one statement for a whole card. */
export function includePanelScores(rows: number): string {
  const places = (row: number): string =>
    Array.from({ length: PANEL_COLUMNS }, (_, column) => `$${row * PANEL_COLUMNS + column + 1}`).join(', ');
  const values = Array.from({ length: rows }, (_, row) => `(${places(row)})`).join(', ');
  const added = (column: string): string => `"${column}" = panel_scores."${column}" + excluded."${column}"`;
  const counts = ['raters', 'level_1', 'level_2', 'level_3', 'level_4', 'not_assessed', 'sum'];
  return `
  INSERT INTO panel_scores ("organisation_id", "id", "application_id", "criterion_id", "raters",
         "level_1", "level_2", "level_3", "level_4", "not_assessed", "sum", "updated_at")
  VALUES ${values}
      ON CONFLICT ("organisation_id", "application_id", "criterion_id")
      DO UPDATE SET ${counts.map(added).join(', ')}, "updated_at" = excluded."updated_at"`;
}

/** The cards whose ratings count, as `isCounted` of the domain says: of the panel, submitted, independent, their author not recused. */
export const COUNT_CARDS = `
  SELECT COUNT(*) AS "cards"
    FROM scorecards c
    JOIN assignments s ON s.organisation_id = c.organisation_id AND s.id = c.assignment_id
   WHERE c.organisation_id = $1 AND c.application_id = $2 AND c.status = 'submitted' AND c.independent
     AND s.seat = 'panel' AND s.status <> 'conflict'
     AND NOT EXISTS (SELECT 1 FROM recusals x WHERE x.organisation_id = c.organisation_id
                        AND x.application_id = c.application_id AND x.person_id = c.author_id)`;

export const SAVE_APPLICATION_SCORE = `
  INSERT INTO application_scores ("organisation_id", "id", "application_id", "cards", "rated_criteria", "weighted_mean", "updated_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT ("organisation_id", "application_id")
      DO UPDATE SET "cards" = excluded."cards", "rated_criteria" = excluded."rated_criteria",
                    "weighted_mean" = excluded."weighted_mean", "updated_at" = excluded."updated_at"`;
