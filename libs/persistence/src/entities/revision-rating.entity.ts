import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Confidence, CONFIDENCES, type Level, NOT_ASSESSED_REASONS, type NotAssessedReason } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, integer, nullable, varchar } from '../columns/columns.js';
import { ScorecardRevisionEntity } from './scorecard-revision.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** A rating as a revision written blind gives it: it counts instead of the original's. Insert only, and none of any other revision. */
@Entity('revision_ratings')
@Unique(['organisationId', 'scorecardId', 'criterionId', 'number'])
@Index(['organisationId', 'revisionId'])
@ForeignKey(() => ScorecardRevisionEntity, ['organisationId', 'revisionId'], ['organisationId', 'id'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@Check(oneOf('not_assessed_reason', NOT_ASSESSED_REASONS))
@Check(oneOf('confidence', CONFIDENCES))
@Check('"level" BETWEEN 1 AND 4')
@Check('("level" IS NULL) <> ("not_assessed_reason" IS NULL)')
export class RevisionRatingEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('revision_id'))
  revisionId!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  /** Of the revision. */
  @Column(integer('number'))
  number!: number;

  @Column(varchar('criterion_id', 40))
  criterionId!: string;

  @Column(nullable(integer('level')))
  level!: Level | null;

  @Column(nullable(choice('not_assessed_reason')))
  notAssessedReason!: NotAssessedReason | null;

  @Column(nullable(choice('confidence')))
  confidence!: Confidence | null;
}
