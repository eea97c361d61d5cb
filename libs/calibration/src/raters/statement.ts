import { MIN_CANDIDATES_FOR_INTERVAL, MIN_CANDIDATES_TO_REPORT } from './mean-difference-to-co-raters.js';

/** What may be said about one rater: nothing, an interval, or a flag where it survives the correction for many raters. */
export type RaterStatement = 'none' | 'interval' | 'flag';

/**
 * Under 5 candidates nothing, from 5 an interval, from 10 a flag is allowed.
 *
 * @param candidates whom the rater rated together with others
 * @example statementFor(7) // 'interval'
 */
export function statementFor(candidates: number): RaterStatement {
  if (candidates < MIN_CANDIDATES_FOR_INTERVAL) return 'none';
  return candidates < MIN_CANDIDATES_TO_REPORT ? 'interval' : 'flag';
}
