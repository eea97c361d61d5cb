import { Injectable } from '@nestjs/common';
import { type Instant, notFound } from '@app/domain';
import { CompOfferEntity } from '../entities/comp-offer.entity.js';
import { CompOpeningEntity } from '../entities/comp-opening.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion } from './rows.js';

export type OfferRow = Readonly<CompOfferEntity>;
export type OpeningRow = Readonly<CompOpeningEntity>;

export interface ShownOpening {
  readonly personName: string;
  readonly what: OpeningRow['what'];
  readonly openedAt: string;
}

const OPENINGS = `
  SELECT p.name AS "personName", o.what AS "what", o.opened_at AS "openedAt"
    FROM comp_openings o
    JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.person_id
   WHERE o.organisation_id = $1 AND o.application_id = $2
   ORDER BY o.opened_at DESC, o.id DESC
   LIMIT 200`;

const OPENED_SINCE = `
  SELECT o.id AS "id" FROM comp_openings o
   WHERE o.organisation_id = $1 AND o.application_id = $2 AND o.person_id = $3 AND o.what = $4 AND o.opened_at > $5
   LIMIT 1`;

/** Modelled offers of a loop, and who opened what of its pay. */
@Injectable()
export class OfferRepository extends BaseRepository {
  /** Every version of every scenario of a loop, newest first within its scenario. */
  async findOf(organisationId: string, applicationId: string, tx?: Tx): Promise<OfferRow[]> {
    const order = { scenarioId: 'ASC', version: 'DESC' } as const;
    return this.reading(tx).find(CompOfferEntity, { where: { organisationId, applicationId }, order });
  }

  /**
   * The next version of a scenario. Needs the lock of the loop.
   * @param version that was read, 0 for a new scenario @throws DomainError OFFER.STALE when somebody was faster
   * @throws DomainError OFFER.NOT_FOUND when the scenario is of another loop
   */
  async addVersion(tx: Tx, row: Omit<OfferRow, 'version'>, version: number): Promise<void> {
    const { organisationId, scenarioId } = row;
    const [newest] = await this.reading(tx).find(CompOfferEntity, {
      where: { organisationId, scenarioId },
      order: { version: 'DESC' },
      take: 1,
    });
    if (newest && newest.applicationId !== row.applicationId) throw notFound('offer');
    const current = newest?.version ?? 0;
    if (current !== version) throw staleVersion('offer', version, current);
    await insertRows(this.writing(tx), CompOfferEntity, [{ ...row, version: version + 1 }]);
  }

  async hasOpened(
    organisationId: string,
    applicationId: string,
    personId: string,
    what: OpeningRow['what'],
    since: Instant,
    tx?: Tx,
  ): Promise<boolean> {
    const asked = [organisationId, applicationId, personId, what, since];
    const rows: unknown[] = await this.reading(tx).query(OPENED_SINCE, asked);
    return rows.length > 0;
  }

  async addOpening(tx: Tx, row: OpeningRow): Promise<void> {
    await insertRows(this.writing(tx), CompOpeningEntity, [row]);
  }

  /** The newest openings of a loop, newest first. */
  async findOpenings(organisationId: string, applicationId: string): Promise<ShownOpening[]> {
    return this.reading().query(OPENINGS, [organisationId, applicationId]);
  }
}
