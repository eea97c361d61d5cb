import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, hash, id, instant, nullable } from '../columns/columns.js';

/** A single-use link. Set-up links live under the organisation id 'instance' before any organisation exists, hence no foreign keys. */
@Entity('one_time_links')
@Unique(['tokenHash', 'organisationId'])
@Check(oneOf('kind', ['setup', 'invitation', 'password_reset']))
export class OneTimeLinkEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(choice('kind'))
  kind!: 'setup' | 'invitation' | 'password_reset';

  @Column(hash('token_hash'))
  tokenHash!: string;

  @Column(nullable(id('person_id')))
  personId!: string | null;

  @Column(instant('expires_at'))
  expiresAt!: Instant;

  @Column(nullable(instant('used_at')))
  usedAt!: Instant | null;

  @Column(nullable(id('created_by')))
  createdBy!: string | null;
}
