import type { ScreenCardView } from '@app/contracts';
import { bandFit, type ExchangeTable, mentionsPayHistory, type MoneyRange, PAY_HISTORY_WARNING } from '@app/domain';
import type { BandRow, ScreenCardRow } from '@app/persistence';

export interface ScreenCardParts {
  /** Undefined: nobody has filled it yet. */
  readonly card: ScreenCardRow | undefined;
  /** The band that the card was judged by; without a card the one that would be proposed. */
  readonly band: BandRow | null;
  /** The band that holds now for the component of the card. */
  readonly currentBand: BandRow | null;
  /** Rates as they were when the card was judged. */
  readonly table: ExchangeTable;
}

const BAND_CHANGED = 'The band has changed since this was saved. Save again to judge by the present one.';

export type Expectation = Pick<ScreenCardRow, 'component' | 'currency' | 'expectationLow' | 'expectationHigh'>;

export function toRange({ component, currency, expectationLow, expectationHigh }: Expectation): MoneyRange | null {
  if (expectationLow === null || expectationHigh === null) return null;
  return { component, currency, low: expectationLow, high: expectationHigh };
}

const viewBand = (band: BandRow | null): ScreenCardView['band'] =>
  band && { component: band.component, currency: band.currency, low: band.low, high: band.high };

/** The card as whoever handles pay sees it. */
export function viewForPay({ card, band, currentBand, table }: ScreenCardParts): ScreenCardView {
  if (!card) {
    const { component = 'base', currency = '' } = band ?? {};
    const empty = { expectationLow: null, expectationHigh: null, compaRatio: null, attested: false };
    const { verdict, warnings } = bandFit(null, band);
    return { component, currency, verdict, note: '', level: '', band: viewBand(band), warnings, ...empty, version: 0 };
  }
  const warnings = [
    ...bandFit(toRange(card), band, table).warnings,
    ...(currentBand && currentBand.id !== card.bandId ? [BAND_CHANGED] : []),
    ...(mentionsPayHistory(card.note) ? [PAY_HISTORY_WARNING] : []),
  ];
  const { component, currency, verdict, note, level, compaRatio, expectationLow, expectationHigh, attested, version } =
    card;
  const amounts = { compaRatio, expectationLow, expectationHigh, attested };
  return { component, currency, verdict, note, level, band: viewBand(band), warnings, ...amounts, version };
}

/** Verdict and band, as the committee sees them once they open. A note may name amounts: it stays with whoever handles pay. */
export function viewForCommittee({ card, band, table }: ScreenCardParts): ScreenCardView {
  const { component, currency, verdict, level, version } = viewForPay({ card, band, currentBand: null, table });
  const warnings = card ? bandFit(toRange(card), band, table).warnings : [];
  return { component, currency, verdict, note: '', level, band: viewBand(band), warnings, version };
}
