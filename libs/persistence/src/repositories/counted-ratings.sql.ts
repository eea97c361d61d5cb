// Which rating of a criterion counts: of the last revision that was written blind, else the original. `revision_ratings` holds rows of such
// revisions only. In statements that read `ratings r`.

export const JOIN_BLIND_REVISION = `
    LEFT JOIN revision_ratings v ON v.organisation_id = r.organisation_id AND v.scorecard_id = r.scorecard_id
          AND v.criterion_id = r.criterion_id
          AND v.number = (SELECT MAX(n.number) FROM revision_ratings n
                           WHERE n.organisation_id = r.organisation_id AND n.scorecard_id = r.scorecard_id)`;

export const COUNTED_LEVEL = 'CASE WHEN v.id IS NULL THEN r.level ELSE v.level END';

export const COUNTED_NOT_ASSESSED = 'CASE WHEN v.id IS NULL THEN r.not_assessed_reason ELSE v.not_assessed_reason END';
