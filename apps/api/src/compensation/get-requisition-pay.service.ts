import { Injectable } from '@nestjs/common';
import type { RequisitionPayView } from '@app/contracts';
import { BandOpeningRepository, BandRepository, MarketRepository } from '@app/persistence';
import { RequisitionAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { BandOpenings } from '../platform/compensation/index.js';
import { PayTables } from './pay-tables.js';
import { viewBandHistory, viewHeadcounts, viewMarketWarnings, viewReferences } from './requisition-pay.view.js';

/** Bands with their history, the market beside them and how many people are in them: for whoever handles pay here. */
@Injectable()
export class GetRequisitionPayService {
  constructor(
    private readonly access: RequisitionAccess,
    private readonly bands: BandRepository,
    private readonly market: MarketRepository,
    private readonly tables: PayTables,
    private readonly opening: BandOpenings,
    private readonly openings: BandOpeningRepository,
  ) {}

  async execute(person: Person, requisitionId: string): Promise<RequisitionPayView> {
    const { organisationId, id: viewerId } = person;
    const { requisition } = await this.access.require(person, requisitionId, 'band');
    await this.opening.log(person, requisitionId);
    const [history, headcounts, references, { table }, openings] = await Promise.all([
      this.bands.findHistory(organisationId, requisitionId),
      this.bands.findHeadcounts(organisationId, requisitionId),
      this.market.findReferences(organisationId),
      this.tables.load(organisationId),
      this.openings.findOf(organisationId, requisitionId),
    ]);
    const bands = viewBandHistory(history, viewerId);
    const current = history.filter((row) => bands.some((band) => band.id === row.id && band.isCurrent));
    const figures = references.map((row) => row.figures);
    const { id, title, postedRange, seniority } = requisition;
    return {
      requisition: { id, title, postedRange },
      bands,
      warnings: viewMarketWarnings(current, seniority, figures, table),
      headcounts: viewHeadcounts(headcounts),
      references: viewReferences(references),
      openings: openings.map(({ personName: by, openedAt: at }) => ({ by, at })),
    };
  }
}
