/**
 * Eigenvalues of a symmetric tridiagonal matrix, and the first component of each eigenvector: the nodes and (squared) weights of a
 * Gauss quadrature.
 *
 * @param main the diagonal, n
 * @param off  beside it: off[k] stands between k and k + 1; the last is not read
 * @source Golub & Welsch (1969); QL iterations with implicit shifts
 */
export function spectrumOfTridiagonal(main: Float64Array, off: Float64Array) {
  const n = main.length;
  const d = main.slice();
  const e = off.slice();
  if (n > 0) e[n - 1] = 0;
  const first = new Float64Array(n);
  if (n > 0) first[0] = 1;
  for (let l = 0; l < n; l += 1) {
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m += 1;
      if (m === l) break;
      sweepUp(d, e, first, l, m);
    }
  }
  return { values: d, firstComponents: first };
}

const MAX_SWEEPS = 60;

/** One implicit QL step on rows l to m. */
function sweepUp(d: Float64Array, e: Float64Array, first: Float64Array, l: number, m: number): void {
  const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let g = d[m]! - d[l]! + e[l]! / (half + Math.sign(half || 1) * Math.hypot(half, 1));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = m - 1; i >= l; i -= 1) {
    const f = sine * e[i]!;
    const b = cosine * e[i]!;
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= shift;
      e[m] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = d[i + 1]! - shift;
    const turned = (d[i]! - g) * sine + 2 * cosine * b;
    shift = sine * turned;
    d[i + 1] = g + shift;
    g = cosine * turned - b;
    const upper = first[i + 1]!;
    first[i + 1] = sine * first[i]! + cosine * upper;
    first[i] = cosine * first[i]! - sine * upper;
  }
  d[l]! -= shift;
  e[l] = g;
  e[m] = 0;
}
