import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, integer } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** What an interviewer needs before they interview alone; absent: the product's defaults. */
@Entity('training_policies')
@Unique(['organisationId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@Check('"shadows" >= 0 AND "reverse_shadows" >= 0 AND "cases" >= 0')
export class TrainingPolicyEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(integer('shadows'))
  shadows!: number;

  @Column(integer('reverse_shadows'))
  reverseShadows!: number;

  @Column(integer('cases'))
  cases!: number;

  @Column(integer('version'))
  version!: number;
}
