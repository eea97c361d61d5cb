import type { CandidatePayView, FitView, OfferView } from '@app/contracts';
import {
  type BandFit,
  bandFit,
  compareOffer,
  mentionsPayHistory,
  type MarketReference,
  type MoneyRange,
  offerRanges,
  offerWorth,
  payAxes,
  PAY_HISTORY_WARNING,
} from '@app/domain';
import type {
  BandRow,
  HeadcountRow,
  OfferRow,
  RequisitionSettings,
  ScreenCardRow,
  ShownOpening,
} from '@app/persistence';
import type { PayTable } from './pay-tables.js';
import { viewHeadcounts, viewMarketWarnings } from './requisition-pay.view.js';
import { toRange } from './screen-card.view.js';

export interface CandidatePayParts {
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: RequisitionSettings;
  readonly card: ScreenCardRow | undefined;
  readonly bands: readonly BandRow[];
  readonly headcounts: readonly HeadcountRow[];
  /** Every version, newest first within its scenario. */
  readonly offers: readonly OfferRow[];
  readonly savers: ReadonlyMap<string, string>;
  readonly references: readonly MarketReference[];
  readonly openings: readonly ShownOpening[];
  readonly pay: PayTable;
}

function viewFit({ verdict, compaRatio, rangePenetration, overlap, gap, warnings }: BandFit): FitView {
  return { verdict, compaRatio, rangePenetration, overlap, gap, warnings };
}

const viewRange = ({ component, currency, low, high }: MoneyRange) => ({ component, currency, low, high });

/** The newest version of each scenario, by name. */
export const currentOffers = (rows: readonly OfferRow[]): OfferRow[] =>
  rows
    .filter((row, index) => rows[index - 1]?.scenarioId !== row.scenarioId)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.scenarioId < b.scenarioId ? -1 : 1));

function viewOffer(row: OfferRow, expectation: MoneyRange | null, parts: CandidatePayParts): OfferView {
  const { bands, savers, pay } = parts;
  const { scenarioId, name, terms, note, savedBy, savedAt, version } = row;
  const worth = offerWorth(terms, pay.assumptions, pay.table);
  const comparisons = compareOffer(offerRanges(terms, worth), bands.map(viewRange), expectation, pay.table);
  return {
    ...{ scenarioId, name, terms, note, savedBy: savers.get(savedBy) ?? '', savedAt, version },
    ...{ years: worth.years, average: worth.average, equityUnknown: worth.equityUnknown },
    assumptions: worth.assumptions,
    comparisons: comparisons.map((one) => ({
      component: one.component,
      offered: viewRange(one.offered),
      band: one.band && viewFit(one.band),
      expectation: one.expectation && viewFit(one.expectation),
    })),
    warnings: mentionsPayHistory(note) ? [PAY_HISTORY_WARNING] : [],
  };
}

/** A candidate's pay as whoever handles pay sees it: nobody else is ever sent a part of this. */
export function viewCandidatePay(parts: CandidatePayParts): CandidatePayView {
  const { applicationId, candidate, requisition, card, bands, headcounts, references, openings, pay } = parts;
  const expectation = card ? toRange(card) : null;
  const current = currentOffers(parts.offers);
  const offers = current.map((row) => viewOffer(row, expectation, parts));
  const axes = payAxes({
    ...{ bands: bands.map(viewRange), expectation, references, level: requisition.seniority, table: pay.table },
    offers: current.map((row) => ({
      name: row.name,
      ranges: offerRanges(row.terms, offerWorth(row.terms, pay.assumptions, pay.table)),
    })),
  });
  return {
    application: {
      ...{ id: applicationId, candidate, requisitionId: requisition.id, requisition: requisition.title },
    },
    expectation:
      expectation && card
        ? { ...viewRange(expectation), attested: card.attested, level: card.level, note: card.note }
        : null,
    fits: bands.map((band) => ({
      component: band.component,
      band: viewRange(band),
      ...viewFit(bandFit(expectation, band, pay.table)),
    })),
    axes,
    warnings: viewMarketWarnings(bands, requisition.seniority, references, pay.table),
    headcounts: viewHeadcounts(headcounts),
    offers,
    assumptions: pay.assumptions,
    openings: openings.map(({ personName: by, what, openedAt: at }) => ({ by, what, at })),
  };
}
