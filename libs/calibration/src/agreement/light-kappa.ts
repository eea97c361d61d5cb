import { weightMatrix, type AgreementWeights } from './agreement-weights.js';
import { cohenKappa, crossTabulate } from './cohen-kappa.js';
import type { RatingTable } from './rating-table.js';

export type LightKappa =
  | { readonly status: 'defined'; readonly value: number; readonly pairs: number }
  /** Two raters without a common unit, or with one common category, have no kappa, and a mean without them would be another. */
  | { readonly status: 'undefined'; readonly reason: 'fewer than two raters' | 'a pair of raters has no kappa' };

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of raters.
 *
 * @source Light (1971), Measures of response agreement for qualitative data
 * @example lightKappa({ unitIds: [], raterIds: ['a'], values: [], categories: [] }, 'unweighted').status // 'undefined'
 */
export function lightKappa(table: RatingTable, weights: AgreementWeights): LightKappa {
  const matrix = weightMatrix(table.categories, weights);
  const byRater = table.raterIds.map((_, g) => table.values.map((row) => row[g]!));
  const kappas = byRater.flatMap((own, g) =>
    byRater.slice(g + 1).map((other) => cohenKappa(crossTabulate(own, other, table.categories), matrix)),
  );
  if (kappas.length === 0) return { status: 'undefined', reason: 'fewer than two raters' };
  let sum = 0;
  for (const kappa of kappas) {
    if (kappa.status === 'undefined') return { status: 'undefined', reason: 'a pair of raters has no kappa' };
    sum += kappa.value;
  }
  return { status: 'defined', value: sum / kappas.length, pairs: kappas.length };
}
