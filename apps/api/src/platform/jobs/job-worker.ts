import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@app/domain';
import { type JobEntity, JobRepository, TransactionRunner } from '@app/persistence';
import { type Companion, Lifecycle } from '../lifecycle/lifecycle.js';
import type { JobHandler } from './job-handler.js';
import { JobRun, leaseEnd } from './job-run.js';

const POLL_MS = 10_000;
const STOP_WAIT_MS = 5_000;

/**
 * Does the long work of this process, one job at a time, beside the requests. Jobs live in the database: what a killed server
 * left is taken up again when its lease has run out.
 */
@Injectable()
export class JobWorker implements Companion {
  readonly name = 'jobs';
  private readonly logger = new Logger('Jobs');
  private readonly leasedBy = randomUUID();
  private readonly handlers = new Map<string, JobHandler>();
  private poll: NodeJS.Timeout | undefined;
  private working: Promise<number> | undefined;
  /** Grows with every call while a look is under way: that look may have come too early. */
  private calls = 0;
  private stopping = false;

  constructor(
    private readonly jobs: JobRepository,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    lifecycle.register(this);
  }

  register(handler: JobHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  start(): void {
    this.poll = setInterval(() => this.wake(), POLL_MS);
    this.poll.unref();
    this.wake();
  }

  /** Gives the job at hand a few seconds; otherwise the next server takes it up. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.poll);
    this.poll = undefined;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, STOP_WAIT_MS)));
    await Promise.race([this.working ?? Promise.resolve(), patience]);
    clearTimeout(timer);
  }

  /** A job was put in: look at once. Does nothing while the worker is not started. */
  wake(): void {
    if (!this.poll) return;
    if (this.working) this.calls += 1;
    else this.drain().catch((error: unknown) => this.report(error));
  }

  /** Works until nothing waits. @returns how many jobs it took */
  drain(): Promise<number> {
    this.working ??= this.work().finally(() => (this.working = undefined));
    return this.working;
  }

  private async work(): Promise<number> {
    let done = 0;
    for (;;) {
      const before = this.calls;
      const job = this.stopping ? null : await this.lease();
      if (!job && this.calls === before) return done;
      if (!job) continue;
      await new JobRun(job, this.leasedBy, this.means).execute(this.handlers.get(job.kind)!);
      done += 1;
    }
  }

  private lease(): Promise<JobEntity | null> {
    const kinds = [...this.handlers.keys()];
    if (kinds.length === 0) return Promise.resolve(null);
    const lease = { leasedBy: this.leasedBy, now: this.clock.now(), leaseUntil: leaseEnd(this.clock) };
    return this.transactions.run((tx) => this.jobs.lease(tx, kinds, lease));
  }

  private get means() {
    const { jobs, transactions, clock } = this;
    return { jobs, transactions, clock, onFailure: (error: unknown) => this.report(error) };
  }

  private report(error: unknown): void {
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
