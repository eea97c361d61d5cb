import { Injectable } from '@nestjs/common';
import { type RequisitionAct, type RequisitionRole, mayOnRequisition, notFound } from '@app/domain';
import { AccessRepository, type RequisitionSettings, type RequisitionStandingRow, type Tx } from '@app/persistence';
import type { Person } from '../auth/person.js';

export interface RequisitionContext {
  readonly requisition: RequisitionSettings;
  readonly myRoles: readonly RequisitionRole[];
  /** On its panel, or assigned in one of its loops. */
  readonly rates: boolean;
  may(act: RequisitionAct): boolean;
}

/** The second lock of a requisition: missing and forbidden are one answer. */
@Injectable()
export class RequisitionAccess {
  constructor(private readonly access: AccessRepository) {}

  /** @throws DomainError REQUISITION.NOT_FOUND unless this person may do `act` with it */
  async require(person: Person, requisitionId: string, act: RequisitionAct, tx?: Tx): Promise<RequisitionContext> {
    const row = await this.access.findRequisition(person.organisationId, person.id, requisitionId, tx);
    const context = row && toContext(person, row);
    if (!context?.may('read') || !context.may(act)) throw notFound('requisition');
    return context;
  }

  /** The requisitions this person may read, newest first. */
  async visible(person: Person, tx?: Tx): Promise<RequisitionContext[]> {
    const rows = await this.access.findRequisitions(person.organisationId, person.id, tx);
    return rows.map((row) => toContext(person, row)).filter((context) => context.may('read'));
  }
}

function toContext(
  person: Person,
  { requisition, requisitionRoles, rates }: RequisitionStandingRow,
): RequisitionContext {
  const hidesIdentity = requisition.identity === 'hidden_from_panel';
  const standing = { organisationRoles: person.roles, requisitionRoles, rates, hidesIdentity };
  return { requisition, myRoles: requisitionRoles, rates, may: (act) => mayOnRequisition(act, standing) };
}
