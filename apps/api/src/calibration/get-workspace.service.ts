import { Injectable } from '@nestjs/common';
import type { CalibrationFilters, CalibrationWorkspaceView } from '@app/contracts';
import { notFound } from '@app/domain';
import { CalibrationFitRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { filtersIn } from './fit-job.js';
import { requestFor } from './fit-request.js';
import { NamedReports } from './named-reports.js';
import { ReportEngine } from './report-engine.js';
import { toStoredFit } from './stored-fit.js';
import { WorkspaceLoader } from './workspace-loader.js';

/** The workspace; the adjusted candidates are behind their switch (`GetAdjustedService`). */
@Injectable()
export class GetWorkspaceService {
  constructor(
    private readonly loader: WorkspaceLoader,
    private readonly fits: CalibrationFitRepository,
    private readonly engine: ReportEngine,
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
}
