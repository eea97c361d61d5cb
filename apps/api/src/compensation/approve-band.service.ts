import { Injectable } from '@nestjs/common';
import type { RequisitionPayView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { type BandHistoryRow, BandRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { RequisitionChanges } from '../platform/changes/index.js';
import { GetRequisitionPayService } from './get-requisition-pay.service.js';

const refused = (code: string, title: string, detail: string): DomainError =>
  new DomainError(code, 'conflict', title, { detail: `${detail} Nothing was changed.` });

/** Why this band can not be approved by this person; null when it can. */
export function whyNotApproved(band: BandHistoryRow, current: BandHistoryRow | undefined, personId: string) {
  if (band.approvedAt !== null)
    return refused('BAND.APPROVED', 'This band is approved already', `By ${band.approvedByName}.`);
  if (current?.id !== band.id)
    return refused('BAND.NOT_CURRENT', 'This band was replaced', 'Look at the newer version and approve that.');
  if (band.proposedBy === personId)
    return refused('BAND.OWN', 'A second person approves a band', 'You proposed it: ask a colleague who handles pay.');
  return null;
}

/** A second person's word on a band. */
@Injectable()
export class ApproveBandService {
  constructor(
    private readonly changes: RequisitionChanges,
    private readonly bands: BandRepository,
    private readonly view: GetRequisitionPayService,
  ) {}

  async execute(person: Person, requisitionId: string, bandId: string, note: string): Promise<RequisitionPayView> {
    const { organisationId, id: approvedBy } = person;
    const about = { objectType: 'comp_band', objectId: bandId };
    const record = { action: 'compensation.approve_band', about, payload: { requisitionId } };
    await this.changes.run(person, requisitionId, 'band', record, async (tx, _context, { now }) => {
      const history = await this.bands.findHistory(organisationId, requisitionId, tx);
      const band = history.find((one) => one.id === bandId);
      if (!band) throw notFound('band');
      const current = history.find((one) => one.component === band.component);
      const why = whyNotApproved(band, current, approvedBy);
      if (why) throw why;
      await this.bands.approve(tx, { organisationId, id: bandId, approvedBy, approvedAt: now(), note });
    });
    return this.view.execute(person, requisitionId);
  }
}
