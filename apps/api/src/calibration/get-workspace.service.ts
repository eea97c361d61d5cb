import { Injectable } from '@nestjs/common';
import type { CalibrationResult } from '@app/calibration';
import type { AdjustedCandidatesView, CalibrationFilters, CalibrationWorkspaceView } from '@app/contracts';
import { notFound } from '@app/domain';
import { CalibrationFitRepository, type FitResultRow, TransactionRunner } from '@app/persistence';
import { type StoredFit, viewAdjusted, workspaceLabels } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { filtersIn } from './fit-job.js';
import { requestFor } from './fit-request.js';
import { FitRecords } from './fit-records.js';
import { NamedReports } from './named-reports.js';
import { OpenFits } from './open-fits.js';
import { ReportEngine } from './report-engine.js';
import { WorkspaceLoader } from './workspace-loader.js';

/** The workspace, and the adjusted candidates behind their switch. */
@Injectable()
export class GetWorkspaceService {
  constructor(
    private readonly loader: WorkspaceLoader,
    private readonly fits: CalibrationFitRepository,
    private readonly open: OpenFits,
    private readonly engine: ReportEngine,
    private readonly records: FitRecords,
    private readonly names: NamedReports,
    private readonly transactions: TransactionRunner,
  ) {}

  /**
   * With the fit of exactly these ratings, if there is one.
   * @throws DomainError CALIBRATION.NOT_FOUND, also to somebody who asks for names without a grant
   */
  async execute(person: Person, asked: CalibrationFilters, named = false): Promise<CalibrationWorkspaceView> {
    const filters = filtersIn(asked);
    const mayName = await this.names.mayName(person);
    if (named && !mayName) throw notFound('calibration');
    const input = await this.loader.load(person, filters);
    const request = requestFor(input, filters);
    const row = request && (await this.fits.findByKey(person.organisationId, request.cacheKey));
    const shown = { ...input, mayName, fit: row ? toStoredFit(row) : null };
    if (!named) return this.engine.workspace(shown);
    const raterNames = await this.names.namesOf(person, new Set(input.ratings.map(({ raterId }) => raterId)));
    await this.transactions.run((tx) => this.names.noteView(tx, person, { filters }));
    return this.engine.workspace({ ...shown, raterNames });
  }

  /** @throws DomainError CALIBRATION.NOT_FOUND, also while the organisation adjusts nothing */
  async adjusted(person: Person, fitId: string): Promise<AdjustedCandidatesView> {
    const { fit, input } = await this.open.get(person, fitId);
    if (!input.adjusts) throw notFound('calibration');
    await this.transactions.run((tx) => this.records.note(tx, person, 'calibration.adjusted.view', fit.id));
    return viewAdjusted(toStoredFit(fit), workspaceLabels({ ...input, fit: null }));
  }
}

const toStoredFit = (row: FitResultRow): StoredFit => {
  const { id, createdAt, inputHash, resultHash, modelVersion, parameters, seed } = row;
  const result = JSON.parse(row.result) as CalibrationResult;
  return { id, createdAt, inputHash, resultHash, modelVersion, parameters, seed, result };
};
