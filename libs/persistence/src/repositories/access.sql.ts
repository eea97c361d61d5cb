// The statements behind AccessRepository, asked at almost every request. Parameters are `$1`, `$2` ... in order of first use:
// then PostgreSQL (by number) and SQLite (a name gets the next free place when it first occurs) bind them alike.

import { OPEN_STATES } from './open-states.sql.js';

export type LoopFilter = 'one' | 'requisition' | 'person' | 'involved' | 'revealed';

const APPLICATIONS = `
  SELECT a.id AS "id", a.candidate_id AS "candidateId", a.requisition_id AS "requisitionId", a.state AS "state",
         a.decision_version AS "decisionVersion", a.version AS "version",
         CASE WHEN a.state = 'final_vote' AND EXISTS (
                SELECT 1 FROM loop_events e WHERE e.organisation_id = a.organisation_id AND e.application_id = a.id
                   AND e.decision_version = a.decision_version AND e.from_state = 'final_vote' AND e.to_state = 'final_vote'
                   AND NOT EXISTS (SELECT 1 FROM loop_events n WHERE n.organisation_id = e.organisation_id
                          AND n.application_id = e.application_id AND n.seq > e.seq
                          AND n.from_state = 'discussing' AND n.to_state = 'final_vote'))
              THEN 1 ELSE 0 END AS "finalVoteClosed",
         CASE WHEN a.state IN ('withdrawn', 'cancelled') AND EXISTS (
                SELECT 1 FROM decision_records d WHERE d.organisation_id = a.organisation_id AND d.application_id = a.id)
              THEN (SELECT e.from_state FROM loop_events e WHERE e.organisation_id = a.organisation_id AND e.application_id = a.id
                       AND e.to_state = a.state ORDER BY e.seq DESC LIMIT 1)
              END AS "endedFrom"
    FROM applications a
   WHERE a.organisation_id = $1`;

/** $1 organisation, $2 the application, the requisition or the person (absent for 'revealed'). */
export const LOOPS_OF: Readonly<Record<LoopFilter, string>> = {
  one: `${APPLICATIONS} AND a.id = $2`,
  revealed: `${APPLICATIONS} AND a.state IN (${OPEN_STATES})`,
  requisition: `${APPLICATIONS} AND a.requisition_id = $2`,
  person: `${APPLICATIONS}
     AND (a.id IN (SELECT s.application_id FROM assignments s WHERE s.organisation_id = $1 AND s.person_id = $2)
       OR a.requisition_id IN (SELECT m.requisition_id FROM requisition_members m WHERE m.organisation_id = $1 AND m.person_id = $2))`,
  involved: `${APPLICATIONS}
     AND (a.id IN (SELECT s.application_id FROM assignments s WHERE s.organisation_id = $1 AND s.person_id = $2)
       OR a.id IN (SELECT r.application_id FROM recusals r WHERE r.organisation_id = $1 AND r.person_id = $2))`,
};

const inLoops: Readonly<Record<LoopFilter, string>> = {
  one: ' AND a.id = $3',
  requisition: ' AND a.requisition_id = $3',
  person: '',
  involved: '',
  revealed: '',
};
const inRequisitions: Readonly<Record<LoopFilter, string>> = {
  one: ' AND m.requisition_id = (SELECT a.requisition_id FROM applications a WHERE a.organisation_id = $1 AND a.id = $3)',
  requisition: ' AND m.requisition_id = $3',
  person: '',
  involved: '',
  revealed: '',
};

const standings = (filter: LoopFilter): string => `
  SELECT 'member' AS "kind", m.requisition_id AS "requisitionId", m.role AS "role", '' AS "applicationId", '' AS "id", '' AS "roundId",
         '' AS "status", NULL AS "dueAt", 0 AS "version", NULL AS "scorecardId", NULL AS "cardStatus", '' AS "seat"
    FROM requisition_members m
   WHERE m.organisation_id = $1 AND m.person_id = $2${inRequisitions[filter]}
  UNION ALL
  SELECT 'assignment', a.requisition_id, NULL, a.id, s.id, s.round_id, s.status, s.due_at, s.version, c.id, c.status, s.seat
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.person_id = $2${inLoops[filter]}
  UNION ALL
  SELECT 'recusal', a.requisition_id, NULL, a.id, '', '', '', NULL, 0, NULL, NULL, ''
    FROM recusals r
    JOIN applications a ON a.organisation_id = r.organisation_id AND a.id = r.application_id
   WHERE r.organisation_id = $1 AND r.person_id = $2${inLoops[filter]}`;

/** $1 organisation, $2 person, $3 the application or the requisition (absent for 'person', 'involved' and 'revealed'). */
export const STANDINGS: Readonly<Record<LoopFilter, string>> = {
  one: standings('one'),
  requisition: standings('requisition'),
  person: standings('person'),
  involved: standings('involved'),
  revealed: standings('revealed'),
};

/** $1 organisation, $2 application. As STANDINGS, of everybody who stands to the loop. */
export const STANDINGS_OF_ALL = `
  SELECT 'member' AS "kind", m.person_id AS "personId", m.requisition_id AS "requisitionId", m.role AS "role", '' AS "applicationId",
         '' AS "id", '' AS "roundId", '' AS "status", NULL AS "dueAt", 0 AS "version", NULL AS "scorecardId", NULL AS "cardStatus",
         '' AS "seat"
    FROM requisition_members m
   WHERE m.organisation_id = $1
     AND m.requisition_id = (SELECT a.requisition_id FROM applications a WHERE a.organisation_id = $1 AND a.id = $2)
  UNION ALL
  SELECT 'assignment', s.person_id, '', NULL, s.application_id, s.id, s.round_id, s.status, s.due_at, s.version, c.id, c.status, s.seat
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.application_id = $2
  UNION ALL
  SELECT 'recusal', r.person_id, '', NULL, r.application_id, '', '', '', NULL, 0, NULL, NULL, ''
    FROM recusals r
   WHERE r.organisation_id = $1 AND r.application_id = $2`;

/** $1 organisation, $2 person. A row without a role says that the person rates in that requisition. */
export const REQUISITION_STANDINGS = `
  SELECT m.requisition_id AS "requisitionId", m.role AS "role"
    FROM requisition_members m
   WHERE m.organisation_id = $1 AND m.person_id = $2
  UNION ALL
  SELECT DISTINCT p.requisition_id, NULL
    FROM requisition_panel p
   WHERE p.organisation_id = $1 AND p.person_id = $2
  UNION ALL
  SELECT DISTINCT a.requisition_id, NULL
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
   WHERE s.organisation_id = $1 AND s.person_id = $2 AND s.status <> 'removed'`;

/** $1 organisation. */
export const PARTS = `
  SELECT DISTINCT t.person_id AS "personId", t.role AS "role", CASE WHEN q.status = 'closed' THEN 0 ELSE 1 END AS "current"
    FROM (SELECT m.organisation_id, m.requisition_id, m.person_id, m.role FROM requisition_members m WHERE m.organisation_id = $1
          UNION
          SELECT p.organisation_id, p.requisition_id, p.person_id, NULL FROM requisition_panel p WHERE p.organisation_id = $1
          UNION
          SELECT a.organisation_id, a.requisition_id, s.person_id, NULL FROM assignments s
            JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
           WHERE s.organisation_id = $1 AND s.status <> 'removed') t
    JOIN requisitions q ON q.organisation_id = t.organisation_id AND q.id = t.requisition_id`;
