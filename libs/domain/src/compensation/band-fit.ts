import { type Conversion, conversionBetween, conversionWords, convertAmount, type ExchangeTable } from './exchange.js';
import { assertRange } from './money.js';

export const BAND_COMPONENTS = ['base', 'bonus', 'equity', 'sign_on', 'total'] as const;
export type BandComponent = (typeof BAND_COMPONENTS)[number];
export const FIT_VERDICTS = ['inside', 'overlaps', 'below', 'above', 'unknown'] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

/** Yearly amounts in units of `currency` (a bonus: percent of base), low <= high. */
export interface MoneyRange {
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

/** What expectation and band share. */
export interface Overlap {
  readonly low: number;
  readonly high: number;
  /** high - low; 0 where they share one number. */
  readonly amount: number;
  /** Of the expectation: 1 when it lies inside, also for a single number inside. */
  readonly share: number;
}

export interface BandFit {
  readonly verdict: FitVerdict;
  /** Midpoint of the expectation over the midpoint of the band; null when not comparable or the band's middle is 0. */
  readonly compaRatio: number | null;
  /** Where the middle of the expectation lies in the band: 0 = its low end, 1 = its high end; null for a band without width. */
  readonly rangePenetration: number | null;
  /** Null where they share nothing. */
  readonly overlap: Overlap | null;
  /** From the nearer end of the band to the expectation, when it lies below or above; 0 otherwise. */
  readonly gap: number;
  /** The expectation in the currency of the band, where it was converted. */
  readonly conversion: Conversion | null;
  readonly warnings: readonly string[];
}

const inWords = ({ component }: MoneyRange): string => component.replace('_', '-');

const midpoint = (range: MoneyRange): number => range.low / 2 + range.high / 2;

function verdictOf(expectation: MoneyRange, band: MoneyRange): FitVerdict {
  if (expectation.high < band.low) return 'below';
  if (expectation.low > band.high) return 'above';
  return expectation.low >= band.low && expectation.high <= band.high ? 'inside' : 'overlaps';
}

function overlapOf(expectation: MoneyRange, band: MoneyRange): Overlap | null {
  const low = Math.max(expectation.low, band.low);
  const high = Math.min(expectation.high, band.high);
  if (low > high) return null;
  const width = expectation.high - expectation.low;
  return { low, high, amount: high - low, share: width > 0 ? (high - low) / width : 1 };
}

const gapOf = (expectation: MoneyRange, band: MoneyRange): number =>
  Math.max(0, band.low - expectation.high, expectation.low - band.high);

/**
 * How a candidate's EXPECTATION (never history) lies to the employer's band.
 * Base and total can not be compared: a mismatch of component is 'unknown' with the reason. Another currency is converted by the
 * organisation's table and says by which rate; without a table, or without a fresh rate, it is 'unknown' with the reason.
 * @throws DomainError COMPENSATION.BAD_RANGE for an inverted range
 * @source compa-ratio and range penetration as WorldatWork defines them, on midpoints
 */
export function bandFit(expectation: MoneyRange | null, band: MoneyRange | null, table?: ExchangeTable): BandFit {
  if (!band) return unknown('The requisition has no band for this yet.');
  if (!expectation) return unknown();
  assertRange(band);
  assertRange(expectation);
  if (expectation.component !== band.component) {
    return unknown(
      `The expectation is ${inWords(expectation)}, the band is ${inWords(band)}: they can not be compared.`,
    );
  }
  // A bonus is a percentage of base in any currency.
  if (expectation.currency === band.currency || band.component === 'bonus') return compare(expectation, band, null);
  const mismatch = `The expectation is in ${expectation.currency}, the band in ${band.currency}: they are not converted.`;
  if (!table) return unknown(mismatch);
  const answer = conversionBetween(expectation.currency, band.currency, table);
  if (!answer.ok) return unknown(`${mismatch} ${answer.reason}`);
  return compare(convertRange(expectation, answer.conversion), band, answer.conversion);
}

/** The same range in the other currency, both ends rounded to what it can pay. */
export const convertRange = <R extends MoneyRange>(range: R, conversion: Conversion): R => ({
  ...range,
  currency: conversion.to,
  low: convertAmount(range.low, conversion),
  high: convertAmount(range.high, conversion),
});

function compare(expectation: MoneyRange, band: MoneyRange, conversion: Conversion | null): BandFit {
  const middle = midpoint(expectation);
  return {
    verdict: verdictOf(expectation, band),
    compaRatio: midpoint(band) > 0 ? middle / midpoint(band) : null,
    rangePenetration: band.high > band.low ? (middle - band.low) / (band.high - band.low) : null,
    overlap: overlapOf(expectation, band),
    gap: gapOf(expectation, band),
    conversion,
    warnings: conversion
      ? [`Converted from ${conversion.from} to ${conversion.to} ${conversionWords(conversion)}.`]
      : [],
  };
}

const unknown = (...warnings: string[]): BandFit => ({
  verdict: 'unknown',
  compaRatio: null,
  rangePenetration: null,
  overlap: null,
  gap: 0,
  conversion: null,
  warnings,
});
