import { Injectable } from '@nestjs/common';
import type { CalibrationReportView } from '@app/contracts';
import { Clock, IdSource } from '@app/domain';
import { AuditTrail, type ReportExportRow, ReportExportRepository, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { CALIBRATION_EXPORT } from './export-job.js';

type ExportFile = Pick<
  ReportExportRow,
  'requisitionId' | 'format' | 'named' | 'fileName' | 'storagePath' | 'sha256' | 'size'
>;

/** Who exported what and when: the row behind the history, and the line in the audit trail. */
@Injectable()
export class ExportRecords {
  constructor(
    private readonly exports: ReportExportRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** @returns the id of the export */
  async add(tx: Tx, person: Person, jobId: string, file: ExportFile, n: CalibrationReportView['n']): Promise<string> {
    const { organisationId, id: createdBy } = person;
    const id = this.ids.next();
    await this.exports.add(tx, {
      ...file,
      organisationId,
      id,
      jobId,
      kind: CALIBRATION_EXPORT,
      createdBy,
      createdAt: this.clock.now(),
    });
    const { requisitionId, format, named, sha256, size } = file;
    await this.record(tx, person, 'report.export', id, { requisitionId, format, named, sha256, size, n });
    return id;
  }

  /** A file leaves the system: without this line it does not. */
  recordDownload(tx: Tx, person: Person, row: ReportExportRow): Promise<void> {
    const { id, requisitionId, format, named, sha256 } = row;
    return this.record(tx, person, 'report.download', id, { requisitionId, format, named, sha256 });
  }

  private record(
    tx: Tx,
    person: Person,
    action: string,
    objectId: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    const { organisationId, id: actorId } = person;
    return this.audit.record(tx, { organisationId, actorId, action, objectType: 'report_export', objectId, payload });
  }
}
