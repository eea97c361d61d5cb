import { Injectable } from '@nestjs/common';
import type { CalibrationFilters, JobView } from '@app/contracts';
import { DomainError } from '@app/domain';
import { ReportExportRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { JobQueue } from '../platform/jobs/index.js';
import { CALIBRATION_CHECK, CALIBRATION_FIT, filtersIn } from './fit-job.js';
import { OpenFits } from './open-fits.js';
import { WorkspaceLoader } from './workspace-loader.js';

const MOST_OPEN = 3;

const tooMany = (): DomainError =>
  new DomainError('CALIBRATION.TOO_MANY_FITS', 'too_many', 'Your earlier fits are still being computed', {
    detail: `Up to ${MOST_OPEN} can wait at a time. Wait for one to finish, or cancel one.`,
  });

/** Puts a fit, or the check of one, in line; the answer comes before it is computed. */
@Injectable()
export class RequestFitService {
  constructor(
    private readonly loader: WorkspaceLoader,
    private readonly fits: OpenFits,
    private readonly jobs: ReportExportRepository,
    private readonly queue: JobQueue,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @throws DomainError CALIBRATION.NOT_FOUND, CALIBRATION.TOO_MANY_FITS */
  async fit(person: Person, filters: CalibrationFilters): Promise<JobView> {
    await this.loader.load(person, filtersIn(filters));
    return this.enqueue(person, CALIBRATION_FIT, filtersIn(filters));
  }

  /** @throws DomainError CALIBRATION.NOT_FOUND, CALIBRATION.TOO_MANY_FITS */
  async check(person: Person, fitId: string): Promise<JobView> {
    await this.fits.toCheck(person, fitId);
    return this.enqueue(person, CALIBRATION_CHECK, { fitId });
  }

  private enqueue(person: Person, kind: string, payload: unknown): Promise<JobView> {
    return this.transactions.run(async (tx) => {
      const open = await this.jobs.findOpenJobs(person.organisationId, person.id, kind, tx);
      if (open.length >= MOST_OPEN) throw tooMany();
      return this.queue.add(tx, person, kind, payload);
    });
  }
}
