import { Injectable } from '@nestjs/common';
import { JobRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { JobQueue } from '../platform/jobs/index.js';
import { CALIBRATION_HISTORY } from './fit-job.js';

/** Has the organisation's own fit computed, once however many wish for it; nobody is told of it. */
@Injectable()
export class HistoryWishes {
  constructor(
    private readonly jobs: JobRepository,
    private readonly queue: JobQueue,
  ) {}

  async wish(tx: Tx, person: Person): Promise<void> {
    if (await this.jobs.isQueued(tx, person.organisationId, CALIBRATION_HISTORY)) return;
    await this.queue.add(tx, person, CALIBRATION_HISTORY, {});
  }

  /** Whether it is being computed, or waits for that. */
  isOpen(organisationId: string): Promise<boolean> {
    return this.jobs.isOpen(organisationId, CALIBRATION_HISTORY);
  }
}
