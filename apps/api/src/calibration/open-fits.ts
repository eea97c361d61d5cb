import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { CalibrationFitRepository, type CalibrationFitRow } from '@app/persistence';
import { casesIn, countsStill, selectWorkspaceRatings, type WorkspaceInput } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { SharedAnswers } from './shared-answers.js';
import { WorkspaceLoader } from './workspace-loader.js';

export interface OpenFit {
  readonly fit: CalibrationFitRow;
  /** All that its reader may see now, before any filter. */
  readonly input: Omit<WorkspaceInput, 'fit'>;
}

/** A stored fit for whoever may see everything in it now; for everybody else it does not exist. */
@Injectable()
export class OpenFits {
  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly loader: WorkspaceLoader,
    private readonly answers: SharedAnswers,
  ) {}

  /** To read what it says: every rating in it must count now. @throws DomainError CALIBRATION.NOT_FOUND */
  async get(person: Person, fitId: string): Promise<OpenFit> {
    const fit = await this.find(person, fitId);
    const input = await this.loader.load(person, {});
    const { ratings } = selectWorkspaceRatings(input.ratings, {});
    if (!countsStill(fit.input, ratings, input.answers)) throw notFound('calibration');
    return { fit, input };
  }

  /**
   * To compute it again, which says no more than whether the bytes are the same: a fit stays checkable after a card was withdrawn.
   * @throws DomainError CALIBRATION.NOT_FOUND
   */
  async toCheck(person: Person, fitId: string): Promise<CalibrationFitRow> {
    const fit = await this.find(person, fitId);
    const [open, cases] = [await this.loader.openLoops(person), await this.answers.casesOf(person)];
    const isOpen = fit.applicationIds.every((id) => open.has(id)) && casesIn(fit.input).every((id) => cases.has(id));
    if (!isOpen) throw notFound('calibration');
    return fit;
  }

  private async find({ organisationId }: Person, fitId: string): Promise<CalibrationFitRow> {
    const fit = await this.fits.find(organisationId, fitId);
    // The system's own fit is for debriefs, which are given its components only.
    if (!fit || fit.scope === 'organisation') throw notFound('calibration');
    return fit;
  }
}
