import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalibrationFitRepository, type Tx } from '@app/persistence';
import { type FinishJob, type JobHandler, JobWorker, type LeasedJob, type ReportStep } from '../platform/jobs/index.js';
import { MIN_HISTORY_CANDIDATES } from './cached-history.js';
import { FitEngine } from './fit-engine.js';
import { CALIBRATION_HISTORY } from './fit-job.js';
import { FitRecords } from './fit-records.js';
import { HistoryRatings } from './history-ratings.js';
import { JobPeople } from './job-people.js';

const PERCENT = 100;
const NOTHING: FinishJob = async () => ({});

/** Fits the whole organisation as it is when the job runs. Whoever caused it is in the audit trail, and is told nothing. */
@Injectable()
export class HistoryHandler implements JobHandler, OnModuleInit {
  readonly kind = CALIBRATION_HISTORY;

  constructor(
    private readonly worker: JobWorker,
    private readonly people: JobPeople,
    private readonly history: HistoryRatings,
    private readonly engine: FitEngine,
    private readonly fits: CalibrationFitRepository,
    private readonly records: FitRecords,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async run(job: LeasedJob, step: ReportStep): Promise<FinishJob> {
    await step(0, PERCENT);
    const { ratings, request } = await this.history.of(job.organisationId);
    const applicationIds = [...new Set(ratings.map((row) => row.candidateId))].sort();
    if (!request || applicationIds.length < MIN_HISTORY_CANDIDATES) return NOTHING;
    if (await this.fits.hasKey(job.organisationId, request.cacheKey)) return NOTHING;
    const person = await this.people.of(job);
    const result = await this.engine.fit(request, (percent) => step(percent, PERCENT));
    return async (tx: Tx) => {
      const scope = { scope: 'organisation', requisitionId: null } as const;
      await this.records.add(tx, person, { request, result, applicationIds, jobId: job.id, ...scope });
      return {};
    };
  }
}
