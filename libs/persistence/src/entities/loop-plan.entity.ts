import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDay } from '@app/domain';
import { id, integer, json, nullable, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';

/** What somebody chose for the plan of one loop; everything else is worked out. */
@Entity('loop_plans')
@Unique(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
export class LoopPlanEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(nullable(varchar('variant_id', 40)))
  variantId!: string | null;

  @Column(varchar('start_day', 10))
  startDay!: CivilDay;

  @Column(nullable(integer('days')))
  days!: number | null;

  @Column(json('round_days'))
  roundDays!: Readonly<Record<string, CivilDay>>;

  @Column(integer('version'))
  version!: number;
}
