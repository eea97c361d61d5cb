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
  return (i, j) => {
    if (i !== current) {
      row.fill(0);
      for (let cell = aStart[i]!; cell < aStart[i + 1]!; cell += 1) addRow(row, inverse, cellB[cell]! * size, e[cell]!);
      for (let k = 0; k < nX; k += 1) addRow(row, inverse, (nB + k) * size, ax[i * nX + k]!);
      current = i;
    }
    let sum = 0;
    for (let cell = aStart[j]!; cell < aStart[j + 1]!; cell += 1) sum += e[cell]! * row[cellB[cell]!]!;
    for (let k = 0; k < nX; k += 1) sum += ax[j * nX + k]! * row[nB + k]!;
    return inverseD[i]! * inverseD[j]! * sum + (i === j ? inverseD[i]! : 0);
  };
}

function addRow(row: Float64Array, matrix: Float64Array, from: number, weight: number): void {
  for (let c = 0; c < row.length; c += 1) row[c]! += weight * matrix[from + c]!;
}
