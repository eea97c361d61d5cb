import type { Instant } from '@app/domain';
import type { Tx } from '@app/persistence';

/** A job as its handler sees it. */
export interface LeasedJob {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly createdBy: string | null;
  readonly createdAt: Instant;
}

/** Reports a finished step and prolongs the lease. Throws when somebody cancelled or the lease was lost: let it pass. */
export type ReportStep = (done: number, total: number) => Promise<void>;

/** The last act of a job: runs in the transaction that marks it done, so that both happen or neither. @returns its result */
export type FinishJob = (tx: Tx) => Promise<unknown>;

/** Does one kind of long work. May run more than once for one job when a server dies: only `FinishJob` may have effects. */
export interface JobHandler {
  readonly kind: string;
  run(job: LeasedJob, step: ReportStep): Promise<FinishJob>;
}
