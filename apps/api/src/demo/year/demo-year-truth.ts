import { Injectable } from '@nestjs/common';
import { DemoTruth, type SimulatedPart } from '../../platform/demo/known-truth.js';
import { DEMO_ORGANISATION_ID } from '../demo-id.js';
import { applicationId } from '../demo-loop-rows.js';
import { personId, requisitionId } from '../demo-organisation-rows.js';
import { simulateYear } from './simulate-year.js';
import { YEAR_REQUISITION_PLANS } from './year-plan.js';
import { truthOf } from './year-truth.js';

@Injectable()
export class DemoYearTruth extends DemoTruth {
  private known: SimulatedPart | undefined;

  of(organisationId: string): SimulatedPart | undefined {
    if (organisationId !== DEMO_ORGANISATION_ID) return undefined;
    this.known ??= {
      requisitionIds: YEAR_REQUISITION_PLANS.map(({ key }) => requisitionId(key)),
      truth: truthOf(simulateYear(), { rater: personId, candidate: applicationId }),
    };
    return this.known;
  }
}
