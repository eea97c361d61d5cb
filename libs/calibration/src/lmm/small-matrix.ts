/**
 * Solves a small symmetric system by Gaussian elimination with pivoting, row-major n x n. Null when it is singular to rounding.
 */
export function solveSmall(matrix: readonly number[], right: readonly number[]): number[] | null {
  const n = right.length;
  const m = Array.from({ length: n }, (_, i) => [...matrix.slice(i * n, (i + 1) * n), right[i]!]);
  const size = Math.max(...matrix.map(Math.abs), 0);
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(m[i]![k]!) > Math.abs(m[best]![k]!)) best = i;
    [m[k], m[best]] = [m[best]!, m[k]!];
    const pivot = m[k]![k]!;
    if (!(Math.abs(pivot) > size * 1e-14)) return null;
    for (let i = 0; i < n; i += 1) {
      if (i === k) continue;
      const share = m[i]![k]! / pivot;
      for (let j = k; j <= n; j += 1) m[i]![j]! -= share * m[k]![j]!;
    }
  }
  return m.map((row, i) => row[n]! / row[i]!);
}

/** Inverse of a small matrix, row-major; null when singular. */
export function invertSmall(matrix: readonly number[], n: number): number[] | null {
  const columns = Array.from({ length: n }, (_, k) =>
    solveSmall(
      matrix,
      Array.from({ length: n }, (_, i) => (i === k ? 1 : 0)),
    ),
  );
  if (columns.some((column) => column === null)) return null;
  return Array.from({ length: n * n }, (_, at) => columns[at % n]![Math.floor(at / n)]!);
}
