// Parameters are `$1`, `$2` ... in order of first use, so that both engines bind them alike.

export const CARDS_OF_LOOP = `
  SELECT s.round_id AS "roundId", s.person_id AS "personId", s.status AS "status", c.status AS "cardStatus",
         CASE WHEN r.id IS NULL THEN 0 ELSE 1 END AS "recusals"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
    LEFT JOIN recusals r ON r.organisation_id = s.organisation_id AND r.application_id = s.application_id
          AND r.person_id = s.person_id
   WHERE s.organisation_id = $1 AND s.application_id = $2 AND s.seat = 'panel'`;

/** Seats of the usual panel whose people can still be asked. */
export const PLANNED_SEATS = `
  SELECT DISTINCT q.round_id AS "roundId"
    FROM requisition_panel q
    JOIN people p ON p.organisation_id = q.organisation_id AND p.id = q.person_id
   WHERE q.organisation_id = $1 AND q.requisition_id = $2 AND p.status <> 'removed'`;

export const RATERS = `
  SELECT s.criterion_id AS "criterionId", s.raters AS "raters"
    FROM panel_scores s
   WHERE s.organisation_id = $1 AND s.application_id = $2`;

/** A private vote on a packet that was opened again, for more cards, is a vote on another packet: it counts no more. */
export const STANDING_VOTE = `(v.phase <> 'pre' OR NOT EXISTS (SELECT 1 FROM loop_events e
          WHERE e.organisation_id = v.organisation_id AND e.application_id = v.application_id
            AND e.from_state = 'pre_read' AND e.to_state = 'collecting' AND e.at >= v.cast_at))`;

export const VOTES_CAST = `
  SELECT v.person_id AS "personId", v.phase AS "phase"
    FROM votes v
   WHERE v.organisation_id = $1 AND v.application_id = $2 AND v.decision_version = $3 AND ${STANDING_VOTE}`;

export const DECISION_OUTCOME = `
  SELECT d.outcome AS "outcome"
    FROM decisions d
   WHERE d.organisation_id = $1 AND d.application_id = $2 AND d.decision_version = $3`;
