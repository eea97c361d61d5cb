import type { BandVersionView, HeadcountView, MarketWarningView, ReferencesView } from '@app/contracts';
import {
  type BandComponent,
  type ExchangeTable,
  type MarketReference,
  marketWarnings,
  referenceConflicts,
  suppressSmallCells,
} from '@app/domain';
import type { BandHistoryRow, BandRow, HeadcountRow, ReferenceRow } from '@app/persistence';

const DAY_BEFORE_MS = 86_400_000;
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_BEFORE_MS).toISOString().slice(0, 10);

/** Rows come newest first within their component: the first of each is the one that holds. */
export function viewBandHistory(rows: readonly BandHistoryRow[], viewerId: string): BandVersionView[] {
  return rows.map((row, index) => {
    const newer = rows[index - 1]?.component === row.component ? rows[index - 1] : undefined;
    const { id, component, currency, low, high, level, location, validFrom, version, tiedTo, postedText } = row;
    const band = { id, component, currency, low, high, level, location, validFrom, version };
    return {
      ...band,
      // An earlier version ends where the next begins, whatever it said itself.
      validTo: newer ? dayBefore(newer.validFrom) : row.validTo,
      tiedTo,
      postedText,
      proposed: row.proposedByName && row.proposedAt ? { by: row.proposedByName, at: row.proposedAt } : null,
      approved: row.approvedAt
        ? { by: row.approvedByName ?? '', at: row.approvedAt, note: row.approvalNote ?? '' }
        : null,
      isCurrent: !newer,
      canApprove: !newer && row.approvedAt === null && row.proposedBy !== viewerId,
    };
  });
}

/** As they may be shown to anybody: small cells are kept back from whoever handles pay too. */
export const viewHeadcounts = (rows: readonly HeadcountRow[]): HeadcountView[] =>
  rows.map(({ component, counts, asOf, source, version }) => ({
    component,
    ...suppressSmallCells(counts),
    asOf,
    source,
    version,
  }));

export function viewReferences(rows: readonly ReferenceRow[]): ReferencesView {
  return {
    references: rows.map(({ figures, version }) => ({ ...figures, version })),
    conflicts: referenceConflicts(rows.map((row) => row.figures)),
  };
}

export const viewMarketWarnings = (
  bands: readonly BandRow[],
  level: string,
  references: readonly MarketReference[],
  table: ExchangeTable,
): MarketWarningView[] =>
  bands.flatMap((band) =>
    marketWarnings(band, level, references, table).map((warning) => ({
      component: band.component satisfies BandComponent,
      ...warning,
    })),
  );
