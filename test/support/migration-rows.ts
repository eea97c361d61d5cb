// Rows in plain SQL, as a later version of the schema meets them.
import { toInstant } from '@app/domain';

/** The tables whose rows nobody may change or delete, by name. */
export const INSERT_ONLY = [
  'asked_questions',
  'audit_entries',
  'card_times',
  'case_ratings',
  'case_versions',
  'comp_band_approvals',
  'comp_rates',
  'comp_references',
  'decision_links',
  'decision_records',
  'loop_events',
  'pay_disclosures',
  'ratings',
  'revision_ratings',
  'role_vignette_answers',
  'role_vignette_sets',
  'rubric_publications',
  'rubric_versions',
  'scorecard_revisions',
  'scorecard_withdrawals',
];

export const AT = toInstant('2026-09-01T09:00:00.000Z');
const HASH = 'a'.repeat(64);

/** A submitted card and everything it points to. @param seats whether assignments say already what they are for */
export const untilCards = (seats = true): string[] => [
  `INSERT INTO "organisations" VALUES ('org-1', 'Northwind', 'demo', '${AT}')`,
  `INSERT INTO "people" VALUES ('org-1', 'person-1', 'mo@northwind.example', 'Mo', 'PM', 3, 'active', NULL, '${AT}', 1)`,
  `INSERT INTO "person_roles" VALUES ('org-1', 'role-1', 'person-1', 'admin')`,
  `INSERT INTO "rubric_versions" VALUES ('org-1', 'rubric-1', 'ai-pm', 'AI PM', '1', '${HASH}', 'x', '{}', '${AT}', NULL, 'first')`,
  `INSERT INTO "requisitions" VALUES ('org-1', 'requisition-1', 'PM', 'senior', 'Oslo', true, 'open', 'rubric-1', 'panel', 'strict', 2,
      'consensus', 'comp_open', 48, '', '{}', NULL, NULL, NULL, '', 'person-1', '${AT}', 1, 'shown')`,
  `INSERT INTO "candidates" VALUES ('org-1', 'candidate-1', 'Ada', 'ada@example.org', '', '${AT}', 1)`,
  `INSERT INTO "applications" VALUES ('org-1', 'application-1', 'candidate-1', 'requisition-1', 'planned', 1, NULL, NULL, '${AT}', 1)`,
  `INSERT INTO "loop_events" VALUES ('org-1', 'event-1', 'application-1', 1, 'planned', 'collecting', 'person-1', '', '${AT}', 1)`,
  `INSERT INTO "assignments" VALUES ('org-1', 'assignment-1', 'application-1', 'R1', 'person-1', 'accepted', '', NULL, NULL, '${AT}', 1${seats ? ", 'panel'" : ''})`,
  `INSERT INTO "scorecards" ("organisation_id", "id", "assignment_id", "application_id", "round_id", "author_id", "rubric_version_id",
      "status", "content", "opened_at", "saved_at", "submitted_at", "overall", "independent", "version") VALUES ('org-1', 'card-1', 'assignment-1', 'application-1', 'R1', 'person-1', 'rubric-1', 'submitted', '{}',
      '${AT}', '${AT}', '${AT}', 'yes', true, 2)`,
];

/** A report that somebody made. */
export const EXPORT_ROW = `INSERT INTO "report_exports" ("organisation_id", "id", "requisition_id", "kind", "format", "file_name", "sha256", "size",
      "storage_path", "created_by", "created_at") VALUES ('org-1', 'export-1', 'requisition-1', 'calibration', 'csv', 'a.csv', '${HASH}', 1, 'a.csv',
      'person-1', '${AT}')`;

export const ratingRow = (id: string, criterion: string, level: string): string =>
  `INSERT INTO "ratings" VALUES ('org-1', '${id}', 'card-1', 'application-1', 'requisition-1', '${criterion}', 'person-1', ` +
  `${level}, 'high', true, 'rubric-1', '${AT}')`;

/** One row in each insert-only table and in everything they point to. */
export const everyInsertOnlyRow = (): string[] => [
  ...untilCards(),
  `INSERT INTO "rubric_publications" VALUES ('org-1', 'rubric-1', 'ai-pm', 'rubric-1')`,
  `INSERT INTO "case_versions" VALUES ('org-1', 'case-1', 'refunds', 'rubric-1', '${HASH}', '{}', '${AT}')`,
  `INSERT INTO "case_cards" VALUES ('org-1', 'answer-1', 'case-1', 'refunds', 'person-1', 'submitted', '{}', '${AT}', '${AT}', '${AT}', 2)`,
  `INSERT INTO "case_ratings" VALUES ('org-1', 'rated-1', 'answer-1', 'case-1', 'person-1', 'C1', 3, '${AT}')`,
  `INSERT INTO "role_vignette_sets" VALUES ('org-1', 'set-1', 'ai-pm', 'rubric-1', '${HASH}', '{}', '${AT}')`,
  `INSERT INTO "role_vignette_answers" VALUES ('org-1', 'vignette-answer-1', 'set-1', 'RV-1', 'person-1', 'tpm', '${AT}')`,
  `INSERT INTO "card_times" VALUES ('org-1', 'time-1', 'card-1', 'application-1', 840)`,
  `INSERT INTO "asked_questions" VALUES ('org-1', 'asked-1', 'card-1', 'application-1', 'ai-pm', 'R1-Q1', 1, '${AT}')`,
  ratingRow('rating-1', 'C1', '3, NULL'),
  `INSERT INTO "scorecard_revisions" VALUES ('org-1', 'revision-1', 'card-1', 'application-1', 'person-1', 1, 'A typing error.', '{}', true,
      '${AT}')`,
  `INSERT INTO "revision_ratings" VALUES ('org-1', 'revised-1', 'revision-1', 'card-1', 1, 'C1', 2, NULL, 'high')`,
  `INSERT INTO "scorecard_withdrawals" VALUES ('org-1', 'withdrawal-1', 'card-1', 'application-1', 'person-1', 'Another one.', '${AT}')`,
  `INSERT INTO "comp_bands" VALUES ('org-1', 'band-1', 'requisition-1', 'base', 'EUR', 1, 2, '', '', '2026-01-01', 1)`,
  `INSERT INTO "comp_band_approvals" VALUES ('org-1', 'band-1', 'person-1', '${AT}', '')`,
  `INSERT INTO "comp_references" VALUES ('org-1', 'reference-1', 'S0-1', 1, '{}', NULL, '${AT}')`,
  `INSERT INTO "comp_rates" VALUES ('org-1', 'rate-1', 'EUR', 'USD', 1.1, '2026-01-01', 'ECB', 'person-1', '${AT}')`,
  `INSERT INTO "pay_disclosures" VALUES ('org-1', 'told-1', 'requisition-1', 'EUR 1 to 2', '2026-01-01', 'call', '', 'person-1', '${AT}')`,
  `INSERT INTO "decision_records" VALUES ('org-1', 'record-1', 'application-1', 1, '${HASH}', NULL, '${HASH}', '${AT}', 'person-1')`,
  `INSERT INTO "decision_links" VALUES ('org-1', 'record-1', 1, '${HASH}', NULL, '${HASH}')`,
  `INSERT INTO "audit_entries" VALUES ('org-1', 'entry-1', 1, '${AT}', NULL, 'seed', 'test', '1', '${HASH}', NULL, '${HASH}')`,
];
