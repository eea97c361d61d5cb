/** How many people the employer has in this band already, by where their pay lies. Counts only: no names, no amounts. */
export const HEADCOUNT_CELLS = ['below', 'lower', 'middle', 'upper', 'above'] as const;
export type HeadcountCell = (typeof HEADCOUNT_CELLS)[number];
export type Headcounts = Readonly<Record<HeadcountCell, number>>;

/** Fewer people than this could be told by name. */
export const SMALLEST_CELL = 3;

export interface ShownHeadcounts {
  /** Null: fewer than three, or kept back so that a smaller one can not be worked out. */
  readonly cells: Readonly<Record<HeadcountCell, number | null>>;
  /** Null where it would tell what a cell keeps back. */
  readonly total: number | null;
}

/**
 * The counts as they may be shown. Cells under three are kept back, an empty one too: 'nobody' and 'two people' must look alike. The
 * total is shown only where it tells no cell: all are shown, or several are kept back whose sum leaves open how it is split.
 * @param counts whole numbers >= 0
 */
export function suppressSmallCells(counts: Headcounts): ShownHeadcounts {
  const hidden = HEADCOUNT_CELLS.filter((cell) => counts[cell] < SMALLEST_CELL);
  const held = hidden.reduce((sum, cell) => sum + counts[cell], 0);
  const isOpen = held >= SMALLEST_CELL && held < hidden.length * (SMALLEST_CELL - 1);
  const mayTell = hidden.length === 0 || isOpen;
  const cells = Object.fromEntries(
    HEADCOUNT_CELLS.map((cell) => [cell, hidden.includes(cell) ? null : counts[cell]]),
  ) as Record<HeadcountCell, number | null>;
  return { cells, total: mayTell ? HEADCOUNT_CELLS.reduce((sum, cell) => sum + counts[cell], 0) : null };
}
