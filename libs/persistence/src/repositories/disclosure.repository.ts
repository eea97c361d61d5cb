import { Injectable } from '@nestjs/common';
import { PayDisclosurePolicyEntity } from '../entities/pay-disclosure-policy.entity.js';
import { PayDisclosureEntity } from '../entities/pay-disclosure.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion } from './rows.js';

export type DisclosureRow = Readonly<PayDisclosureEntity>;
export type DisclosurePolicyRow = Readonly<PayDisclosurePolicyEntity>;

/** Evidence that a requisition's pay range was told, and which rule packs hold for it. */
@Injectable()
export class DisclosureRepository extends BaseRepository {
  /** Newest first. */
  async findEvidence(organisationId: string, requisitionId: string, tx?: Tx): Promise<DisclosureRow[]> {
    const order = { disclosedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' } as const;
    return this.reading(tx).find(PayDisclosureEntity, { where: { organisationId, requisitionId }, order });
  }

  async addEvidence(tx: Tx, row: DisclosureRow): Promise<void> {
    await insertRows(this.writing(tx), PayDisclosureEntity, [row]);
  }

  /** Undefined: nobody chose, and the location suggests the packs. */
  async findPolicy(organisationId: string, requisitionId: string, tx?: Tx): Promise<DisclosurePolicyRow | undefined> {
    const where = { organisationId, requisitionId };
    const order = { version: 'DESC' } as const;
    const [row] = await this.reading(tx).find(PayDisclosurePolicyEntity, { where, order, take: 1 });
    return row;
  }

  /** @param version that was read, 0 for the first @throws DomainError DISCLOSURE.STALE when somebody was faster */
  async addPolicy(tx: Tx, row: Omit<DisclosurePolicyRow, 'version'>, version: number): Promise<void> {
    const current = (await this.findPolicy(row.organisationId, row.requisitionId, tx))?.version ?? 0;
    if (current !== version) throw staleVersion('disclosure', version, current);
    await insertRows(this.writing(tx), PayDisclosurePolicyEntity, [{ ...row, version: version + 1 }]);
  }
}
