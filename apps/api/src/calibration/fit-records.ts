import { Injectable } from '@nestjs/common';
import { Clock, IdSource } from '@app/domain';
import { AuditTrail, CalibrationFitRepository, type CalibrationFitRow, type Tx } from '@app/persistence';
import { type FitRequest, hashOf } from '@app/reports';
import type { Person } from '../platform/auth/person.js';

export interface NewFit extends Pick<
  CalibrationFitRow,
  'scope' | 'requisitionId' | 'result' | 'applicationIds' | 'jobId'
> {
  readonly request: FitRequest;
}

/** The row of a fit, and what the audit trail says of fits. */
@Injectable()
export class FitRecords {
  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Whether exactly this was computed before. */
  has(organisationId: string, { cacheKey }: Pick<FitRequest, 'cacheKey'>): Promise<boolean> {
    return this.fits.hasKey(organisationId, cacheKey);
  }

  async add(tx: Tx, person: Person, { request, ...fit }: NewFit): Promise<void> {
    const { organisationId, id: createdBy } = person;
    const id = this.ids.next();
    const resultHash = hashOf(fit.result);
    const candidates = fit.applicationIds.length;
    const createdAt = this.clock.now();
    await this.fits.add(tx, { ...request, ...fit, organisationId, id, resultHash, candidates, createdBy, createdAt });
    const { inputHash, modelVersion } = request;
    const payload = { scope: fit.scope, inputHash, resultHash, modelVersion };
    await this.note(tx, person, 'calibration.fit', id, payload);
  }

  /** Every look at adjusted scores, and every check of a fit. */
  note(tx: Tx, person: Person, action: string, fitId: string, payload: Record<string, unknown> = {}): Promise<void> {
    const { organisationId, id: actorId } = person;
    return this.audit.record(tx, {
      ...{ organisationId, actorId, action, payload },
      objectType: 'calibration_fit',
      objectId: fitId,
    });
  }
}
