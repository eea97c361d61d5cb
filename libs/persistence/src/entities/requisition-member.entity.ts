import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { choice, id } from '../columns/columns.js';
import { RequisitionEntity } from './requisition.entity.js';
import { PersonEntity } from './person.entity.js';

/** A role that a person holds in one requisition. */
@Entity('requisition_members')
@Unique(['organisationId', 'requisitionId', 'personId', 'role'])
@Index(['organisationId', 'personId'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('role', ['hiring_manager', 'recruiter', 'facilitator', 'chair', 'committee', 'compensation_partner']))
export class RequisitionMemberEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('role'))
  role!: 'hiring_manager' | 'recruiter' | 'facilitator' | 'chair' | 'committee' | 'compensation_partner';
}
