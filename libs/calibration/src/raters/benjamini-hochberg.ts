/**
 * Benjamini-Hochberg step-up procedure: which of several tests to reject so that the expected share of false ones among
 * them stays below `rate`. Reject the k smallest p for the largest k with p_(k) <= k * rate / m.
 *
 * @param pValues 0 to 1, in any order
 * @param rate    false discovery rate, 0 to 1
 * @returns one verdict per test, in the order given
 * @source Benjamini & Hochberg (1995), Controlling the false discovery rate
 * @example benjaminiHochberg([0.01, 0.04, 0.03, 0.5], 0.05) // [true, false, false, false]
 */
export function benjaminiHochberg(pValues: readonly number[], rate: number): boolean[] {
  const sorted = [...pValues].sort((a, b) => a - b);
  let largest = -1;
  sorted.forEach((p, index) => {
    if (p <= ((index + 1) * rate) / sorted.length) largest = p;
  });
  return pValues.map((p) => p <= largest);
}
