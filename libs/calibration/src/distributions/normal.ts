/**
 * Distribution function of the standard normal.
 *
 *   P(Z <= x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...)   near 0; Laplace's continued fraction of the tail beyond
 *
 * @param x any number, infinities included
 * @returns a probability in [0, 1], to about 1e-15 of the smaller tail
 * @source Abramowitz & Stegun (1964), 26.2.11 and 26.2.14
 * @example normalCdf(0) // 0.5
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size < 2.5) {
    let term = x;
    let sum = x;
    for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }
  if (size > 38.5) return x < 0 ? 0 : 1;
  let fraction = 0;
  for (let k = Math.ceil(20 + 400 / size); k >= 1; k -= 1) fraction = k / (size + fraction);
  const tail = density(size) / (size + fraction);
  return x < 0 ? tail : 1 - tail;
}

/**
 * Quantile of the standard normal: the z with P(Z <= z) = p.
 *
 * @param p 0 < p < 1
 * @throws RangeError for p outside (0, 1)
 * @source Start: Abramowitz & Stegun (1964), 26.2.23; then Halley steps on the distribution function
 * @example normalQuantile(0.95) // 1.6448536269514722
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  const start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  // In the lower tail, where no digits are lost.
  let z = -start;
  for (let step = 0; step < 4; step += 1) {
    const error = (normalCdf(z) - tail) / density(z);
    z -= error / (1 + (z * error) / 2);
  }
  return p < 0.5 ? z : -z;
}

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
