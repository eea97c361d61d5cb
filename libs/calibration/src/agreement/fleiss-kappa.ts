import { normalCdf } from '../distributions/normal.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** Against the hypothesis of no agreement beyond chance. */
export interface KappaTest {
  readonly value: number;
  readonly z: number;
  readonly p: number;
}

export type FleissKappa =
  | (KappaTest & {
      readonly status: 'defined';
      readonly units: number;
      readonly raters: number;
      /** One category against all others, in the order of the columns; null for a category that nobody, or everybody, chose. */
      readonly perCategory: readonly (KappaTest | null)[];
    })
  | { readonly status: 'undefined'; readonly reason: 'no variation' };

/**
 * Fleiss' kappa of any number of raters per unit (the same number m for all, not necessarily the same people), per category too.
 *
 *   kappa   = (P - sum p_k^2) / (1 - sum p_k^2)
 *   var0    = 2 ((sum p_k q_k)^2 - sum p_k q_k (q_k - p_k)) / (N m (m - 1) (sum p_k q_k)^2)
 *   kappa_k = 1 - sum_i n_ik (m - n_ik) / (N m (m - 1) p_k q_k),   var0_k = 2 / (N m (m - 1))
 *
 * @param counts N x q: how many raters put unit i into category k; every row sums to m >= 2
 * @throws CalibrationInputError BAD_OPTION when the rows do not; agreementCoefficients handles missing ratings
 * @source Fleiss (1971); Fleiss, Nee & Landis (1979), Large sample variance of kappa in the case of different sets of raters
 * @example fleissKappa([[2, 0], [0, 2]]).status // 'defined'
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const units = counts.length;
  const raters = (counts[0] ?? []).reduce((sum, count) => sum + count, 0);
  if (!(raters >= 2) || counts.some((row) => row.reduce((sum, count) => sum + count, 0) !== raters)) {
    throw new CalibrationInputError('BAD_OPTION', 'Every unit needs the same number of ratings, at least two.');
  }
  const share = counts[0]!.map((_, k) => counts.reduce((sum, row) => sum + row[k]!, 0) / (units * raters));
  const disagreement = share.map((p) => p * (1 - p));
  const all = disagreement.reduce((sum, value) => sum + value, 0);
  if (!(all > 1e-12)) return { status: 'undefined', reason: 'no variation' };
  const pairs = units * raters * (raters - 1);
  const apart = share.map((_, k) => counts.reduce((sum, row) => sum + row[k]! * (raters - row[k]!), 0) / pairs);
  const skew = share.reduce((sum, p, k) => sum + disagreement[k]! * (1 - 2 * p), 0);
  return {
    status: 'defined',
    ...tested(1 - apart.reduce((sum, value) => sum + value, 0) / all, (2 * (all * all - skew)) / (pairs * all * all)),
    units,
    raters,
    perCategory: apart.map((value, k) =>
      disagreement[k]! > 1e-12 ? tested(1 - value / disagreement[k]!, 2 / pairs) : null,
    ),
  };
}

function tested(value: number, variance: number): KappaTest {
  const z = value / Math.sqrt(variance);
  return { value, z, p: 2 * normalCdf(-Math.abs(z)) };
}
