import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, hash, id, instant, integer, nullable, text, varchar } from '../columns/columns.js';

/** A key that a client sent with a write, so that a retry has one effect and the same answer. */
@Entity('idempotency_keys')
@Unique(['organisationId', 'personId', 'key'])
@Index(['organisationId', 'createdAt'])
@Check(oneOf('status', ['in_flight', 'done']))
export class IdempotencyKeyEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(varchar('key', 128))
  key!: string;

  @Column(varchar('route', 160))
  route!: string;

  @Column(hash('body_hash'))
  bodyHash!: string;

  @Column(choice('status'))
  status!: 'in_flight' | 'done';

  @Column(nullable(integer('response_status')))
  responseStatus!: number | null;

  @Column(nullable(text('response_body')))
  responseBody!: string | null;

  @Column(instant('created_at'))
  createdAt!: Instant;
}
