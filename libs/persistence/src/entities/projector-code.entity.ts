import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, varchar } from '../columns/columns.js';

/** A screen that waits to be paired: it shows the code, and knows the secret whose hash is here. Of no organisation yet. */
@Entity('projector_codes')
@Unique(['code', 'organisationId'])
@Unique(['tokenHash', 'organisationId'])
export class ProjectorCodeEntity {
  /** Always 'instance'. */
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('code', 12))
  code!: string;

  @Column(hash('token_hash'))
  tokenHash!: string;

  @Column(instant('expires_at'))
  expiresAt!: Instant;
}
