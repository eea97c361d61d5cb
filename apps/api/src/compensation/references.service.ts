import { Injectable } from '@nestjs/common';
import type { ImportPreviewView, ImportRowView, ReferencesView } from '@app/contracts';
import { Clock, IdSource, type MarketReference, readReference } from '@app/domain';
import { AuditTrail, MarketRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { REFERENCE_CSV } from '../platform/compensation/index.js';
import { refusedRows, unreadableRow, viewRows, wrongRow } from '../platform/csv/import-rows.js';
import { type CsvRow, readCsv } from '../platform/csv/read-csv.js';
import { viewReferences } from './requisition-pay.view.js';

interface PlannedReference extends ImportRowView {
  readonly figures?: MarketReference;
  readonly version?: number;
}
type Known = ReadonlyMap<string, { readonly figures: MarketReference; readonly version: number }>;

/** Published figures of the market: listed, and imported from a table in the columns of the shipped file. All rows or none. */
@Injectable()
export class ReferencesService {
  constructor(
    private readonly market: MarketRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async list({ organisationId }: Person): Promise<ReferencesView> {
    return viewReferences(await this.market.findReferences(organisationId));
  }

  async preview({ organisationId }: Person, csv: string): Promise<ImportPreviewView> {
    const rows = readCsv(csv, REFERENCE_CSV);
    return viewRows(planReferences(rows, knownOf(await this.market.findReferences(organisationId))));
  }

  async import({ organisationId, id: importedBy }: Person, csv: string): Promise<ImportPreviewView> {
    const rows = readCsv(csv, REFERENCE_CSV);
    return this.transactions.run(async (tx) => {
      await this.market.lock(tx, organisationId);
      const plan = planReferences(rows, knownOf(await this.market.findReferences(organisationId, tx)));
      if (plan.some((row) => row.action === 'error')) throw refusedRows(plan);
      const importedAt = this.clock.now();
      const added = plan.flatMap(({ figures, version }) =>
        figures && version !== undefined
          ? [{ organisationId, id: this.ids.next(), code: figures.code, version, figures, importedBy, importedAt }]
          : [],
      );
      await this.market.addReferences(tx, added);
      const view = viewRows(plan);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: importedBy, action: 'compensation.import_references' },
        ...{ objectType: 'organisation', objectId: organisationId, payload: view.counts },
      });
      return view;
    });
  }
}

const knownOf = (rows: Awaited<ReturnType<MarketRepository['findReferences']>>): Known =>
  new Map(rows.map(({ code, figures, version }) => [code, { figures, version }]));

function planReferences(rows: readonly CsvRow[], known: Known): PlannedReference[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.problem !== undefined) return { line: row.line, ...unreadableRow(row) };
    const answer = readReference(row.cells);
    const code = row.cells['id'] ?? '';
    if (!answer.ok) return { line: row.line, ...wrongRow(code || 'Row without an id', answer.problems) };
    if (seen.has(code)) return { line: row.line, ...wrongRow(code, ['id: stands in this table twice.']) };
    seen.add(code);
    return { line: row.line, ...planOne(answer.reference, known.get(code)) };
  });
}

function planOne(figures: MarketReference, now: { figures: MarketReference; version: number } | undefined) {
  const summary = `${figures.code}: ${figures.source}, ${figures.asOf}, ${figures.component}`;
  const none = { problems: [], changes: [] };
  if (!now) return { action: 'create' as const, summary, ...none, figures, version: 1 };
  const changed = (Object.keys(figures) as (keyof MarketReference)[]).filter(
    (name) => figures[name] !== now.figures[name],
  );
  if (changed.length === 0) return { action: 'skip' as const, summary, ...none };
  const changes = changed.map((name) => `${name}: ${now.figures[name] ?? 'none'} -> ${figures[name] ?? 'none'}`);
  return { action: 'update' as const, summary, problems: [], changes, figures, version: now.version + 1 };
}
