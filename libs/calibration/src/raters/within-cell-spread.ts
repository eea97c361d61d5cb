import type { RatingColumns } from '../columns/rating-columns.js';
import { ratingGraphOf } from '../design/rating-graph.js';

export interface WithinCellSpread {
  /** Mean over all cells with two or more criteria; null when there is none. */
  readonly overall: number | null;
  /** The same within each rater, by index. */
  readonly byRater: readonly (number | null)[];
}

/**
 * How much one rater tells the criteria of one candidate apart: the SD over criteria within a cell (candidate x rater), averaged over
 * cells. Small when one impression decides every criterion; read it beside the other raters', as true profiles differ too.
 *
 * @returns linear in the ratings
 * @source Cooper (1981), Ubiquitous halo, Psychological Bulletin 90; Saal, Downey & Lahey (1980)
 */
export function withinCellSpread(columns: RatingColumns): WithinCellSpread {
  const graph = ratingGraphOf(columns);
  const sums = new Float64Array(graph.cells);
  const squares = new Float64Array(graph.cells);
  columns.value.forEach((value, row) => {
    sums[graph.cellOfRow[row]!]! += value;
  });
  columns.value.forEach((value, row) => {
    const cell = graph.cellOfRow[row]!;
    squares[cell]! += (value - sums[cell]! / graph.cellRatings[cell]!) ** 2;
  });
  const [spread, cells] = [new Float64Array(columns.raterIds.length), new Int32Array(columns.raterIds.length)];
  for (let cell = 0; cell < graph.cells; cell += 1) {
    if (graph.cellRatings[cell]! < 2) continue;
    spread[graph.cellRater[cell]!]! += Math.sqrt(squares[cell]! / (graph.cellRatings[cell]! - 1));
    cells[graph.cellRater[cell]!]! += 1;
  }
  const all = cells.reduce((sum, count) => sum + count, 0);
  return {
    overall: all > 0 ? spread.reduce((sum, one) => sum + one, 0) / all : null,
    byRater: Array.from(spread, (sum, rater) => (cells[rater]! > 0 ? sum / cells[rater]! : null)),
  };
}

/**
 * Share of the unexplained variance that belongs to the pair of candidate and rater: halo and idiosyncrasy together.
 *
 *   cell / (cell + residual)
 *
 * @param components squared units, each >= 0
 * @returns 0 to 1; null when both are 0
 * @example cellShare({ cell: 1, residual: 3 }) // 0.25
 */
export const cellShare = ({ cell, residual }: { readonly cell: number; readonly residual: number }): number | null =>
  cell + residual > 0 ? cell / (cell + residual) : null;
