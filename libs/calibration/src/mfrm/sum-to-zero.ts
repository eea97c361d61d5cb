/** Blocks of parameters that sum to zero: the last one of each is minus the sum of the others. */
export interface Block {
  readonly start: number;
  readonly size: number;
}

/**
 * Moves between all parameters and the free ones under sum-to-zero constraints: full = M free.
 *
 * @source Any text on contrasts, e.g. Searle (1971), Linear Models, section 5.6
 * @example [...new SumToZero(3, [{ start: 0, size: 3 }]).expand(Float64Array.of(1, 2))] // [1, 2, -3]
 */
export class SumToZero {
  /** Free index of each parameter, -1 for the dependent ones. */
  private readonly freeOf: Int32Array;
  /** For a dependent parameter the block it closes. */
  private readonly blockOf: (Block | null)[];
  readonly free: number;

  constructor(
    readonly size: number,
    blocks: readonly Block[],
  ) {
    this.blockOf = new Array<Block | null>(size).fill(null);
    for (const block of blocks) this.blockOf[block.start + block.size - 1] = block;
    let next = 0;
    this.freeOf = Int32Array.from(this.blockOf, (block) => (block ? -1 : next++));
    this.free = next;
  }

  /** M free. */
  expand(free: Float64Array): Float64Array {
    const full = Float64Array.from(this.freeOf, (at) => (at < 0 ? 0 : free[at]!));
    this.blockOf.forEach((block, i) => {
      if (!block) return;
      for (let j = block.start; j < i; j += 1) full[i]! -= full[j]!;
    });
    return full;
  }

  /** M' full: the gradient by the free parameters. */
  reduce(full: Float64Array): Float64Array {
    const free = new Float64Array(this.free);
    this.freeOf.forEach((at, i) => {
      if (at >= 0) free[at]! += full[i]!;
    });
    this.blockOf.forEach((block, i) => {
      if (!block) return;
      for (let j = block.start; j < i; j += 1) free[this.freeOf[j]!]! -= full[i]!;
    });
    return free;
  }

  /** M' A M of a symmetric A (size x size, row-major). */
  reduceMatrix(full: Float64Array): Float64Array {
    const half = new Float64Array(this.size * this.free);
    for (let i = 0; i < this.size; i += 1) {
      half.set(this.reduce(full.subarray(i * this.size, (i + 1) * this.size)), i * this.free);
    }
    return this.transposedTwice(half, this.size, (column) => this.reduce(column));
  }

  /** M V M' of a symmetric V (free x free): the covariance of all parameters. */
  expandMatrix(free: Float64Array): Float64Array {
    const half = new Float64Array(this.free * this.size);
    for (let i = 0; i < this.free; i += 1) {
      half.set(this.expand(free.subarray(i * this.free, (i + 1) * this.free)), i * this.size);
    }
    return this.transposedTwice(half, this.free, (column) => this.expand(column));
  }

  private transposedTwice(half: Float64Array, rows: number, map: (column: Float64Array) => Float64Array): Float64Array {
    const columns = rows === 0 ? this.size : half.length / rows;
    const result = new Float64Array(columns * columns);
    const column = new Float64Array(rows);
    for (let j = 0; j < columns; j += 1) {
      for (let i = 0; i < rows; i += 1) column[i] = half[i * columns + j]!;
      result.set(map(column), j * columns);
    }
    return result;
  }
}
