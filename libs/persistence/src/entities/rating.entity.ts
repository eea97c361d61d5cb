import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  NOT_ASSESSED_REASONS,
  CONFIDENCES,
  type Level,
  type NotAssessedReason,
  type Confidence,
  type Instant,
} from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, id, instant, integer, nullable, varchar } from '../columns/columns.js';
import { ScorecardEntity } from './scorecard.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { RequisitionEntity } from './requisition.entity.js';
import { PersonEntity } from './person.entity.js';
import { RubricVersionEntity } from './rubric-version.entity.js';

/** A blind original: one criterion of a submitted card (insert only; calibration reads these). */
@Entity('ratings')
@Unique(['organisationId', 'scorecardId', 'criterionId'])
@Index(['organisationId', 'requisitionId'])
@Index(['organisationId', 'applicationId'])
@Index(['organisationId', 'raterId'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'raterId'], ['organisationId', 'id'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'rubricVersionId'], ['organisationId', 'id'])
@Check(oneOf('not_assessed_reason', NOT_ASSESSED_REASONS))
@Check(oneOf('confidence', CONFIDENCES))
@Check('"level" BETWEEN 1 AND 4')
@Check('("level" IS NULL) <> ("not_assessed_reason" IS NULL)')
export class RatingEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(varchar('criterion_id', 40))
  criterionId!: string;

  @Column(id('rater_id'))
  raterId!: string;

  @Column(nullable(integer('level')))
  level!: Level | null;

  @Column(nullable(choice('not_assessed_reason')))
  notAssessedReason!: NotAssessedReason | null;

  @Column(nullable(choice('confidence')))
  confidence!: Confidence | null;

  @Column(flag('independent'))
  independent!: boolean;

  @Column(id('rubric_version_id'))
  rubricVersionId!: string;

  @Column(instant('submitted_at'))
  submittedAt!: Instant;
}
