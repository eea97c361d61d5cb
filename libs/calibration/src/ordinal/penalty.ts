import type { OrdinalData } from './ordinal-data.js';
import type { ActiveSds } from './parameters.js';

/** What is believed before the data, so that separated data stay finite. */
export interface OrdinalPenalty {
  /** SD of a normal on each fixed effect, logits. */
  readonly fixedSd: number;
  /** Normal on the logarithm of each variance (squared logits): its mean by term and one SD. */
  readonly logVariance: {
    readonly mean: { readonly first?: number; readonly second?: number; readonly cell?: number };
    readonly sd: number;
  };
}

const TERMS = ['first', 'second', 'cell'] as const;

/**
 * Minus the log density of the penalty at natural parameters, without its constant; adds its derivatives to `gradient`.
 *
 * @returns Infinity at a variance of 0, which the penalty on its logarithm excludes
 */
export function addPenalty(
  data: OrdinalData,
  natural: Float64Array,
  active: ActiveSds,
  penalty: OrdinalPenalty | undefined,
  gradient?: Float64Array,
): number {
  if (!penalty) return 0;
  const from = data.categories - 1;
  const precision = penalty.fixedSd ** -2;
  let value = 0;
  for (let i = from; i < from + data.fixed; i += 1) {
    value += (precision * natural[i]! ** 2) / 2;
    if (gradient) gradient[i]! += precision * natural[i]!;
  }
  for (const [index, term] of TERMS.entries()) {
    const mean = penalty.logVariance.mean[term];
    if (!active[term] || mean === undefined) continue;
    const at = from + data.fixed + index;
    const sd = natural[at]!;
    const distance = (Math.log(sd * sd) - mean) / penalty.logVariance.sd;
    value += distance ** 2 / 2;
    if (gradient) gradient[at]! += (2 * distance) / (penalty.logVariance.sd * sd);
  }
  return value;
}
