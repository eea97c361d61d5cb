import { Injectable } from '@nestjs/common';
import { type Instant, withoutPrivate } from '@app/domain';
import { RevisionRatingEntity } from '../entities/revision-rating.entity.js';
import { ScorecardRevisionEntity } from '../entities/scorecard-revision.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows } from './rows.js';

export type RevisionRow = Readonly<ScorecardRevisionEntity>;
export type RevisionRatingRow = Readonly<RevisionRatingEntity>;

/** What decides what an author could have seen since the submit, beside the policy. */
export interface ExposureFacts {
  /** When each card that the author still owes in the loop was asked for. */
  readonly openSince: readonly Instant[];
  readonly othersAreIn: boolean;
}

const OPEN_SINCE = `
  SELECT s.created_at AS "at"
    FROM assignments s
    LEFT JOIN scorecards c ON c.organisation_id = s.organisation_id AND c.assignment_id = s.id AND c.status <> 'withdrawn'
   WHERE s.organisation_id = $1 AND s.application_id = $2 AND s.person_id = $3 AND s.status IN ('assigned', 'accepted')
     AND (c.id IS NULL OR c.status = 'draft')`;

const OTHERS_IN = `
  SELECT COUNT(*) AS "cards"
    FROM scorecards c
   WHERE c.organisation_id = $1 AND c.application_id = $2 AND c.author_id <> $3 AND c.submitted_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM assignments s WHERE s.organisation_id = c.organisation_id AND s.id = c.assignment_id AND s.seat = 'panel')`;

/** Later texts of sealed cards. Who may read one is asked outside: whoever may read the card. */
@Injectable()
export class ScorecardRevisionRepository extends BaseRepository {
  /** Of one card, for its author: oldest first, with what is the author's alone. */
  async findOfCard(organisationId: string, scorecardId: string, tx?: Tx): Promise<RevisionRow[]> {
    const where = { organisationId, scorecardId };
    return findRows(this.reading(tx), ScorecardRevisionEntity, where, { order: ['number'] });
  }

  /** Of every card of a loop, as others may read them, by card: oldest first. */
  async findOfLoop(
    organisationId: string,
    applicationId: string,
    tx?: Tx,
  ): Promise<ReadonlyMap<string, readonly RevisionRow[]>> {
    const where = { organisationId, applicationId };
    const rows = await findRows(this.reading(tx), ScorecardRevisionEntity, where, { order: ['scorecardId', 'number'] });
    const byCard = new Map<string, RevisionRow[]>();
    for (const row of rows) {
      const readable = { ...row, content: withoutPrivate(row.content) };
      byCard.set(row.scorecardId, [...(byCard.get(row.scorecardId) ?? []), readable]);
    }
    return byCard;
  }

  async findExposure(organisationId: string, applicationId: string, authorId: string, tx?: Tx): Promise<ExposureFacts> {
    const key = [organisationId, applicationId, authorId];
    const open: { at: Instant }[] = await this.reading(tx).query(OPEN_SINCE, key);
    const [others]: { cards: number | string }[] = await this.reading(tx).query(OTHERS_IN, key);
    return { openSince: open.map((row) => row.at), othersAreIn: Number(others?.cards ?? 0) > 0 };
  }

  /** Call `ScorecardRepository.lockLoop` first. @param ratings of a revision written blind; none of any other */
  async add(tx: Tx, revision: RevisionRow, ratings: readonly RevisionRatingRow[]): Promise<void> {
    await insertRows(this.writing(tx), ScorecardRevisionEntity, [revision]);
    await insertRows(this.writing(tx), RevisionRatingEntity, ratings);
  }
}
