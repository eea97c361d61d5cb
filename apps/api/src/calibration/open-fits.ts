import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { CalibrationFitRepository, type CalibrationFitRow } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { WorkspaceLoader } from './workspace-loader.js';

/** A stored fit for whoever may see every loop in it now; for everybody else it does not exist. */
@Injectable()
export class OpenFits {
  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly loader: WorkspaceLoader,
  ) {}

  /** @throws DomainError CALIBRATION.NOT_FOUND */
  async get(person: Person, fitId: string): Promise<CalibrationFitRow> {
    const fit = await this.fits.find(person.organisationId, fitId);
    if (!fit) throw notFound('calibration');
    const open = await this.loader.openLoops(person);
    if (!fit.applicationIds.every((id) => open.has(id))) throw notFound('calibration');
    return fit;
  }
}
