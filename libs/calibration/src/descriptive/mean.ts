/**
 * Arithmetic mean.
 *
 * @param values at least one finite number
 * @returns undefined for no values
 * @example mean([2, 3]) // 2.5
 */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
