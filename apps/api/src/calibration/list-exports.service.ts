import { Injectable } from '@nestjs/common';
import type { ReportExportsView, ReportExportView } from '@app/contracts';
import { type ListedExport, ReportExportRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { viewJob } from '../platform/jobs/index.js';
import { CalibrationAccess } from './calibration-access.js';
import { CALIBRATION_EXPORT, loopsInside, readPayload } from './export-job.js';
import { NamedReports } from './named-reports.js';

/**
 * The exports of a requisition that the person may have now. One that holds a loop which is closed to them (they were recused
 * from it, or it is blind again) does not exist for them: a gap in the list would tell of the loop. Nor does one with names, without a grant.
 */
@Injectable()
export class ListExportsService {
  constructor(
    private readonly access: CalibrationAccess,
    private readonly exports: ReportExportRepository,
    private readonly names: NamedReports,
  ) {}

  /** @throws DomainError REQUISITION.NOT_FOUND */
  async execute(person: Person, requisitionId: string): Promise<ReportExportsView> {
    await this.access.require(person, requisitionId);
    const { organisationId } = person;
    const listed = await this.exports.findOfRequisition(organisationId, requisitionId, CALIBRATION_EXPORT);
    const jobs = await this.exports.findOpenJobs(organisationId, person.id, CALIBRATION_EXPORT);
    const open = await this.access.openLoopsOf(person, requisitionId);
    const mayName = await this.names.mayName(person);
    const own = jobs.map((job) => ({ job, payload: readPayload(job.payload) }));
    return {
      mayName,
      exports: listed.filter((one) => isOpen(one, open) && (mayName || !one.row.named)).map(viewExport),
      jobs: own
        .filter(({ payload }) => payload.requisitionId === requisitionId)
        .map(({ job, payload }) => ({ ...viewJob(job), format: payload.format })),
    };
  }
}

/** True when every loop in the export is open to the viewer. */
export const isOpen = ({ jobResult }: ListedExport, open: ReadonlySet<string>): boolean =>
  loopsInside(jobResult)?.every((id) => open.has(id)) ?? false;

function viewExport({ row, createdByName }: ListedExport): ReportExportView {
  const { id, format, fileName, size, sha256, named, createdAt, createdBy } = row;
  return { id, format, fileName, size, sha256, named, createdAt, createdBy: { id: createdBy, name: createdByName } };
}
