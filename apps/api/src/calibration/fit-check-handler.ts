import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { TransactionRunner } from '@app/persistence';
import { FIT_MODEL_VERSION, hashOf } from '@app/reports';
import { type FinishJob, type JobHandler, JobWorker, type LeasedJob, type ReportStep } from '../platform/jobs/index.js';
import { FitEngine } from './fit-engine.js';
import { CALIBRATION_CHECK, fitIdIn } from './fit-job.js';
import { FitRecords } from './fit-records.js';
import { JobPeople } from './job-people.js';
import { OpenFits } from './open-fits.js';

const PERCENT = 100;

const otherBytes = (): DomainError =>
  new DomainError('CALIBRATION.NOT_REPRODUCED', 'conflict', 'The fit was not reproduced', {
    detail:
      'The stored ratings give other bytes than the stored result. Keep the database as it is and tell your administrator.',
  });

/** No mismatch: another model is meant to give other figures, so that there is nothing to compare. */
const ofAnotherModel = (modelVersion: string): DomainError =>
  new DomainError('CALIBRATION.OTHER_MODEL', 'conflict', 'The fit is of another model', {
    detail: `It was computed by model ${modelVersion}, and this server has ${FIT_MODEL_VERSION}, which may give other figures: it can not be computed again here. Compute the fit anew.`,
  });

/** Computes a stored fit again from its stored ratings and compares the bytes. Done: the same. Failed: it says why. */
@Injectable()
export class FitCheckHandler implements JobHandler, OnModuleInit {
  readonly kind = CALIBRATION_CHECK;

  constructor(
    private readonly worker: JobWorker,
    private readonly people: JobPeople,
    private readonly open: OpenFits,
    private readonly engine: FitEngine,
    private readonly records: FitRecords,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async run(job: LeasedJob, step: ReportStep): Promise<FinishJob> {
    await step(0, PERCENT);
    const person = await this.people.of(job);
    const fit = await this.open.toCheck(person, fitIdIn(job.payload));
    if (fit.modelVersion !== FIT_MODEL_VERSION) throw ofAnotherModel(fit.modelVersion);
    const result = await this.engine.fit(fit, (percent) => step(percent, PERCENT));
    const same = hashOf(fit.input) === fit.inputHash && hashOf(result) === fit.resultHash && result === fit.result;
    if (same) return (tx) => this.records.note(tx, person, 'calibration.check', fit.id, { same });
    await this.transactions.run((tx) => this.records.note(tx, person, 'calibration.check', fit.id, { same }));
    throw otherBytes();
  }
}
