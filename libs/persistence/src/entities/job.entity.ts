import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, id, instant, integer, json, nullable, text, varchar } from '../columns/columns.js';

/** Long work, leased by one worker at a time. */
@Entity('jobs')
@Index(['organisationId', 'status', 'createdAt'])
@Check(oneOf('status', ['queued', 'running', 'done', 'failed', 'cancelled']))
export class JobEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('kind', 80))
  kind!: string;

  @Column(choice('status'))
  status!: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

  @Column(json('payload'))
  payload!: unknown;

  @Column(nullable(json('result')))
  result!: unknown;

  @Column(integer('progress'))
  progress!: number;

  @Column(integer('total'))
  total!: number;

  @Column(nullable(instant('lease_until')))
  leaseUntil!: Instant | null;

  @Column(nullable(varchar('leased_by', 80)))
  leasedBy!: string | null;

  @Column(flag('cancel_requested'))
  cancelRequested!: boolean;

  @Column(nullable(id('created_by')))
  createdBy!: string | null;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(nullable(instant('finished_at')))
  finishedAt!: Instant | null;

  @Column(nullable(text('error')))
  error!: string | null;

  @Column(integer('version'))
  version!: number;
}
