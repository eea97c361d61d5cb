import { Injectable, StreamableFile } from '@nestjs/common';
import { DomainError, notFound } from '@app/domain';
import { ReportExportRepository, type ReportExportRow, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { CalibrationAccess } from './calibration-access.js';
import { ExportFiles } from './export-files.js';
import { ExportRecords } from './export-records.js';
import { isOpen } from './list-exports.service.js';
import { NamedReports } from './named-reports.js';

const MEDIA_TYPES: Readonly<Record<ReportExportRow['format'], string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

/** Hands out a finished export to whoever may see everything in it at this moment, whoever made it. */
@Injectable()
export class DownloadExportService {
  constructor(
    private readonly access: CalibrationAccess,
    private readonly exports: ReportExportRepository,
    private readonly names: NamedReports,
    private readonly files: ExportFiles,
    private readonly records: ExportRecords,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @throws DomainError REPORT.NOT_FOUND */
  async execute(person: Person, exportId: string): Promise<StreamableFile> {
    const row = await this.openExport(person, exportId);
    const bytes = await this.files.read(row.storagePath);
    if (!bytes) throw notFound('report');
    await this.transactions.run((tx) => this.records.recordDownload(tx, person, row));
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[row.format],
      disposition: `attachment; filename="${row.fileName}"`,
      length: bytes.length,
    });
  }

  private async openExport(person: Person, exportId: string): Promise<ReportExportRow> {
    const found = await this.exports.find(person.organisationId, exportId);
    if (!found) throw notFound('report');
    const open = await this.openLoops(person, found.row.requisitionId);
    if (!isOpen(found, open)) throw notFound('report');
    if (found.row.named) await this.names.require(person, 'report');
    return found.row;
  }

  /** The same answer whatever is closed: the requisition, a loop in it, or the export. */
  private async openLoops(person: Person, requisitionId: string): Promise<ReadonlySet<string>> {
    try {
      await this.access.require(person, requisitionId);
    } catch (error) {
      throw error instanceof DomainError && error.category === 'not_found' ? notFound('report') : error;
    }
    return this.access.openLoopsOf(person, requisitionId);
  }
}
