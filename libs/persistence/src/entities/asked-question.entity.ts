import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** A question that was asked, as sealed with a card (insert only; the counter of exposure reads these). */
@Entity('asked_questions')
@Unique(['organisationId', 'scorecardId', 'questionId'])
@Index(['organisationId', 'packId', 'askedAt'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
export class AskedQuestionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(varchar('pack_id', 80))
  packId!: string;

  @Column(varchar('question_id', 40))
  questionId!: string;

  @Column(integer('question_version'))
  questionVersion!: number;

  @Column(instant('asked_at'))
  askedAt!: Instant;
}
