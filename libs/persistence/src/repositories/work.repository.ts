import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, Instant, AssignmentSeat } from '@app/domain';
import { AssignmentEntity } from '../entities/assignment.entity.js';
import { DocumentEntity } from '../entities/document.entity.js';
import { LoopArtifactEntity } from '../entities/loop-artifact.entity.js';
import type { Tx } from '../transaction/tx.js';
import { STANDING_VOTE } from './loop-facts.sql.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { updateVersioned, type VersionedKey } from './rows.js';

export type AssignmentRow = Readonly<AssignmentEntity>;

/** One of a person's cards to come, begun or done. */
export interface WorkCardRow {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly status: AssignmentStatus;
  readonly seat: AssignmentSeat;
  readonly dueAt: Instant | null;
  readonly scorecardId: string | null;
  /** A card of this assignment that the person took back. */
  readonly withdrawnCardId: string | null;
  /** Why the person was excused, or took the card back. */
  readonly reason: string;
  readonly candidate: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/** A draft whose assignment was taken back. */
export interface KeptCardRow {
  readonly scorecardId: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly rubricVersionId: string;
  readonly savedAt: Instant;
  /** Why practice ended; empty on a card of the panel. */
  readonly reason: string;
}

/** A document of the candidate beside the kit. */
export type DocumentOfCard = Pick<
  DocumentEntity,
  'id' | 'kind' | 'title' | 'url' | 'fileName' | 'mediaType' | 'size' | 'safeForPanel' | 'addedAt'
>;

/** Where an eval artefact of the candidate hangs. */
export type ArtifactPlace = Pick<LoopArtifactEntity, 'roundId' | 'criterionId' | 'safeForPanel'>;

export interface InterviewOfCard {
  readonly candidateId: string;
  readonly candidateName: string;
  readonly candidateHeadline: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly assignmentStatus: AssignmentStatus;
  readonly assignmentReason: string;
}

// Withdrawn cards as AssignmentRepository finds them.
const WORK = `
  SELECT s.id AS "assignmentId", s.application_id AS "applicationId", s.round_id AS "roundId", s.status AS "status", s.seat AS "seat",
         s.due_at AS "dueAt", s.reason AS "reason", c.id AS "scorecardId", p.name AS "candidate",
         i.starts_at AS "startsAt", i.ends_at AS "endsAt",
         (SELECT MAX(COALESCE(w.id, '')) FROM scorecards w WHERE w.organisation_id = s.organisation_id
             AND w.application_id = s.application_id AND w.assignment_id = s.id
             AND w.status = 'withdrawn') AS "withdrawnCardId"
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
    JOIN candidates p ON p.organisation_id = a.organisation_id AND p.id = a.candidate_id
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
    LEFT JOIN interviews i ON i.organisation_id = s.organisation_id AND i.application_id = s.application_id AND i.round_id = s.round_id
   WHERE s.organisation_id = $1 AND s.person_id = $2 AND s.status IN ('assigned', 'accepted', 'excused')`;

// Version 1 is the empty form: nothing was written that could be lost.
const KEPT = `
  SELECT c.id AS "scorecardId", c.application_id AS "applicationId", c.round_id AS "roundId",
         c.rubric_version_id AS "rubricVersionId", c.saved_at AS "savedAt",
         CASE WHEN s.seat = 'panel' THEN '' ELSE s.reason END AS "reason"
    FROM scorecards c
    JOIN assignments s ON s.organisation_id = c.organisation_id AND s.id = c.assignment_id
   WHERE c.organisation_id = $1 AND c.author_id = $2 AND c.status = 'draft' AND c.version > 1 AND s.status = 'removed'
   ORDER BY c.saved_at DESC, c.id`;

const OWN_VOTES = `
  SELECT v.application_id AS "applicationId", v.decision_version AS "decisionVersion", v.phase AS "phase"
    FROM votes v
   WHERE v.organisation_id = $1 AND v.person_id = $2 AND ${STANDING_VOTE}`;

const CANDIDATES = `
  SELECT a.id AS "applicationId", p.name AS "candidate"
    FROM applications a
    JOIN candidates p ON p.organisation_id = a.organisation_id AND p.id = a.candidate_id
   WHERE a.organisation_id = $1 AND a.id IN `;

const INTERVIEW = `
  SELECT p.id AS "candidateId", p.name AS "candidateName", p.headline AS "candidateHeadline", s.status AS "assignmentStatus",
         s.reason AS "assignmentReason", s.due_at AS "dueAt", i.starts_at AS "startsAt", i.ends_at AS "endsAt"
    FROM assignments s
    JOIN applications a ON a.organisation_id = s.organisation_id AND a.id = s.application_id
    JOIN candidates p ON p.organisation_id = a.organisation_id AND p.id = a.candidate_id
    LEFT JOIN interviews i ON i.organisation_id = s.organisation_id AND i.application_id = s.application_id AND i.round_id = s.round_id
   WHERE s.organisation_id = $1 AND s.id = $2`;

/** What one person has to do, and their answer to being asked. */
@Injectable()
export class WorkRepository extends BaseRepository {
  /** The person's own assignments that stand or were excused, with the interview and the card; the caller asks the policy for each loop. */
  async findCards(organisationId: string, personId: string): Promise<WorkCardRow[]> {
    return this.reading().query(WORK, [organisationId, personId]);
  }

  /** The person's drafts that are no longer asked for, newest first; the caller asks the policy for each loop. */
  async findKept(organisationId: string, personId: string): Promise<KeptCardRow[]> {
    return this.reading().query(KEPT, [organisationId, personId]);
  }

  async findOwnVotes(
    organisationId: string,
    personId: string,
  ): Promise<{ applicationId: string; decisionVersion: number; phase: 'pre' | 'final' }[]> {
    return this.reading().query(OWN_VOTES, [organisationId, personId]);
  }

  /** Names by application, for loops the caller has already found open to the person. */
  async findCandidateNames(
    organisationId: string,
    applicationIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (applicationIds.length === 0) return new Map();
    const places = applicationIds.map((_, index) => `$${index + 2}`).join(', ');
    const rows: { applicationId: string; candidate: string }[] = await this.reading().query(
      `${CANDIDATES} (${places})`,
      [organisationId, ...applicationIds],
    );
    return new Map(rows.map((row) => [row.applicationId, row.candidate]));
  }

  /** Who is interviewed and when, for the head of a card. */
  async findInterviewOf(organisationId: string, assignmentId: string, tx?: Tx): Promise<InterviewOfCard | undefined> {
    const [row]: InterviewOfCard[] = await this.reading(tx).query(INTERVIEW, [organisationId, assignmentId]);
    return row;
  }

  /** Where eval artefacts of the candidate hang; the caller asks the policy. */
  async findArtifactPlaces(organisationId: string, applicationId: string): Promise<ArtifactPlace[]> {
    const select = ['roundId', 'criterionId', 'safeForPanel'] as const;
    return findRows(this.reading(), LoopArtifactEntity, { organisationId, applicationId }, { select });
  }

  /** What the candidate sent, oldest first; the caller asks the policy. */
  async findDocuments(organisationId: string, applicationId: string): Promise<DocumentOfCard[]> {
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.reading().find(DocumentEntity, { where: { organisationId, applicationId }, order });
    return rows.map(({ id, kind, title, url, fileName, mediaType, size, safeForPanel, addedAt }) => ({
      id,
      kind,
      title,
      url,
      fileName,
      mediaType,
      size,
      safeForPanel,
      addedAt,
    }));
  }

  async findOwnAssignment(
    organisationId: string,
    id: string,
    personId: string,
    tx?: Tx,
  ): Promise<AssignmentRow | undefined> {
    return (await this.reading(tx).findOneBy(AssignmentEntity, { organisationId, id, personId })) ?? undefined;
  }

  /** @returns the new version @throws DomainError ASSIGNMENT.STALE when somebody changed it first */
  async saveAnswer(tx: Tx, key: VersionedKey, answer: 'accepted' | 'conflict', reason: string): Promise<number> {
    return updateVersioned(this.writing(tx), AssignmentEntity, key, { status: answer, reason }, 'assignment');
  }
}
