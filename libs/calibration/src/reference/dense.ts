/** Inverse by Gauss-Jordan with partial pivoting, for the few dozen unknowns of a textbook; null when singular. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < n; i += 1) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (!(Math.abs(rows[pivot]![column]!) > 1e-12 * scale)) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const own = rows[column]!;
    const head = own[column]!;
    for (let j = 0; j < 2 * n; j += 1) own[j]! /= head;
    for (let i = 0; i < n; i += 1) {
      const factor = rows[i]![column]!;
      if (i === column || factor === 0) continue;
      for (let j = 0; j < 2 * n; j += 1) rows[i]![j]! -= factor * own[j]!;
    }
  }
  return rows.map((row) => row.slice(n));
}
