/**
 * Cholesky factor of a symmetric positive definite matrix, in place: row-major n x n, lower triangle read and written. Dot products
 * of rows, sixteen at a time, so that each number loaded is used four times.
 *
 * @returns log determinant of the matrix
 * @throws RangeError when a pivot is not positive
 */
export function choleskyInPlace(m: Float64Array, n: number): number {
  let logDet = 0;
  for (let block = 0; block < n; block += TILE) {
    const end = Math.min(block + TILE, n);
    for (let i = block; i < end; i += 1) {
      for (let j = block; j <= i; j += 1) {
        const sum = m[i * n + j]! - dot(m, i * n, m, j * n, 0, j);
        if (j < i) m[i * n + j] = sum / m[j * n + j]!;
        else {
          if (!(sum > 0)) throw new RangeError('The matrix is not positive definite.');
          m[i * n + i] = Math.sqrt(sum);
          logDet += Math.log(sum);
        }
      }
    }
    finishColumns(m, n, block, end);
  }
  return logDet;
}

const TILE = 4;

/** Columns block..end of the rows below, once the rows of the block are final. */
function finishColumns(m: Float64Array, n: number, block: number, end: number): void {
  let i = end;
  const sums = new Float64Array(16);
  if (end - block === TILE) {
    for (; i + TILE <= n; i += TILE) {
      tile(m, i, m, block, n, 0, block, sums);
      for (let r = 0; r < TILE; r += 1) {
        const row = (i + r) * n;
        for (let j = block; j < end; j += 1) {
          let value = m[row + j]! - sums[r * TILE + j - block]!;
          for (let k = block; k < j; k += 1) value -= m[row + k]! * m[j * n + k]!;
          m[row + j] = value / m[j * n + j]!;
        }
      }
    }
  }
  for (; i < n; i += 1) {
    for (let j = block; j < end; j += 1) {
      m[i * n + j] = (m[i * n + j]! - dot(m, i * n, m, j * n, 0, j)) / m[j * n + j]!;
    }
  }
}

function dot(p: Float64Array, atP: number, q: Float64Array, atQ: number, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k += 1) sum += p[atP + k]! * q[atQ + k]!;
  return sum;
}

/** sums[4 r + c] = dot of rows i + r of p and j + c of q over from..to. */
function tile(
  p: Float64Array,
  i: number,
  q: Float64Array,
  j: number,
  n: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const p0 = i * n;
  const p1 = p0 + n;
  const p2 = p1 + n;
  const p3 = p2 + n;
  for (let c = 0; c < TILE; c += 2) {
    const q0 = (j + c) * n;
    const q1 = q0 + n;
    let s00 = 0, s01 = 0, s10 = 0, s11 = 0, s20 = 0, s21 = 0, s30 = 0, s31 = 0; // prettier-ignore
    for (let k = from; k < to; k += 1) {
      const u = q[q0 + k]!;
      const v = q[q1 + k]!;
      const a0 = p[p0 + k]!;
      const a1 = p[p1 + k]!;
      const a2 = p[p2 + k]!;
      const a3 = p[p3 + k]!;
      s00 += a0 * u;
      s01 += a0 * v;
      s10 += a1 * u;
      s11 += a1 * v;
      s20 += a2 * u;
      s21 += a2 * v;
      s30 += a3 * u;
      s31 += a3 * v;
    }
    sums[c] = s00;
    sums[c + 1] = s01;
    sums[4 + c] = s10;
    sums[5 + c] = s11;
    sums[8 + c] = s20;
    sums[9 + c] = s21;
    sums[12 + c] = s30;
    sums[13 + c] = s31;
  }
}

/** Solves L L' z = r in place. */
export function solveInPlace(l: Float64Array, n: number, r: Float64Array): void {
  for (let i = 0; i < n; i += 1) r[i] = (r[i]! - dot(l, i * n, r, 0, 0, i)) / l[i * n + i]!;
  for (let i = n - 1; i >= 0; i -= 1) {
    const value = r[i]! / l[i * n + i]!;
    r[i] = value;
    for (let k = 0; k < i; k += 1) r[k]! -= l[i * n + k]! * value;
  }
}

/** The inverse of L L', full and symmetric, n x n; only the leading `size` rows and columns of L are read. */
export function inverseOf(l: Float64Array, n: number, size = n): Float64Array {
  const t = transposedInverse(l, n, size);
  const inverse = new Float64Array(size * size);
  const sums = new Float64Array(16);
  for (let i = 0; i < size; i += TILE) {
    for (let j = 0; j <= i; j += TILE) {
      if (i + TILE <= size) {
        // Rows of the transposed inverse are zero before their diagonal: from i on nothing is lost.
        tile(t, i, t, j, size, i, size, sums);
        for (let r = 0; r < TILE; r += 1) {
          for (let c = 0; c < TILE; c += 1) inverse[(i + r) * size + j + c] = sums[r * TILE + c]!;
        }
      } else {
        for (let r = i; r < size; r += 1) {
          for (let c = j; c < Math.min(j + TILE, size); c += 1) {
            inverse[r * size + c] = dot(t, r * size, t, c * size, r, size);
          }
        }
      }
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) inverse[j * size + i] = inverse[i * size + j]!;
  }
  return inverse;
}

/** T = (L^-1)', row-major: row j holds column j of L^-1, zero before j. */
function transposedInverse(l: Float64Array, n: number, size: number): Float64Array {
  const t = new Float64Array(size * size);
  const packed = n === size ? l : pack(l, n, size);
  const sums = new Float64Array(16);
  for (let i = 0; i < size; i += TILE) {
    const end = Math.min(i + TILE, size);
    for (let j = 0; j < i; j += TILE) {
      if (end - i === TILE) {
        tile(packed, i, t, j, size, j, i, sums);
        for (let c = 0; c < TILE; c += 1) {
          for (let r = 0; r < TILE; r += 1) {
            let value = sums[r * TILE + c]!;
            for (let k = 0; k < r; k += 1) value += packed[(i + r) * size + i + k]! * t[(j + c) * size + i + k]!;
            t[(j + c) * size + i + r] = -value / packed[(i + r) * size + i + r]!;
          }
        }
      } else columnsOfInverse(packed, t, size, i, end, j, j + TILE);
    }
    columnsOfInverse(packed, t, size, i, end, i, end);
  }
  return t;
}

function columnsOfInverse(
  l: Float64Array,
  t: Float64Array,
  size: number,
  i: number,
  end: number,
  from: number,
  to: number,
): void {
  for (let r = i; r < end; r += 1) {
    for (let j = from; j < Math.min(to, r + 1); j += 1) {
      t[j * size + r] = (r === j ? 1 : -dot(l, r * size, t, j * size, j, r)) / l[r * size + r]!;
    }
  }
}

function pack(l: Float64Array, n: number, size: number): Float64Array {
  const packed = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) packed.set(l.subarray(i * n, i * n + i + 1), i * size);
  return packed;
}
