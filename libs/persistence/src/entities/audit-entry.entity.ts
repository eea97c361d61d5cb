import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, integer, nullable, varchar } from '../columns/columns.js';

/** One link of the audit chain of an organisation (insert only). No foreign keys: the log outlives what it names. */
@Entity('audit_entries')
@Unique(['organisationId', 'seq'])
@Index(['organisationId', 'objectType', 'objectId'])
export class AuditEntryEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(integer('seq'))
  seq!: number;

  @Column(instant('at'))
  at!: Instant;

  @Column(nullable(id('actor_id')))
  actorId!: string | null;

  @Column(varchar('action', 80))
  action!: string;

  @Column(varchar('object_type', 40))
  objectType!: string;

  @Column(varchar('object_id', 80))
  objectId!: string;

  @Column(hash('commitment'))
  commitment!: string;

  @Column(nullable(hash('previous_hash')))
  previousHash!: string | null;

  @Column(hash('hash'))
  hash!: string;
}
