import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { hash, id, instant, integer, nullable } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A sealed decision (insert only). The chain covers the salted commitment; the text lies in `decision_payloads`, which erasure may delete. */
@Entity('decision_records')
@Unique(['organisationId', 'applicationId', 'decisionVersion'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'sealedBy'], ['organisationId', 'id'])
export class DecisionRecordEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(hash('commitment'))
  commitment!: string;

  @Column(nullable(hash('previous_hash')))
  previousHash!: string | null;

  @Column(hash('hash'))
  hash!: string;

  @Column(instant('sealed_at'))
  sealedAt!: Instant;

  @Column(id('sealed_by'))
  sealedBy!: string;
}
