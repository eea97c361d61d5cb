import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, json, text } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/** Which rule packs hold for a requisition, where somebody chose instead of the location; each choice is a version. */
@Entity('pay_disclosure_policies')
@Unique(['organisationId', 'requisitionId', 'version'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'setBy'], ['organisationId', 'id'])
export class PayDisclosurePolicyEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(json('pack_ids'))
  packIds!: readonly string[];

  @Column(text('reason'))
  reason!: string;

  @Column(id('set_by'))
  setBy!: string;

  @Column(instant('set_at'))
  setAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
