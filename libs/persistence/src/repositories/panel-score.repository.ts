import { Injectable } from '@nestjs/common';
import { applicationScoreOf, IdSource, type Instant, type PanelScore, panelScoreOf, type Rubric } from '@app/domain';
import { PanelScoreEntity } from '../entities/panel-score.entity.js';
import { ReadDatabase } from '../transaction/read-database.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { COUNT_CARDS, includePanelScores, SAVE_APPLICATION_SCORE } from './panel-score.sql.js';
import { RatingRepository } from './rating.repository.js';

export interface ScoredLoop {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly rubric: Rubric;
  readonly at: Instant;
}

/**
 * The read models of a loop: the distribution per criterion, and the figures of the candidate list. Kept on write, in the
 * transaction that submits or recuses, so that no page has to aggregate.
 */
@Injectable()
export class PanelScoreRepository extends BaseRepository {
  constructor(
    database: ReadDatabase,
    private readonly ratings: RatingRepository,
    private readonly ids: IdSource,
  ) {
    super(database);
  }

  /** Call `ScorecardRepository.lockLoop` first: the sums of two submits must not pass each other. */
  async include(tx: Tx, loop: ScoredLoop, added: readonly PanelScore[]): Promise<void> {
    await this.add(tx, loop, added);
    await this.saveApplicationScore(
      tx,
      loop,
      await this.findByApplication(loop.organisationId, loop.applicationId, tx),
    );
  }

  /** Counts everything anew from the ratings: after a recusal, and after an import. */
  async rebuild(tx: Tx, loop: ScoredLoop): Promise<void> {
    const { organisationId, applicationId } = loop;
    const scores = panelScoreOf(await this.ratings.findCounted(organisationId, applicationId, tx));
    await this.writing(tx).delete(PanelScoreEntity, { organisationId, applicationId });
    await this.add(tx, loop, scores);
    await this.saveApplicationScore(tx, loop, scores);
  }

  async findByApplication(organisationId: string, applicationId: string, tx?: Tx): Promise<PanelScore[]> {
    const where = { organisationId, applicationId };
    const rows = await findRows(this.reading(tx), PanelScoreEntity, where, { order: ['criterionId'] });
    return rows.map(({ criterionId, raters, level1, level2, level3, level4, notAssessed, sum }) => ({
      criterionId,
      raters,
      counts: [level1, level2, level3, level4],
      notAssessed,
      sum,
    }));
  }

  private async add(
    tx: Tx,
    { organisationId, applicationId, at }: ScoredLoop,
    scores: readonly PanelScore[],
  ): Promise<void> {
    if (scores.length === 0) return;
    const values = scores.flatMap(({ criterionId, raters, counts, notAssessed, sum }) => [
      ...[organisationId, this.ids.next(), applicationId, criterionId],
      ...[raters, ...counts, notAssessed, sum, at],
    ]);
    await this.writing(tx).query(includePanelScores(scores.length), values);
  }

  private async saveApplicationScore(tx: Tx, loop: ScoredLoop, scores: readonly PanelScore[]): Promise<void> {
    const { organisationId, applicationId, rubric, at } = loop;
    const { ratedCriteria, weightedMean } = applicationScoreOf(rubric, scores);
    const [row]: { cards: number | string }[] = await this.writing(tx).query(COUNT_CARDS, [
      organisationId,
      applicationId,
    ]);
    const values = [
      organisationId,
      this.ids.next(),
      applicationId,
      Number(row?.cards ?? 0),
      ratedCriteria,
      weightedMean,
      at,
    ];
    await this.writing(tx).query(SAVE_APPLICATION_SCORE, values);
  }
}
