import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { BandComponent, Headcounts, Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, json, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/** How many people are in a band already, by where their pay lies: counts, never a name or an amount. */
@Entity('comp_headcounts')
@Unique(['organisationId', 'requisitionId', 'component', 'version'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'enteredBy'], ['organisationId', 'id'])
@Check(oneOf('component', ['base', 'bonus', 'equity', 'sign_on', 'total']))
export class CompHeadcountEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(choice('component'))
  component!: BandComponent;

  @Column(json('counts'))
  counts!: Headcounts;

  @Column(varchar('as_of', 10))
  asOf!: string;

  @Column(varchar('source', 160))
  source!: string;

  @Column(id('entered_by'))
  enteredBy!: string;

  @Column(instant('entered_at'))
  enteredAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
