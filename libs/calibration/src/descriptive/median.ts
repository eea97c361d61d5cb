import { quantile } from './quantile.js';

/**
 * Median; the mean of the middle two for an even number, so ratings 2 and 3 give 2.5.
 *
 * @returns undefined for no values
 * @example median([3, 2]) // 2.5
 */
export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);
