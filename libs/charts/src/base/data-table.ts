/** The same figures as a chart, for the accessible table beside it and for CSV. Null is an empty cell. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Figures in tables keep three decimals: enough to check a chart, no more than the data carry. */
export const tableNumber = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000 || 0;
