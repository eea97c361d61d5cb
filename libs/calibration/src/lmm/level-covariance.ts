import type { AbsorbedSystem } from './absorb.js';

/** Covariance of the prediction errors of two levels of one factor, in units of the residual variance. */
export type LevelCovariance = (i: number, j: number) => number;

/**
 * From the inverse of the reduced equations (B, then the fixed effects): C_ij = k_i' C k_j / (d_i d_j) between levels of A. What a
 * first level needs is kept while it stays the same, so that a loop over pairs costs a panel per pair.
 */
export function covarianceOfA(system: AbsorbedSystem, inverse: Float64Array): LevelCovariance {
  const { layout, e, ax, inverseD } = system;
  const { aStart, cellB, nB, nX } = layout;
  const size = nB + nX;
  const row = new Float64Array(size);
  let current = -1;
  /** sum_z value_z k_z over the panel of a level. */
  const couple = (a: number, visit: (z: number, weight: number) => void) => {
    for (let j = aStart[a]!; j < aStart[a + 1]!; j += 1) visit(cellB[j]!, e[j]!);
    for (let k = 0; k < nX; k += 1) visit(nB + k, ax[a * nX + k]!);
  };
  return (i, j) => {
    if (i !== current) {
      row.fill(0);
      couple(i, (z, weight) => {
        for (let c = 0; c < size; c += 1) row[c]! += weight * inverse[z * size + c]!;
      });
      current = i;
    }
    let sum = 0;
    couple(j, (z, weight) => (sum += weight * row[z]!));
    return inverseD[i]! * inverseD[j]! * sum + (i === j ? inverseD[i]! : 0);
  };
}
