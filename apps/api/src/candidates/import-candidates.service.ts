import { Injectable } from '@nestjs/common';
import type { ImportPreviewView } from '@app/contracts';
import { AuditTrail, RequisitionRepository, TransactionRunner, type Tx } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { refusedRows, viewRows } from '../platform/csv/import-rows.js';
import { type CsvRow, readCsv } from '../platform/csv/read-csv.js';
import { normalisedEmail } from '../platform/people/email.js';
import { requisitionClosed } from './candidate-registrar.js';
import { ImportSettings } from './import-settings.js';
import { ImportWriter } from './import-writer.js';
import { planCandidates } from './plan-candidates.js';
import { CANDIDATE_COLUMNS } from './read-candidate-row.js';

const emailsOf = (rows: readonly CsvRow[]): string[] => [
  ...new Set(rows.map(({ cells }) => normalisedEmail(cells['email'] ?? ''))),
];

/** Candidates, interview times and interviewers from a pasted table: all rows or none. Twice does no harm: what is there is skipped. */
@Injectable()
export class ImportCandidatesService {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly rows: RequisitionRepository,
    private readonly settings: ImportSettings,
    private readonly writer: ImportWriter,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  async preview(person: Person, requisitionId: string, csv: string): Promise<ImportPreviewView> {
    const rows = readCsv(csv, CANDIDATE_COLUMNS);
    const context = await this.requisitions.require(person, requisitionId, 'add_candidates');
    return viewRows(planCandidates(rows, await this.settings.load(person, context, emailsOf(rows))));
  }

  async import(person: Person, requisitionId: string, csv: string): Promise<ImportPreviewView> {
    const rows = readCsv(csv, CANDIDATE_COLUMNS);
    return this.transactions.run((tx) => this.write(tx, person, requisitionId, rows));
  }

  private async write(
    tx: Tx,
    person: Person,
    requisitionId: string,
    rows: readonly CsvRow[],
  ): Promise<ImportPreviewView> {
    const { organisationId, id: actorId } = person;
    await this.rows.lock(tx, organisationId, requisitionId);
    const context = await this.requisitions.require(person, requisitionId, 'add_candidates', tx);
    const setting = await this.settings.load(person, context, emailsOf(rows), tx);
    const plan = planCandidates(rows, setting);
    if (plan.some((row) => row.action === 'error')) throw refusedRows(plan);
    if (context.requisition.status === 'closed' && plan.some((row) => row.action === 'create'))
      throw requisitionClosed();
    await this.writer.write(tx, person, context, plan, setting);
    const view = viewRows(plan);
    const object = { objectType: 'requisition', objectId: requisitionId };
    await this.audit.record(tx, {
      organisationId,
      actorId,
      action: 'candidates.import',
      ...object,
      payload: view.counts,
    });
    return view;
  }
}
