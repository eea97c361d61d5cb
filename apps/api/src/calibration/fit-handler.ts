import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@app/persistence';
import { selectWorkspaceRatings } from '@app/reports';
import { type FinishJob, type JobHandler, JobWorker, type LeasedJob, type ReportStep } from '../platform/jobs/index.js';
import { FitEngine } from './fit-engine.js';
import { CALIBRATION_FIT, filtersIn, scopeOf } from './fit-job.js';
import { FitRecords } from './fit-records.js';
import { requestFor } from './fit-request.js';
import { HistoryWishes } from './history-wishes.js';
import { JobPeople } from './job-people.js';
import { WorkspaceLoader } from './workspace-loader.js';

const PERCENT = 100;

/** Computes the fit of what the person who asked may see when it is computed. A fit that is there already is not computed again. */
@Injectable()
export class FitHandler implements JobHandler, OnModuleInit {
  readonly kind = CALIBRATION_FIT;

  constructor(
    private readonly worker: JobWorker,
    private readonly people: JobPeople,
    private readonly loader: WorkspaceLoader,
    private readonly engine: FitEngine,
    private readonly records: FitRecords,
    private readonly history: HistoryWishes,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async run(job: LeasedJob, step: ReportStep): Promise<FinishJob> {
    await step(0, PERCENT);
    const person = await this.people.of(job);
    const filters = filtersIn(job.payload);
    const input = await this.loader.load(person, filters);
    const request = requestFor(input, filters);
    if (!request) return async () => ({ fitted: false });
    const { ratings } = selectWorkspaceRatings(input.ratings, filters);
    const applicationIds = [...new Set(ratings.map((row) => row.candidateId))].sort();
    if (await this.records.has(job.organisationId, request)) return async () => ({ applicationIds });
    const result = await this.engine.fit(request, (percent) => step(percent, PERCENT));
    return async (tx: Tx) => {
      const what = { request, result, applicationIds, jobId: job.id };
      const scope = { scope: scopeOf(filters), requisitionId: filters.requisition ?? null };
      await this.records.add(tx, person, { ...what, ...scope });
      await this.history.wish(tx, person);
      return { applicationIds };
    };
  }
}
