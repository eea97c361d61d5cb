import { addHours, Clock, DomainError } from '@app/domain';
import { type JobEntity, JobRepository, TransactionRunner } from '@app/persistence';
import type { JobHandler } from './job-handler.js';

/** How long a job stays with a worker that gives no sign of life. */
const LEASE_HOURS = 1 / 60;
const HEARTBEAT_MS = 15_000;

export const leaseEnd = (clock: Clock) => addHours(clock.now(), LEASE_HOURS);

/** Ends the work of a handler that somebody cancelled, or whose lease another worker has by now. */
class Stopped extends Error {
  constructor(readonly because: 'cancel' | 'lost') {
    super(`the job was ${because === 'cancel' ? 'cancelled' : 'taken over'}`);
  }
}

interface Means {
  readonly jobs: JobRepository;
  readonly transactions: TransactionRunner;
  readonly clock: Clock;
  readonly onFailure: (error: unknown) => void;
}

/** One job from its lease to its end. Never throws for what the handler does: the job's row says how it ended. */
export class JobRun {
  private at = { progress: 0, total: 0 };

  constructor(
    private readonly job: JobEntity,
    private readonly leasedBy: string,
    private readonly means: Means,
  ) {}

  async execute(handler: JobHandler): Promise<void> {
    const { transactions } = this.means;
    const heartbeat = setInterval(() => void this.report().catch(this.means.onFailure), HEARTBEAT_MS);
    try {
      const finish = await handler.run(this.job, (progress, total) => this.step(progress, total));
      await this.step(this.at.total, this.at.total);
      await transactions.run(async (tx) => {
        const result = await finish(tx);
        if (!(await this.means.jobs.complete(tx, this.held, result, this.means.clock.now()))) throw new Stopped('lost');
      });
    } catch (error) {
      await this.end(error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private get held() {
    const { organisationId, id } = this.job;
    return { organisationId, id, leasedBy: this.leasedBy };
  }

  private async step(progress: number, total: number): Promise<void> {
    this.at = { progress, total };
    const next = await this.report();
    if (next !== 'continue') throw new Stopped(next);
  }

  private report(): Promise<'continue' | 'cancel' | 'lost'> {
    const { jobs, transactions, clock } = this.means;
    return transactions.run((tx) => jobs.progress(tx, this.held, { ...this.at, leaseUntil: leaseEnd(clock) }));
  }

  private async end(error: unknown): Promise<void> {
    const { jobs, transactions, clock, onFailure } = this.means;
    if (error instanceof Stopped && error.because === 'lost') return;
    if (!(error instanceof Stopped || error instanceof DomainError)) onFailure(error);
    await transactions.run(async (tx) => {
      if (error instanceof Stopped) await jobs.acknowledgeCancel(tx, this.held, clock.now());
      else await jobs.fail(tx, this.held, wordsOf(error), clock.now());
    });
  }
}

/** For the person who waits; what exactly broke is in the log. */
const wordsOf = (error: unknown): string =>
  error instanceof DomainError
    ? (error.details.detail ?? error.message)
    : 'This could not be finished. Nothing was lost; try again, and tell your administrator if it happens again.';
