import { Injectable } from '@nestjs/common';
import type { JobView } from '@app/contracts';
import { Clock, IdSource } from '@app/domain';
import { afterCommit, JobRepository, type Tx } from '@app/persistence';
import type { Person } from '../auth/person.js';
import { JobWorker } from './job-worker.js';
import { viewJob } from './job.view.js';

/** Puts long work in line. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly jobs: JobRepository,
    private readonly worker: JobWorker,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** The worker looks at it once the transaction has committed. */
  async add(tx: Tx, person: Person, kind: string, payload: unknown): Promise<JobView> {
    const { organisationId, id: createdBy } = person;
    const id = this.ids.next();
    await this.jobs.enqueue(tx, { organisationId, id, kind, payload, createdBy, createdAt: this.clock.now() });
    afterCommit(tx, () => this.worker.wake());
    return viewJob((await this.jobs.find(organisationId, id, tx))!);
  }
}
