import { Injectable } from '@nestjs/common';
import type { AdjustedCandidatesView } from '@app/contracts';
import { notFound } from '@app/domain';
import { TransactionRunner } from '@app/persistence';
import { viewAdjusted, workspaceLabels } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { FitRecords } from './fit-records.js';
import { OpenFits } from './open-fits.js';
import { toStoredFit } from './stored-fit.js';

/** The adjusted candidates of a fit, behind their switch; each look is recorded. */
@Injectable()
export class GetAdjustedService {
  constructor(
    private readonly open: OpenFits,
    private readonly records: FitRecords,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @throws DomainError CALIBRATION.NOT_FOUND, also while the organisation adjusts nothing */
  async execute(person: Person, fitId: string): Promise<AdjustedCandidatesView> {
    const { fit, input } = await this.open.get(person, fitId);
    if (!input.adjusts) throw notFound('calibration');
    await this.transactions.run((tx) => this.records.note(tx, person, 'calibration.adjusted.view', fit.id));
    return viewAdjusted(toStoredFit(fit), workspaceLabels({ ...input, fit: null }));
  }
}
