import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { JobEntity } from '../entities/job.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import { ReportExportEntity } from '../entities/report-export.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

export type ReportExportRow = Readonly<ReportExportEntity>;

/** An export with who made it, and with what its job noted about the contents. */
export interface ListedExport {
  readonly row: ReportExportRow;
  readonly createdByName: string;
  readonly jobResult: unknown;
}

const MOST_LISTED = 200;

/** Reports that were made, and the jobs that make them. */
@Injectable()
export class ReportExportRepository extends BaseRepository {
  async add(tx: Tx, row: ReportExportRow): Promise<void> {
    await insertRows(this.writing(tx), ReportExportEntity, [row]);
  }

  /** The newest first. */
  async findOfRequisition(organisationId: string, requisitionId: string, kind: string): Promise<ListedExport[]> {
    const rows = await this.reading().find(ReportExportEntity, {
      where: { organisationId, requisitionId, kind },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_LISTED,
    });
    return this.describe(organisationId, rows);
  }

  async find(organisationId: string, id: string): Promise<ListedExport | undefined> {
    const row = await this.reading().findOneBy(ReportExportEntity, { organisationId, id });
    return row ? (await this.describe(organisationId, [row]))[0] : undefined;
  }

  /** The person's jobs of this kind that are not finished, oldest first. */
  async findOpenJobs(organisationId: string, createdBy: string, kind: string, tx?: Tx): Promise<JobEntity[]> {
    const status = In(['queued', 'running']);
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    return this.reading(tx).find(JobEntity, { where: { organisationId, createdBy, kind, status }, order });
  }

  private async describe(organisationId: string, rows: readonly ReportExportEntity[]): Promise<ListedExport[]> {
    if (rows.length === 0) return [];
    const manager = this.reading();
    const ids = (values: readonly (string | null)[]) => In([...new Set(values.filter((one) => one !== null))]);
    const people = await manager.findBy(PersonEntity, { organisationId, id: ids(rows.map((row) => row.createdBy)) });
    const jobs = await manager.findBy(JobEntity, { organisationId, id: ids(rows.map((row) => row.jobId)) });
    return rows.map((row) => ({
      row,
      createdByName: people.find(({ id }) => id === row.createdBy)?.name ?? '',
      jobResult: jobs.find(({ id }) => id === row.jobId)?.result ?? null,
    }));
  }
}
