import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, integer } from '../columns/columns.js';
import { RequisitionEntity } from './requisition.entity.js';

/** How many days the loops of a requisition have, where it says another number than its pack. */
@Entity('requisition_plans')
@Unique(['organisationId', 'requisitionId'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
export class RequisitionPlanEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(integer('loop_days'))
  loopDays!: number;

  @Column(integer('version'))
  version!: number;
}
