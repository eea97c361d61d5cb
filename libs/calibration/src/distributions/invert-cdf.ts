/** The two tails of a continuous distribution; each accurate where it is small. */
export interface Tails {
  readonly lower: (x: number) => number;
  readonly upper: (x: number) => number;
}

/**
 * The x >= 0 with lower(x) = p, by bisection on the smaller tail until no double lies between: slow beside a closed form, exact to the
 * last digits, and an interval about people is worth the microseconds.
 *
 * @param p   strictly between 0 and 1
 * @param end the largest x of the support; without it the bracket grows until it holds
 * @throws RangeError for p outside (0, 1)
 */
export function invertCdf({ lower, upper }: Tails, p: number, end = Infinity): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  const isBelow = p <= 0.5 ? (x: number) => lower(x) < p : (x: number) => upper(x) > 1 - p;
  let low = 0;
  let high = Math.min(1, end);
  while (high < end && isBelow(high)) {
    low = high;
    high *= 2;
  }
  while (true) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}
