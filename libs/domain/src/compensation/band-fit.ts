export const BAND_COMPONENTS = ['base', 'bonus', 'equity', 'sign_on', 'total'] as const;
export type BandComponent = (typeof BAND_COMPONENTS)[number];
export const FIT_VERDICTS = ['inside', 'overlaps', 'below', 'above', 'unknown'] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

/** Yearly amounts in whole units of `currency`, low <= high. */
export interface MoneyRange {
  readonly component: BandComponent;
  readonly currency: string;
  readonly low: number;
  readonly high: number;
}

export interface BandFit {
  readonly verdict: FitVerdict;
  /** Midpoint of the expectation over the midpoint of the band; null when not comparable. */
  readonly compaRatio: number | null;
  /** Where the middle of the expectation lies in the band: 0 = its low end, 1 = its high end; may lie outside. */
  readonly rangePenetration: number | null;
  readonly warnings: readonly string[];
}

const midpoint = (range: MoneyRange): number => (range.low + range.high) / 2;

function verdictOf(expectation: MoneyRange, band: MoneyRange): FitVerdict {
  if (expectation.high < band.low) return 'below';
  if (expectation.low > band.high) return 'above';
  return expectation.low >= band.low && expectation.high <= band.high ? 'inside' : 'overlaps';
}

/**
 * How a candidate's EXPECTATION (never history) lies to the employer's band. Base and total can not be compared: a mismatch of component
 * or currency is 'unknown' with a warning, never a converted number.
 */
export function bandFit(expectation: MoneyRange | null, band: MoneyRange | null): BandFit {
  const unknown = (...warnings: string[]): BandFit => ({
    verdict: 'unknown',
    compaRatio: null,
    rangePenetration: null,
    warnings,
  });
  if (!band) return unknown('The requisition has no band for this yet.');
  if (!expectation) return unknown();
  if (expectation.component !== band.component) {
    return unknown(
      `The expectation is ${expectation.component}, the band is ${band.component}: they can not be compared.`,
    );
  }
  if (expectation.currency !== band.currency) {
    return unknown(
      `The expectation is in ${expectation.currency}, the band in ${band.currency}: they are not converted.`,
    );
  }
  const middle = midpoint(expectation);
  return {
    verdict: verdictOf(expectation, band),
    compaRatio: midpoint(band) > 0 ? middle / midpoint(band) : null,
    rangePenetration: band.high > band.low ? (middle - band.low) / (band.high - band.low) : null,
    warnings: [],
  };
}
