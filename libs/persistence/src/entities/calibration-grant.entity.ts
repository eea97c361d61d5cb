import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDay, Instant } from '@app/domain';
import { id, instant, integer, nullable, text, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** Permission for one person to read calibration reports with the names of raters, given by an administrator for a while. */
@Entity('calibration_grants')
@Index(['organisationId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'grantedBy'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'revokedBy'], ['organisationId', 'id'])
export class CalibrationGrantEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(text('reason'))
  reason!: string;

  @Column(id('granted_by'))
  grantedBy!: string;

  @Column(instant('granted_at'))
  grantedAt!: Instant;

  /** The last day on which it holds, in the organisation's time zone. */
  @Column(varchar('ends_on', 10))
  endsOn!: CivilDay;

  @Column(nullable(id('revoked_by')))
  revokedBy!: string | null;

  @Column(nullable(instant('revoked_at')))
  revokedAt!: Instant | null;

  /** Why it was taken back; empty while it was not. */
  @Column(text('revoke_reason'))
  revokeReason!: string;

  @Column(integer('version'))
  version!: number;
}
