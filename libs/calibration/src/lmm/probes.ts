import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { AbsorbedSystem } from './absorb.js';

/**
 * Random right-hand sides with the covariance of the reduced equations of B (spherical effects): every cell, level of A and level of B
 * contributes a random sign times the root of its information. Solved, they are draws with the covariance of the prediction errors
 * (fixed effects known), whatever the distribution of the signs.
 *
 * @returns nB x width, interleaved; the same for the same seed
 * @source Papandreou & Yuille (2010), Gaussian sampling by local perturbations; Hutchinson (1989) for the signs
 */
export function probeVectors(
  { layout, ratios, e, inverseD }: AbsorbedSystem,
  scale: number,
  width: number,
  seed: number,
): Float64Array {
  const { nA, nB, aStart, cellB } = layout;
  const signs = signSource(seed);
  const right = new Float64Array(nB * width);
  for (let i = 0; i < right.length; i += 1) right[i] = signs();
  const rootA = ratios.a > 0 ? Math.sqrt(1 / ratios.a) : 0;
  const sums = new Float64Array(width);
  for (let a = 0; a < nA; a += 1) {
    for (let k = 0; k < width; k += 1) sums[k] = rootA * signs();
    for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) {
      const root = Math.sqrt(e[j]!);
      const at = cellB[j]! * width;
      for (let k = 0; k < width; k += 1) {
        const noise = root * signs();
        sums[k]! += noise;
        right[at + k]! += scale * noise;
      }
    }
    const share = scale * inverseD[a]!;
    for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) {
      const at = cellB[j]! * width;
      for (let k = 0; k < width; k += 1) right[at + k]! -= share * e[j]! * sums[k]!;
    }
  }
  return right;
}

/** +1 and -1, thirty to a draw. */
function signSource(seed: number): () => 1 | -1 {
  const generator = xoroshiro128plus(seed);
  let [bits, left] = [0, 0];
  return () => {
    if (left === 0) [bits, left] = [generator.next(), 30];
    const sign = (bits & 1) === 0 ? 1 : -1;
    bits >>>= 1;
    left -= 1;
    return sign;
  };
}
