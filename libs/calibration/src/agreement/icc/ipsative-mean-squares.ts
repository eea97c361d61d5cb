/** Mean squares of an incomplete table, before and after the raters' mean deviations are taken out. */
export interface IncompleteMeanSquares {
  readonly n: number;
  /** Approximate harmonic mean of the ratings per unit: (sum k_i - sum k_i^2 / sum k_i) / (n - 1). */
  readonly k: number;
  readonly unitsRaw: number;
  readonly within: number;
  readonly units: number;
  readonly raters: number;
  readonly residual: number;
  readonly dfUnits: number;
  readonly dfWithin: number;
  readonly dfRaters: number;
  readonly dfResidual: number;
}

/**
 * Each rater's mean deviation from the grand mean is taken out of their ratings (ipsation); what is then left is a one-way layout.
 *
 * @param values at least two units, each with a rating; at least two raters
 * @source Ebel (1951); Greer & Dunlap (1997), Analysis of variance with ipsative measures; Brueckl (2011), p. 96-99
 */
export function ipsativeMeanSquares(values: readonly (readonly (number | null)[])[]): IncompleteMeanSquares {
  const n = values.length;
  const counts = values.map((row) => present(row).length);
  const total = sum(counts);
  const grand = sum(values.map((row) => sum(present(row)))) / total;
  const columns = values[0]!.map((_, g) => present(values.map((row) => row[g]!))).filter((one) => one.length > 0);
  const shifts = values[0]!.map((_, g) => meanOf(present(values.map((row) => row[g]!))) - grand);
  const ipsative = values.map((row) => row.map((value, g) => (value === null ? null : value - shifts[g]!)));
  const [raw, left] = [oneWay(values, grand), oneWay(ipsative, grand)];
  const perUnit = total / n;
  const df = {
    dfUnits: n - 1,
    dfWithin: total - n,
    dfRaters: columns.length - 1,
    dfResidual: (n - 1) * (perUnit - 1),
  };
  return {
    n,
    k: (total - sum(counts.map((count) => count ** 2)) / total) / (n - 1),
    unitsRaw: raw.between / df.dfUnits,
    within: raw.within / df.dfWithin,
    units: left.between / df.dfUnits,
    raters: sum(columns.map((column) => column.length * (meanOf(column) - grand) ** 2)) / df.dfRaters,
    residual: left.within / df.dfResidual,
    ...df,
  };
}

function oneWay(values: readonly (readonly (number | null)[])[], grand: number) {
  const rows = values.map(present);
  return {
    between: sum(rows.map((row) => row.length * (meanOf(row) - grand) ** 2)),
    within: sum(rows.map((row) => sum(row.map((value) => (value - meanOf(row)) ** 2)))),
  };
}

const present = (values: readonly (number | null)[]): number[] =>
  values.filter((value): value is number => value !== null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);
