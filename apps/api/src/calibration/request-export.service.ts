import { Injectable } from '@nestjs/common';
import type { JobView, ReportExportBody } from '@app/contracts';
import { DomainError } from '@app/domain';
import { ReportExportRepository, TransactionRunner } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { JobQueue } from '../platform/jobs/index.js';
import { CALIBRATION_EXPORT, type ExportPayload } from './export-job.js';
import { NamedReports } from './named-reports.js';

const MOST_OPEN = 5;

const tooMany = (): DomainError =>
  new DomainError('REPORT.TOO_MANY_EXPORTS', 'too_many', 'Your earlier exports are still being made', {
    detail: `Up to ${MOST_OPEN} of your exports can wait at a time. Wait for one to finish, or cancel one.`,
  });

/** Puts an export in line; the answer comes before it is made. */
@Injectable()
export class RequestExportService {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly names: NamedReports,
    private readonly exports: ReportExportRepository,
    private readonly queue: JobQueue,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND, also for names without a grant; REPORT.TOO_MANY_EXPORTS */
  execute(person: Person, requisitionId: string, { format, names = false }: ReportExportBody): Promise<JobView> {
    return this.transactions.run(async (tx) => {
      await this.requisitions.require(person, requisitionId, 'calibration', tx);
      if (names) await this.names.require(person, 'requisition', tx);
      const open = await this.exports.findOpenJobs(person.organisationId, person.id, CALIBRATION_EXPORT, tx);
      if (open.length >= MOST_OPEN) throw tooMany();
      const payload: ExportPayload = { requisitionId, format, named: names };
      return this.queue.add(tx, person, CALIBRATION_EXPORT, payload);
    });
  }
}
