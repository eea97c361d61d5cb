import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { double, id, instant, integer, nullable } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';

/** Read model: what the list of candidates shows, kept on write. */
@Entity('application_scores')
@Unique(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
export class ApplicationScoreEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('cards'))
  cards!: number;

  @Column(integer('rated_criteria'))
  ratedCriteria!: number;

  @Column(nullable(double('weighted_mean')))
  weightedMean!: number | null;

  @Column(instant('updated_at'))
  updatedAt!: Instant;
}
