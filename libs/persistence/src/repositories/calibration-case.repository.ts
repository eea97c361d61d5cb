import { Injectable } from '@nestjs/common';
import { type CaseAnswer, caseCandidateId, type ConnectingRating, type Instant, type Level } from '@app/domain';
import { CaseAssignmentEntity } from '../entities/case-assignment.entity.js';
import { CaseCardEntity } from '../entities/case-card.entity.js';
import { CaseRatingEntity } from '../entities/case-rating.entity.js';
import { CaseVersionEntity } from '../entities/case-version.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertFirst, insertRows, staleVersion, updateVersioned, type VersionedKey } from './rows.js';
import { advanceSet, versionOfSet } from './set-versions.js';

export type CaseVersionRow = Readonly<CaseVersionEntity>;
export type CaseCardRow = Readonly<CaseCardEntity>;
export type CaseRatingRow = Readonly<CaseRatingEntity>;
export type CaseAssignmentRow = Readonly<CaseAssignmentEntity>;

/** Who was asked or has begun, and whether the answer is in: never what it says. */
export interface CaseCompletionRow {
  readonly personId: string;
  readonly personName: string;
  readonly dueOn: string | null;
  readonly assigned: number;
  readonly submitted: number;
}

interface RawConnecting {
  readonly caseId: string;
  readonly raterId: string;
  readonly criterionId: string;
  readonly level: Level;
  readonly rubricVersionId: string;
  readonly submittedAt: Instant;
}

const CONNECTING = `
  SELECT v.case_id AS "caseId", r.rater_id AS "raterId", r.criterion_id AS "criterionId", r.level AS "level",
         v.rubric_version_id AS "rubricVersionId", r.submitted_at AS "submittedAt"
    FROM case_ratings r
    JOIN case_versions v ON v.organisation_id = r.organisation_id AND v.id = r.case_version_id
   WHERE r.organisation_id = $1 AND r.level IS NOT NULL
   ORDER BY v.case_id, r.rater_id, r.criterion_id, r.id`;

const OTHERS = `
  SELECT r.criterion_id AS "criterionId", r.level AS "level"
    FROM case_ratings r
   WHERE r.organisation_id = $1 AND r.case_version_id = $2 AND r.rater_id <> $3
   ORDER BY r.criterion_id, r.level`;

const COMPLETION = `
  SELECT p.id AS "personId", p.name AS "personName", a.due_on AS "dueOn", CASE WHEN a.id IS NULL THEN 0 ELSE 1 END AS "assigned",
         CASE WHEN EXISTS (SELECT 1 FROM case_cards c WHERE c.organisation_id = p.organisation_id AND c.case_id = $1
                              AND c.person_id = p.id AND c.status = 'submitted') THEN 1 ELSE 0 END AS "submitted"
    FROM people p
    LEFT JOIN case_assignments a ON a.organisation_id = p.organisation_id AND a.person_id = p.id AND a.case_id = $1
   WHERE p.organisation_id = $2 AND p.status <> 'removed'
   ORDER BY p.name, p.id`;

const SUBMITTED = `
  SELECT DISTINCT c.person_id AS "personId", c.case_id AS "caseId"
    FROM case_cards c
   WHERE c.organisation_id = $1 AND c.status = 'submitted'`;

const assignmentsOf = (caseId: string): string => `case_assignments ${caseId}`;

/** Shared calibration cases and their answers. What a person may read of others' answers is asked outside. */
@Injectable()
export class CalibrationCaseRepository extends BaseRepository {
  async addVersion(tx: Tx, row: CaseVersionRow): Promise<void> {
    await insertRows(this.writing(tx), CaseVersionEntity, [row]);
  }

  /** Every version of every case, oldest first: the last one of a case is the one that is given to people. */
  async findVersions(organisationId: string, tx?: Tx): Promise<CaseVersionRow[]> {
    return findRows(this.reading(tx), CaseVersionEntity, { organisationId }, { order: ['addedAt', 'id'] });
  }

  async findCards(organisationId: string, personId: string, tx?: Tx): Promise<CaseCardRow[]> {
    return findRows(this.reading(tx), CaseCardEntity, { organisationId, personId }, { order: ['openedAt', 'id'] });
  }

  async findAssignments(organisationId: string, personId: string, tx?: Tx): Promise<CaseAssignmentRow[]> {
    return findRows(this.reading(tx), CaseAssignmentEntity, { organisationId, personId }, { order: ['id'] });
  }

  /** Others' levels, one row for each rater and criterion, in no order that tells whose: for whoever has submitted. */
  async findOthers(
    organisationId: string,
    caseVersionId: string,
    raterId: string,
  ): Promise<{ readonly criterionId: string; readonly level: Level | null }[]> {
    return this.reading().query(OTHERS, [organisationId, caseVersionId, raterId]);
  }

  /** Everybody of the organisation, by name. */
  async findCompletion(organisationId: string, caseId: string, tx?: Tx): Promise<CaseCompletionRow[]> {
    return this.reading(tx).query(COMPLETION, [caseId, organisationId]);
  }

  /** Which cases each person has submitted. */
  async findSubmitted(organisationId: string): Promise<{ readonly personId: string; readonly caseId: string }[]> {
    return this.reading().query(SUBMITTED, [organisationId]);
  }

  /**
   * Ratings of shared cases, to connect raters in a fit over an organisation. Their candidate is 'case:<id>': give them to the
   * model, and leave whatever `isCaseCandidate` says out of every result about candidates.
   */
  async findConnectingRatings(organisationId: string): Promise<ConnectingRating[]> {
    const rows: RawConnecting[] = await this.reading().query(CONNECTING, [organisationId]);
    return rows.map(({ caseId, ...row }) => ({ ...row, candidateId: caseCandidateId(caseId), isCase: true }));
  }

  /** @throws DomainError CASE.STALE when another window was first */
  async open(tx: Tx, row: CaseCardRow): Promise<void> {
    const { organisationId, caseVersionId, personId } = row;
    const manager = this.writing(tx);
    if (await insertFirst(manager, CaseCardEntity, row)) return;
    const [known] = await findRows(manager, CaseCardEntity, { organisationId, caseVersionId, personId });
    throw staleVersion('case', 0, known?.version ?? 0);
  }

  /** @returns the new version @throws DomainError CASE.STALE */
  async save(tx: Tx, key: VersionedKey, answer: CaseAnswer, savedAt: Instant): Promise<number> {
    return updateVersioned(this.writing(tx), CaseCardEntity, key, { answer, savedAt }, 'case', { status: 'draft' });
  }

  /** Seals the answer with its ratings. @throws DomainError CASE.STALE */
  async submit(tx: Tx, key: VersionedKey, at: Instant, ratings: readonly CaseRatingRow[]): Promise<number> {
    const sealed = { status: 'submitted', submittedAt: at, savedAt: at } as const;
    const version = await updateVersioned(this.writing(tx), CaseCardEntity, key, sealed, 'case', { status: 'draft' });
    await insertRows(this.writing(tx), CaseRatingEntity, ratings);
    return version;
  }

  /** For If-Match: how often the people asked for this case were replaced. */
  async findAssignmentsVersion(organisationId: string, caseId: string): Promise<number> {
    return versionOfSet(this.reading(), organisationId, assignmentsOf(caseId));
  }

  /**
   * The people asked for this case from now on; whoever is not among them is asked no more.
   * @throws DomainError CASE.STALE when somebody replaced them since `version` was read
   */
  async replaceAssignments(
    tx: Tx,
    { organisationId, caseId, version }: { organisationId: string; caseId: string; version: number },
    rows: readonly CaseAssignmentRow[],
  ): Promise<void> {
    await advanceSet(this.writing(tx), { organisationId, id: assignmentsOf(caseId) }, version, 'case');
    await this.writing(tx).delete(CaseAssignmentEntity, { organisationId, caseId });
    await insertRows(this.writing(tx), CaseAssignmentEntity, rows);
  }
}
