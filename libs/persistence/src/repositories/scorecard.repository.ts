import { Injectable } from '@nestjs/common';
import {
  type Instant,
  type Scorecard,
  type ScorecardContent,
  type SubmittedScorecard,
  withoutPrivate,
} from '@app/domain';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { ScorecardEntity } from '../entities/scorecard.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateVersioned, type VersionedKey } from './rows.js';

/** A card with the organisation it belongs to. */
export interface StoredScorecard extends Scorecard {
  readonly organisationId: string;
}
export type ScorecardHead = Omit<StoredScorecard, 'content'>;

const HEAD = [
  'organisationId',
  'id',
  'assignmentId',
  'applicationId',
  'roundId',
  'authorId',
  'rubricVersionId',
  'status',
  'openedAt',
  'savedAt',
  'submittedAt',
  'independent',
  'version',
] as const;

/** What must be known of an own card before a transaction begins: which kit it is filled against. */
export interface OwnCardKey {
  readonly organisationId: string;
  readonly id: string;
  readonly applicationId: string;
  readonly authorId: string;
  readonly roundId: string;
  readonly rubricVersionId: string;
  readonly hasAgents: boolean;
}

const OWN_KEY = `
  SELECT c.application_id AS "applicationId", c.round_id AS "roundId", c.rubric_version_id AS "rubricVersionId",
         r.has_agents AS "hasAgents"
    FROM scorecards c
    JOIN applications a ON a.organisation_id = c.organisation_id AND a.id = c.application_id
    JOIN requisitions r ON r.organisation_id = a.organisation_id AND r.id = a.requisition_id
   WHERE c.organisation_id = $1 AND c.id = $2 AND c.author_id = $3`;

const PRACTICE = `
  SELECT s.id AS "id"
    FROM assignments s
   WHERE s.organisation_id = $1 AND s.application_id = $2 AND s.seat <> 'panel'`;

/** Scorecards. Whose card may be read is asked outside; a draft is found only by its author. */
@Injectable()
export class ScorecardRepository extends BaseRepository {
  /** Makes all submits and moves of one loop stand in line, so that the last card knows that it is the last. */
  async lockLoop(tx: Tx, organisationId: string, applicationId: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `loop:${organisationId}:${applicationId}`);
  }

  /** Without the content: enough to know what the card is and which version it has. */
  async findOwnHead(organisationId: string, id: string, authorId: string, tx?: Tx): Promise<ScorecardHead | undefined> {
    const where = { organisationId, id, authorId };
    const [head] = await findRows(this.reading(tx), ScorecardEntity, where, { select: HEAD });
    return head;
  }

  /** One small statement; whether the author may still open the card is asked inside the transaction. */
  async findOwnKey(organisationId: string, id: string, authorId: string): Promise<OwnCardKey | undefined> {
    const rows: (Omit<OwnCardKey, 'hasAgents'> & { hasAgents: boolean | number })[] = await this.reading().query(
      OWN_KEY,
      [organisationId, id, authorId],
    );
    const [row] = rows;
    return row && { ...row, organisationId, id, authorId, hasAgents: Boolean(row.hasAgents) };
  }

  async findOwn(organisationId: string, id: string, authorId: string, tx?: Tx): Promise<StoredScorecard | undefined> {
    const [card] = await findRows(this.reading(tx), ScorecardEntity, { organisationId, id, authorId });
    return card;
  }

  /** The one card of an assignment beside those that were withdrawn. */
  async findByAssignment(organisationId: string, assignmentId: string, tx?: Tx): Promise<ScorecardHead | undefined> {
    const where = { organisationId, assignmentId };
    const heads = await findRows(this.reading(tx), ScorecardEntity, where, { select: HEAD });
    return heads.find((head) => head.status !== 'withdrawn');
  }

  /** All cards of one author, drafts with their content: the author's own progress is counted from it. */
  async findOfAuthor(organisationId: string, authorId: string, tx?: Tx): Promise<StoredScorecard[]> {
    return this.reading(tx).findBy(ScorecardEntity, { organisationId, authorId });
  }

  /**
   * Submitted cards of the panel of a loop, whoever wrote them, in the order they came in, as others may read them: what an author keeps to
   * themselves does not leave this library with somebody else's read.
   */
  async findSubmitted(organisationId: string, applicationId: string, tx?: Tx): Promise<StoredScorecard[]> {
    return this.findSealed(organisationId, applicationId, 'submitted', tx);
  }

  /** Cards their authors took back after the submit, read as the submitted ones are. */
  async findWithdrawn(organisationId: string, applicationId: string, tx?: Tx): Promise<StoredScorecard[]> {
    return this.findSealed(organisationId, applicationId, 'withdrawn', tx);
  }

  private async findSealed(
    organisationId: string,
    applicationId: string,
    status: 'submitted' | 'withdrawn',
    tx?: Tx,
  ): Promise<StoredScorecard[]> {
    const where = { organisationId, applicationId, status };
    const cards = await findRows(this.reading(tx), ScorecardEntity, where, { order: ['submittedAt', 'id'] });
    if (cards.length === 0) return [];
    const practice = await this.practiceOf(organisationId, applicationId, tx);
    return cards
      .filter((card) => !practice.has(card.assignmentId))
      .map((card) => ({ ...card, content: withoutPrivate(card.content) }));
  }

  /** Assignments whose cards are nobody's to read but their authors': a card of practice is in no packet and no debrief. */
  private async practiceOf(organisationId: string, applicationId: string, tx?: Tx): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.reading(tx).query(PRACTICE, [organisationId, applicationId]);
    return new Set(rows.map(({ id }) => id));
  }

  async add(tx: Tx, card: StoredScorecard): Promise<void> {
    await insertRows(this.writing(tx), ScorecardEntity, [{ ...card, overall: card.content.recommendation }]);
  }

  /** @returns the new version @throws DomainError SCORECARD.STALE when somebody saved since `key.version`, or sealed the card */
  async saveDraft(tx: Tx, key: VersionedKey, content: ScorecardContent, savedAt: Instant): Promise<number> {
    const patch = { content, savedAt };
    return updateVersioned(this.writing(tx), ScorecardEntity, key, patch, 'scorecard', { status: 'draft' });
  }

  /**
   * @param sealed made from the card as it was read in this transaction; its version must be the one that the author submits:
   *   a save that lands in between would otherwise be sealed over
   * @returns the new version @throws DomainError SCORECARD.STALE when somebody saved since `key.version`
   */
  async saveSubmitted(tx: Tx, key: VersionedKey, sealed: SubmittedScorecard): Promise<number> {
    if (sealed.version !== key.version) throw staleVersion('scorecard', key.version, sealed.version);
    const { status, content, savedAt, submittedAt, independent } = sealed;
    const patch = { status, content, savedAt, submittedAt, independent, overall: content.recommendation };
    return updateVersioned(this.writing(tx), ScorecardEntity, key, patch, 'scorecard');
  }

  /** The content stays as it was sealed. @returns the new version @throws DomainError SCORECARD.STALE when it is not submitted any more */
  async saveWithdrawn(tx: Tx, key: VersionedKey): Promise<number> {
    const patch = { status: 'withdrawn' } as const;
    return updateVersioned(this.writing(tx), ScorecardEntity, key, patch, 'scorecard', { status: 'submitted' });
  }
}
