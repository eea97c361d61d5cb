import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { flag, hash, id, instant, integer, nullable } from '../columns/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** How an organisation calibrates; `id` is the organisation's own. Made with its first use. */
@Entity('calibration_settings')
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'changedBy'], ['organisationId', 'id'])
export class CalibrationSettingEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  /** False turns every adjusted score off, everywhere. */
  @Column(flag('adjusts'))
  adjusts!: boolean;

  /** Orders the labels of raters and candidates in figures over the whole organisation. */
  @Column(hash('label_key'))
  labelKey!: string;

  @Column(nullable(id('changed_by')))
  changedBy!: string | null;

  @Column(instant('changed_at'))
  changedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
