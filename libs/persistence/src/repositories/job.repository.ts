import { Injectable } from '@nestjs/common';
import type { Instant } from '@app/domain';
import { In, LessThan } from 'typeorm';
import { JobEntity } from '../entities/job.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export interface NewJob {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly createdBy: string | null;
  readonly createdAt: Instant;
}

export interface Lease {
  /** Names the worker; a job is reported on by its lease holder only. */
  readonly leasedBy: string;
  readonly now: Instant;
  /** When another worker may take the job over, should this one die. */
  readonly leaseUntil: Instant;
}

interface HeldJob {
  readonly organisationId: string;
  readonly id: string;
  readonly leasedBy: string;
}

@Injectable()
export class JobRepository extends BaseRepository {
  async enqueue(tx: Tx, job: NewJob): Promise<void> {
    const row: JobEntity = {
      ...job,
      status: 'queued',
      result: null,
      progress: 0,
      total: 0,
      leaseUntil: null,
      leasedBy: null,
      cancelRequested: false,
      finishedAt: null,
      error: null,
      version: 1,
    };
    await insertRows(this.writing(tx), JobEntity, [row]);
  }

  /** Takes the oldest job that waits or whose lease ran out; null when there is none, or another worker was faster.
   * The one query that spans organisations: a worker works for all of them, and each job names its own. */
  async lease(tx: Tx, kinds: readonly string[], lease: Lease): Promise<JobEntity | null> {
    const manager = this.writing(tx);
    const kind = In([...kinds]);
    const job = await manager.findOne(JobEntity, {
      where: [
        { kind, status: 'queued' },
        { kind, status: 'running', leaseUntil: LessThan(lease.now) },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    if (!job) return null;
    const { organisationId, id, version } = job;
    const taken = await manager.update(
      JobEntity,
      { organisationId, id, version },
      { status: 'running', leasedBy: lease.leasedBy, leaseUntil: lease.leaseUntil, version: version + 1 },
    );
    return taken.affected === 1 ? this.get(organisationId, id, tx) : null;
  }

  /**
   * Reports progress and prolongs the lease.
   * @returns what the worker must do next: go on, stop because somebody cancelled, or stop because the lease is lost
   */
  async progress(
    tx: Tx,
    held: HeldJob,
    at: { readonly progress: number; readonly total: number; readonly leaseUntil: Instant },
  ): Promise<'continue' | 'cancel' | 'lost'> {
    if (!(await this.updateHeld(tx, held, at))) return 'lost';
    const job = await this.get(held.organisationId, held.id, tx);
    return job.cancelRequested ? 'cancel' : 'continue';
  }

  /** @returns false when the lease was lost meanwhile: throw the result away */
  complete(tx: Tx, held: HeldJob, result: unknown, finishedAt: Instant): Promise<boolean> {
    return this.updateHeld(tx, held, { status: 'done', result, finishedAt, leaseUntil: null });
  }

  fail(tx: Tx, held: HeldJob, error: string, finishedAt: Instant): Promise<boolean> {
    return this.updateHeld(tx, held, { status: 'failed', error, finishedAt, leaseUntil: null });
  }

  /** The worker's answer to a request to cancel. */
  acknowledgeCancel(tx: Tx, held: HeldJob, finishedAt: Instant): Promise<boolean> {
    return this.updateHeld(tx, held, { status: 'cancelled', finishedAt, leaseUntil: null });
  }

  /** Asks for the end of a job: one that waits ends at once, one that runs at its next progress. */
  async cancel(tx: Tx, organisationId: string, id: string, now: Instant): Promise<void> {
    const manager = this.writing(tx);
    await manager.update(
      JobEntity,
      { organisationId, id, status: 'queued' },
      { status: 'cancelled', cancelRequested: true, finishedAt: now, version: () => '"version" + 1' },
    );
    await manager.update(JobEntity, { organisationId, id, status: 'running' }, { cancelRequested: true });
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<JobEntity | null> {
    return this.reading(tx).findOneBy(JobEntity, { organisationId, id });
  }

  /** Whether a job of this kind waits that nobody has taken up: it will read what is there by then. */
  async isQueued(tx: Tx, organisationId: string, kind: string): Promise<boolean> {
    return this.reading(tx).existsBy(JobEntity, { organisationId, kind, status: 'queued' });
  }

  /** Whether a job of this kind waits or runs. */
  async isOpen(organisationId: string, kind: string): Promise<boolean> {
    return this.reading().existsBy(JobEntity, { organisationId, kind, status: In(['queued', 'running']) });
  }

  private get(organisationId: string, id: string, tx: Tx): Promise<JobEntity> {
    return this.writing(tx).findOneByOrFail(JobEntity, { organisationId, id });
  }

  private async updateHeld(
    tx: Tx,
    { organisationId, id, leasedBy }: HeldJob,
    patch: Partial<JobEntity>,
  ): Promise<boolean> {
    const where = { organisationId, id, leasedBy, status: 'running' as const };
    const done = await this.writing(tx).update(JobEntity, where, patch as never);
    return done.affected === 1;
  }
}
