import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, integer, varchar } from '../columns/columns.js';
import { RequisitionEntity } from './requisition.entity.js';
import { PersonEntity } from './person.entity.js';

/** Who usually rates a round of this requisition, in order. */
@Entity('requisition_panel')
@Unique(['organisationId', 'requisitionId', 'roundId', 'personId'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class RequisitionPanelEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(varchar('round_id', 40))
  roundId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(integer('position'))
  position!: number;
}
