import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../columns/checks.js';
import { choice, id, integer, varchar } from '../columns/columns.js';
import { RequisitionEntity } from './requisition.entity.js';

/** What the employer pays for one component; amounts in whole units of the currency per year (bonus: percent). */
@Entity('comp_bands')
@Index(['organisationId', 'requisitionId'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@Check(oneOf('component', ['base', 'bonus', 'equity', 'sign_on', 'total']))
@Check('"low" <= "high"')
export class CompBandEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(choice('component'))
  component!: 'base' | 'bonus' | 'equity' | 'sign_on' | 'total';

  @Column(varchar('currency', 3))
  currency!: string;

  @Column(integer('low'))
  low!: number;

  @Column(integer('high'))
  high!: number;

  @Column(varchar('level', 80))
  level!: string;

  @Column(varchar('location', 120))
  location!: string;

  @Column(varchar('valid_from', 10))
  validFrom!: string;

  @Column(integer('version'))
  version!: number;
}
