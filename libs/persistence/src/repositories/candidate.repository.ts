import { Injectable } from '@nestjs/common';
import type { LoopState } from '@app/domain';
import { CandidateEntity } from '../entities/candidate.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';
import { places } from './places.js';

export type CandidateRow = Readonly<CandidateEntity>;

/** A line of the list of candidates, with the figures kept on write; null before the first card. */
export interface CandidateListRow {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly headline: string;
  readonly cards: number | null;
  readonly ratedCriteria: number | null;
  readonly weightedMean: number | null;
}

/** A candidate of that address, once per application of theirs. */
export interface CandidateByEmailRow {
  readonly candidateId: string;
  readonly email: string;
  readonly name: string;
  readonly applicationId: string | null;
  readonly requisitionId: string | null;
}

/** How many loops of a requisition are in a state. */
export interface LoopCountRow {
  readonly requisitionId: string;
  readonly state: LoopState;
  readonly loops: number;
}

const LIST = `
  SELECT a.id AS "applicationId", a.candidate_id AS "candidateId", p.name AS "name", p.headline AS "headline",
         s.cards AS "cards", s.rated_criteria AS "ratedCriteria", s.weighted_mean AS "weightedMean"
    FROM applications a
    JOIN candidates p ON p.organisation_id = a.organisation_id AND p.id = a.candidate_id
    LEFT JOIN application_scores s ON s.organisation_id = a.organisation_id AND s.application_id = a.id
   WHERE a.organisation_id = $1 AND a.requisition_id = $2
   ORDER BY LOWER(p.name), a.id`;

const byEmails = (count: number): string => `
  SELECT p.id AS "candidateId", p.email AS "email", p.name AS "name", a.id AS "applicationId", a.requisition_id AS "requisitionId"
    FROM candidates p
    LEFT JOIN applications a ON a.organisation_id = p.organisation_id AND a.candidate_id = p.id
   WHERE p.organisation_id = $1 AND p.email IN (${places(2, count)})
   ORDER BY p.created_at, p.id, a.id`;

const COUNTS = `
  SELECT a.requisition_id AS "requisitionId", a.state AS "state", COUNT(*) AS "loops"
    FROM applications a
   WHERE a.organisation_id = $1
   GROUP BY a.requisition_id, a.state`;

/** Candidates. Which of them exist for a person is asked outside, loop by loop. */
@Injectable()
export class CandidateRepository extends BaseRepository {
  /** Every candidate of a requisition by name, in one statement. */
  async findOfRequisition(organisationId: string, requisitionId: string): Promise<CandidateListRow[]> {
    return this.reading().query(LIST, [organisationId, requisitionId]);
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<CandidateRow | undefined> {
    return (await this.reading(tx).findOneBy(CandidateEntity, { organisationId, id })) ?? undefined;
  }

  /** @param emails in lower case, at most 500 */
  async findByEmails(organisationId: string, emails: readonly string[], tx?: Tx): Promise<CandidateByEmailRow[]> {
    if (emails.length === 0) return [];
    return this.reading(tx).query(byEmails(emails.length), [organisationId, ...emails]);
  }

  async add(tx: Tx, candidates: readonly CandidateRow[]): Promise<void> {
    await insertRows(this.writing(tx), CandidateEntity, candidates);
  }

  /** Loops of the whole organisation by requisition and state. */
  async countLoops(organisationId: string): Promise<LoopCountRow[]> {
    const rows: (Omit<LoopCountRow, 'loops'> & { loops: number | string })[] = await this.reading().query(COUNTS, [
      organisationId,
    ]);
    return rows.map((row) => ({ ...row, loops: Number(row.loops) }));
  }
}
