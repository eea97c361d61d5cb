import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** A signed-in browser. Only the hash of its 256-bit id is kept. */
@Entity('sessions')
@Unique(['tokenHash', 'organisationId'])
@Index(['organisationId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
export class SessionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(hash('token_hash'))
  tokenHash!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(instant('last_seen_at'))
  lastSeenAt!: Instant;

  @Column(instant('expires_at'))
  expiresAt!: Instant;

  @Column(varchar('user_agent', 255))
  userAgent!: string;
}
