import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CalibrationTruthView } from '@app/contracts';
import { notFound } from '@app/domain';
import type { TruthInput } from '@app/reports';
import type { Person } from '../../platform/auth/person.js';
import { DemoTruth } from '../../platform/demo/known-truth.js';
import { CalibrationSettings } from '../calibration-settings.js';
import { ReportEngine } from '../report-engine.js';
import { TruthRatings } from './truth-ratings.js';

/** Estimate against truth: possible where ratings were simulated, which is in the demo organisation. */
@Injectable()
export class GetTruthService {
  private last: { readonly key: string; readonly view: Promise<CalibrationTruthView | undefined> } | undefined;

  constructor(
    private readonly demo: DemoTruth,
    private readonly ratings: TruthRatings,
    private readonly engine: ReportEngine,
    private readonly settings: CalibrationSettings,
  ) {}

  /** @throws DomainError CALIBRATION_TRUTH.NOT_FOUND in every other organisation, for whoever may not read its calibration, and
   * where adjusted scores are turned off */
  async execute(person: Person): Promise<CalibrationTruthView> {
    const simulated = this.demo.of(person.organisationId);
    if (!simulated || !(await this.settings.of(person.organisationId)).adjusts) throw notFound('calibration_truth');
    const { ratings, requisitions } = await this.ratings.openTo(person, simulated.requisitionIds);
    if (ratings.length === 0) throw notFound('calibration_truth');
    const view = await this.compare({ ratings, requisitions, truth: simulated.truth });
    if (!view) throw notFound('calibration_truth');
    return view;
  }

  /** The simulated ratings do not change: they are fitted once, on the thread of the reports, for all who ask. */
  private compare(input: TruthInput): Promise<CalibrationTruthView | undefined> {
    const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    if (this.last?.key !== key) {
      const view = this.engine.compareWithTruth(input);
      this.last = { key, view };
      view.catch(() => {
        // The next request tries again.
        if (this.last?.view === view) this.last = undefined;
      });
    }
    return this.last.view;
  }
}
