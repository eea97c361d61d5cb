import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { hash, id, text } from '../columns/columns.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** The text and salt behind an audit entry's commitment; shares its id; erasure deletes the row. */
@Entity('audit_payloads')
@ForeignKey(() => AuditEntryEntity, ['organisationId', 'id'], ['organisationId', 'id'])
export class AuditPayloadEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(text('payload'))
  payload!: string;

  @Column(hash('salt'))
  salt!: string;
}
