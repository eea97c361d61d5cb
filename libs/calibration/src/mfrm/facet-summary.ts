export interface FacetSummary {
  /** SD of the measures without their error; 0 when the error explains all of their spread. */
  readonly trueSd: number;
  /** Root mean square standard error. */
  readonly rmse: number;
  /** trueSd / rmse: spread in units of error. */
  readonly separation: number;
  /** Levels that can be told apart, (4 separation + 1) / 3. */
  readonly strata: number;
  /** Share of the spread that is not error. Of raters: how reliably they differ, not how well they agree. */
  readonly reliability: number;
}

/**
 * Separation, strata and reliability of a facet.
 *
 *   true^2 = SD^2 - rmse^2,   G = true / rmse,   strata = (4 G + 1) / 3,   R = G^2 / (1 + G^2)
 *
 * @param measures       logits, at least 2 for 'sample', 1 for 'population'
 * @param standardErrors one for each measure, > 0
 * @param basis          'population' when these are all there are, 'sample' when they stand for others (divisor n - 1)
 * @returns null when there are too few measures
 * @source Wright & Masters (1982), p. 92-106; Linacre, Facets manual, table 7 summary statistics
 * @example facetSummary([-1, 0, 1], [0.5, 0.5, 0.5], 'sample').reliability // 0.75
 */
export function facetSummary(
  measures: ArrayLike<number>,
  standardErrors: ArrayLike<number>,
  basis: 'population' | 'sample',
): FacetSummary | null {
  const n = measures.length;
  const divisor = basis === 'sample' ? n - 1 : n;
  if (divisor < 1) return null;
  const values = Array.from(measures);
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const errors = Array.from(standardErrors).reduce((sum, one) => sum + one * one, 0);
  return separationOf({ sd: Math.sqrt(squares / divisor), rmse: Math.sqrt(errors / n) });
}

/** The same from a standard deviation and a root mean square error > 0 that are already known. */
export function separationOf({ sd, rmse }: { readonly sd: number; readonly rmse: number }): FacetSummary {
  const trueSd = Math.sqrt(Math.max(0, sd * sd - rmse * rmse));
  const separation = trueSd / rmse;
  return {
    trueSd,
    rmse,
    separation,
    strata: strataOf(separation),
    reliability: reliabilityOf(separation),
  };
}

/** @example strataOf(2) // 3 */
export const strataOf = (separation: number): number => (4 * separation + 1) / 3;

/** @example reliabilityOf(2) // 0.8 */
export const reliabilityOf = (separation: number): number => separation ** 2 / (1 + separation ** 2);
