import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';

/** Read model: the distribution of one criterion over the panel, kept on write. `sum` is of the levels. */
@Entity('panel_scores')
@Unique(['organisationId', 'applicationId', 'criterionId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
export class PanelScoreEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(varchar('criterion_id', 40))
  criterionId!: string;

  @Column(integer('raters'))
  raters!: number;

  @Column(integer('level_1'))
  level1!: number;

  @Column(integer('level_2'))
  level2!: number;

  @Column(integer('level_3'))
  level3!: number;

  @Column(integer('level_4'))
  level4!: number;

  @Column(integer('not_assessed'))
  notAssessed!: number;

  @Column(integer('sum'))
  sum!: number;

  @Column(instant('updated_at'))
  updatedAt!: Instant;
}
