import { Injectable } from '@nestjs/common';
import type { JobView } from '@app/contracts';
import { Clock, notFound } from '@app/domain';
import { JobRepository, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../auth/person.js';
import { viewJob } from './job.view.js';

/** A job belongs to who started it; to everybody else it does not exist. */
@Injectable()
export class OwnJobs {
  constructor(
    private readonly jobs: JobRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError JOB.NOT_FOUND */
  async get(person: Person, jobId: string): Promise<JobView> {
    return viewJob(await this.find(person, jobId));
  }

  /** @throws DomainError JOB.NOT_FOUND */
  cancel(person: Person, jobId: string): Promise<JobView> {
    return this.transactions.run(async (tx) => {
      await this.find(person, jobId, tx);
      await this.jobs.cancel(tx, person.organisationId, jobId, this.clock.now());
      return viewJob(await this.find(person, jobId, tx));
    });
  }

  private async find(person: Person, jobId: string, tx?: Tx) {
    const job = await this.jobs.find(person.organisationId, jobId, tx);
    if (job?.createdBy !== person.id) throw notFound('job');
    return job;
  }
}
