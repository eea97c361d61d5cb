import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/** Who read the bands of a requisition, and when. */
@Entity('band_openings')
@Index(['organisationId', 'requisitionId', 'openedAt'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class BandOpeningEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(instant('opened_at'))
  openedAt!: Instant;
}
