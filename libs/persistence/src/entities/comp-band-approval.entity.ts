import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, text } from '../columns/columns.js';
import { CompBandEntity } from './comp-band.entity.js';
import { PersonEntity } from './person.entity.js';

/** A second person's word on a band; `id` is the band's own, so that each is approved once. */
@Entity('comp_band_approvals')
@ForeignKey(() => CompBandEntity, ['organisationId', 'id'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'approvedBy'], ['organisationId', 'id'])
export class CompBandApprovalEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('approved_by'))
  approvedBy!: string;

  @Column(instant('approved_at'))
  approvedAt!: Instant;

  @Column(text('note'))
  note!: string;
}
