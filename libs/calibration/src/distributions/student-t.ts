import { regularisedIncompleteBeta } from './regularised-incomplete-beta.js';

/**
 * Distribution function of Student's t.
 *
 *   P(T <= t) = I_{df / (df + t^2)}(df / 2, 1 / 2) / 2   for t <= 0, by symmetry for t > 0
 *
 * @param t  any finite number
 * @param df degrees of freedom > 0, not necessarily whole
 * @returns a probability in [0, 1]
 * @throws RangeError for df <= 0 or t not finite
 * @source Abramowitz & Stegun (1964), 26.7.1
 * @example studentTCdf(-1, 1) // 0.25
 */
export function studentTCdf(t: number, df: number): number {
  assertDf(df);
  if (!Number.isFinite(t)) throw new RangeError(`t must be finite, got ${t}`);
  return t <= 0 ? upperTail(-t, df) : 1 - upperTail(t, df);
}

/**
 * Quantile of Student's t: the t with P(T <= t) = p. Bisection on the tail probability: slow beside a closed form, exact to
 * the last few digits, and an interval about people is worth the microseconds.
 *
 * @param p  0 < p < 1
 * @param df > 0
 * @throws RangeError for p outside (0, 1) or df <= 0
 * @example studentTQuantile(0.95, 4) // 2.1318467863266495
 */
export function studentTQuantile(p: number, df: number): number {
  assertDf(df);
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const magnitude = known.get(`${tail} ${df}`) ?? solveAndKeep(tail, df);
  return p < 0.5 ? -magnitude : magnitude;
}

/** An interval for each rater asks for the same few over and over: one level, and as many degrees of freedom as raters have candidates. */
const known = new Map<string, number>();
const MOST_KNOWN = 1_000;

function solveAndKeep(tail: number, df: number): number {
  const magnitude = solveUpperTail(tail, df);
  if (known.size < MOST_KNOWN) known.set(`${tail} ${df}`, magnitude);
  return magnitude;
}

function solveUpperTail(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, df) > tail) {
    low = high;
    high *= 2;
  }
  while (true) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (upperTail(middle, df) > tail) low = middle;
    else high = middle;
  }
}

function upperTail(t: number, df: number): number {
  const square = t * t;
  // Near zero df / (df + t^2) is 1 minus something lost to rounding: use the complement there, where no tail is small.
  if (square < 1) return 0.5 - regularisedIncompleteBeta(square / (df + square), 0.5, df / 2) / 2;
  return regularisedIncompleteBeta(df / (df + square), df / 2, 0.5) / 2;
}

function assertDf(df: number): void {
  if (!(df > 0) || !Number.isFinite(df)) throw new RangeError(`df must be finite and > 0, got ${df}`);
}
