import { Injectable } from '@nestjs/common';
import type { BandComponent } from '@app/domain';
import { CompBandApprovalEntity } from '../entities/comp-band-approval.entity.js';
import { CompBandTermsEntity } from '../entities/comp-band-terms.entity.js';
import { CompBandEntity } from '../entities/comp-band.entity.js';
import { CompHeadcountEntity } from '../entities/comp-headcount.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, staleVersion } from './rows.js';

export type BandRow = Readonly<CompBandEntity>;
export type BandTermsRow = Readonly<CompBandTermsEntity>;
export type HeadcountRow = Readonly<CompHeadcountEntity>;

/** A band with everything that is known of it; people by name. */
export interface BandHistoryRow extends BandRow {
  readonly validTo: string | null;
  readonly tiedTo: string;
  readonly postedText: string;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly proposedAt: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: string | null;
  readonly approvalNote: string | null;
}

/** Bands from before there were terms have none. */
type StoredBand = Omit<BandHistoryRow, 'tiedTo' | 'postedText'> & {
  readonly tiedTo: string | null;
  readonly postedText: string | null;
};

const HISTORY = `
  SELECT b.organisation_id AS "organisationId", b.id AS "id", b.requisition_id AS "requisitionId", b.component AS "component",
         b.currency AS "currency", b.low AS "low", b.high AS "high", b.level AS "level", b.location AS "location",
         b.valid_from AS "validFrom", b.version AS "version", t.valid_to AS "validTo", t.tied_to AS "tiedTo",
         t.posted_text AS "postedText", t.proposed_by AS "proposedBy", p.name AS "proposedByName",
         t.proposed_at AS "proposedAt", q.name AS "approvedByName", a.approved_at AS "approvedAt", a.note AS "approvalNote"
    FROM comp_bands b
    LEFT JOIN comp_band_terms t ON t.organisation_id = b.organisation_id AND t.id = b.id
    LEFT JOIN people p ON p.organisation_id = t.organisation_id AND p.id = t.proposed_by
    LEFT JOIN comp_band_approvals a ON a.organisation_id = b.organisation_id AND a.id = b.id
    LEFT JOIN people q ON q.organisation_id = a.organisation_id AND q.id = a.approved_by
   WHERE b.organisation_id = $1 AND b.requisition_id = $2
   ORDER BY b.component, b.version DESC, b.id DESC`;

/** Pay bands of requisitions. A change is a new row: a screen card keeps the band it was judged by. */
@Injectable()
export class BandRepository extends BaseRepository {
  /** The band that holds now, one per component. */
  async findCurrent(organisationId: string, requisitionId: string, tx?: Tx): Promise<BandRow[]> {
    const where = { organisationId, requisitionId };
    const rows = await this.reading(tx).find(CompBandEntity, { where, order: { version: 'ASC', id: 'ASC' } });
    const current = new Map<BandComponent, BandRow>(rows.map((row) => [row.component, row]));
    return [...current.values()].sort((a, b) => a.component.localeCompare(b.component));
  }

  /** Every version of every component, newest first within its component. */
  async findHistory(organisationId: string, requisitionId: string, tx?: Tx): Promise<BandHistoryRow[]> {
    const rows: StoredBand[] = await this.reading(tx).query(HISTORY, [organisationId, requisitionId]);
    return rows.map((row) => ({ ...row, tiedTo: row.tiedTo ?? '', postedText: row.postedText ?? '' }));
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<BandRow | undefined> {
    return (await this.reading(tx).findOneBy(CompBandEntity, { organisationId, id })) ?? undefined;
  }

  async add(tx: Tx, band: BandRow, terms?: Omit<BandTermsRow, 'organisationId' | 'id'>): Promise<void> {
    await insertRows(this.writing(tx), CompBandEntity, [band]);
    const { organisationId, id } = band;
    if (terms) await insertRows(this.writing(tx), CompBandTermsEntity, [{ organisationId, id, ...terms }]);
  }

  async approve(tx: Tx, approval: Readonly<CompBandApprovalEntity>): Promise<void> {
    await insertRows(this.writing(tx), CompBandApprovalEntity, [approval]);
  }

  /** The newest counts per component. */
  async findHeadcounts(organisationId: string, requisitionId: string, tx?: Tx): Promise<HeadcountRow[]> {
    const where = { organisationId, requisitionId };
    const rows = await this.reading(tx).find(CompHeadcountEntity, { where, order: { version: 'ASC' } });
    return [...new Map(rows.map((row) => [row.component, row])).values()];
  }

  /** @param version that was read, 0 for the first @throws DomainError HEADCOUNT.STALE when somebody was faster */
  async addHeadcount(tx: Tx, row: Omit<HeadcountRow, 'version'>, version: number): Promise<void> {
    const all = await this.findHeadcounts(row.organisationId, row.requisitionId, tx);
    const current = all.find((one) => one.component === row.component)?.version ?? 0;
    if (current !== version) throw staleVersion('headcount', version, current);
    await insertRows(this.writing(tx), CompHeadcountEntity, [{ ...row, version: version + 1 }]);
  }
}
