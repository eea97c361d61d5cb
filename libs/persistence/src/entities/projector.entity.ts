import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** The screen of one debrief; at most one. Only the hash of its secret is kept. */
@Entity('projectors')
@Unique(['tokenHash', 'organisationId'])
@Unique(['organisationId', 'applicationId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'pairedBy'], ['organisationId', 'id'])
export class ProjectorEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(hash('token_hash'))
  tokenHash!: string;

  @Column(id('paired_by'))
  pairedBy!: string;

  @Column(instant('paired_at'))
  pairedAt!: Instant;

  @Column(instant('expires_at'))
  expiresAt!: Instant;
}
