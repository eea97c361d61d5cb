import { Injectable } from '@nestjs/common';
import type { CalibrationResult } from '@app/calibration';
import { CalibrationFitRepository } from '@app/persistence';
import { CalibrationSettings } from './calibration-settings.js';
import { historyOf, type OrganisationHistory } from './panel-calibration.view.js';

/** Under this many candidates the components are too uncertain to be used, and a single loop could show in them. */
const MIN_CANDIDATES = 20;

interface KnownHistory {
  readonly adjusts: boolean;
  readonly fitId?: string;
  readonly history: OrganisationHistory | undefined;
}

/** Components of the newest fit over the whole organisation; a fit never changes, so it is read once. */
@Injectable()
export class CachedHistory {
  private known: { readonly fitId: string; readonly history: OrganisationHistory | undefined } | undefined;

  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly settings: CalibrationSettings,
  ) {}

  async of(organisationId: string): Promise<KnownHistory> {
    const { adjusts } = await this.settings.of(organisationId);
    if (!adjusts) return { adjusts, history: undefined };
    const fit = await this.fits.findNewestOfOrganisation(organisationId, MIN_CANDIDATES);
    if (!fit) return { adjusts, history: undefined };
    if (this.known?.fitId !== fit.id) {
      this.known = { fitId: fit.id, history: historyOf(JSON.parse(fit.result) as CalibrationResult) };
    }
    return { adjusts, ...this.known };
  }
}
