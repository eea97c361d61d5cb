// Statements of the debrief page. Parameters are `$1`, `$2` ... in order of first use, so that both engines bind them alike.
import { COUNTED_LEVEL, COUNTED_NOT_ASSESSED, JOIN_BLIND_REVISION } from './counted-ratings.sql.js';

/** $1 organisation, $2 application. Everybody who stands to the loop: a row per role, assignment and recusal. */
export const LOOP_PEOPLE = `
  SELECT 'member' AS "kind", p.id AS "personId", p.name AS "name", p.seniority AS "seniority", p.status AS "personStatus",
         m.role AS "role", '' AS "roundId", '' AS "status", NULL AS "cardStatus"
    FROM applications a
    JOIN requisition_members m ON m.organisation_id = a.organisation_id AND m.requisition_id = a.requisition_id
    JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
   WHERE a.organisation_id = $1 AND a.id = $2
  UNION ALL
  SELECT 'assignment', p.id, p.name, p.seniority, p.status, NULL, s.round_id, s.status, c.status
    FROM assignments s
    JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.person_id
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.application_id = $2
     -- A conflict declared on a practice seat bars from this loop like any other.
     AND (s.seat = 'panel' OR s.status = 'conflict')
  UNION ALL
  SELECT 'recusal', p.id, p.name, p.seniority, p.status, NULL, '', '', NULL
    FROM recusals r
    JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.person_id
   WHERE r.organisation_id = $1 AND r.application_id = $2`;

/** $1 organisation, $2 application. */
export const LOOP_CANDIDATE = `
  SELECT c.id AS "id", c.name AS "name", c.headline AS "headline"
    FROM applications a
    JOIN candidates c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id
   WHERE a.organisation_id = $1 AND a.id = $2`;

/** $1 organisation, $2 application. As they count: the blind originals, or the last revision written blind; of no withdrawn card. */
export const LOOP_RATINGS = `
  SELECT r.criterion_id AS "criterionId", r.rater_id AS "raterId", ${COUNTED_LEVEL} AS "level", ${COUNTED_NOT_ASSESSED} AS "notAssessed",
         r.independent AS "independent"
    FROM ratings r
    JOIN scorecards c ON c.organisation_id = r.organisation_id AND c.id = r.scorecard_id AND c.status <> 'withdrawn'${JOIN_BLIND_REVISION}
   WHERE r.organisation_id = $1 AND r.application_id = $2
   ORDER BY r.criterion_id, r.submitted_at, r.id`;

/** $1 organisation, $2 application. Verdict and the employer's band; never an amount of the candidate's. */
export const LOOP_BAND_FIT = `
  SELECT s.verdict AS "verdict", s.component AS "component", b.currency AS "currency", b.low AS "low", b.high AS "high"
    FROM screen_cards s
    JOIN comp_bands b ON b.organisation_id = s.organisation_id AND b.id = s.band_id
   WHERE s.organisation_id = $1 AND s.application_id = $2`;

/** $1 organisation, $2 application. */
export const LOOP_HISTORY = `
  SELECT e.from_state AS "from", e.to_state AS "to", e.actor_id AS "actorId", p.name AS "actorName", e.reason AS "reason", e.at AS "at",
         e.decision_version AS "decisionVersion"
    FROM loop_events e
    LEFT JOIN people p ON p.organisation_id = e.organisation_id AND p.id = e.actor_id
   WHERE e.organisation_id = $1 AND e.application_id = $2
   ORDER BY e.seq`;
