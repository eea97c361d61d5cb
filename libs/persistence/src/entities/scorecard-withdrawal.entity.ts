import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** Why and when an author took a submitted card back. Insert only. */
@Entity('scorecard_withdrawals')
@Unique(['organisationId', 'scorecardId'])
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
export class ScorecardWithdrawalEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('author_id'))
  authorId!: string;

  @Column(text('reason'))
  reason!: string;

  @Column(instant('withdrawn_at'))
  withdrawnAt!: Instant;
}
