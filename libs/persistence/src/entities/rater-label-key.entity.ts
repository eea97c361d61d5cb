import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant } from '../columns/columns.js';
import { RequisitionEntity } from './requisition.entity.js';

/** The secret behind the raters' pseudonyms in the reports of one requisition; `id` is the requisition's. */
@Entity('rater_label_keys')
@ForeignKey(() => RequisitionEntity, ['organisationId', 'id'], ['organisationId', 'id'])
export class RaterLabelKeyEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(hash('label_key'))
  labelKey!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;
}
