import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  SCORECARD_STATUSES,
  RECOMMENDATIONS,
  type ScorecardStatus,
  type ScorecardContent,
  type Instant,
  type Recommendation,
} from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, id, instant, integer, json, nullable, varchar } from '../columns/columns.js';
import { AssignmentEntity } from './assignment.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';
import { RubricVersionEntity } from './rubric-version.entity.js';

/** One interviewer's card. A draft is its author's alone; submit seals `content`; one card per assignment beside withdrawn ones. */
@Entity('scorecards')
@Index(['organisationId', 'assignmentId'], { unique: true, where: `"status" <> 'withdrawn'` })
@Index(['organisationId', 'applicationId'])
@Index(['organisationId', 'authorId'])
@ForeignKey(() => AssignmentEntity, ['organisationId', 'assignmentId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'rubricVersionId'], ['organisationId', 'id'])
@Check(oneOf('status', SCORECARD_STATUSES))
@Check(oneOf('overall', RECOMMENDATIONS))
@Check(`("status" = 'draft') = ("submitted_at" IS NULL)`)
export class ScorecardEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('assignment_id'))
  assignmentId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(varchar('round_id', 40))
  roundId!: string;

  @Column(id('author_id'))
  authorId!: string;

  @Column(id('rubric_version_id'))
  rubricVersionId!: string;

  @Column(choice('status'))
  status!: ScorecardStatus;

  @Column(json('content'))
  content!: ScorecardContent;

  @Column(instant('opened_at'))
  openedAt!: Instant;

  @Column(instant('saved_at'))
  savedAt!: Instant;

  @Column(nullable(instant('submitted_at')))
  submittedAt!: Instant | null;

  @Column(nullable(choice('overall')))
  overall!: Recommendation | null;

  @Column(nullable(flag('independent')))
  independent!: boolean | null;

  @Column(integer('version'))
  version!: number;
}
