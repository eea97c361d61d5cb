import type { CalibratedCandidate } from '../calibrate/calibration-result.js';

/** What an order is read from: candidates of a result, or raters by their leniency. */
export type OrderedRow = Pick<CalibratedCandidate, 'id' | 'effect' | 'interval' | 'expectedRank' | 'component'>;

interface Ordered {
  readonly candidates: readonly OrderedRow[];
}

export interface OrderSwap {
  /** The candidate that the first result places higher and the second lower. */
  readonly higher: string;
  readonly lower: string;
  /** Distance of the two in expected ranks, by the first and by the second result: positive as `higher` and `lower` say. */
  readonly ranksApart: readonly [number, number];
  /** Whether the 90 % intervals of the two leave room between them: by the first, by the second result. */
  readonly separated: readonly [boolean, boolean];
}

export interface OrderComparison {
  /** Pairs of candidates of one connected group that both results place. */
  readonly pairs: number;
  readonly swapped: number;
  /** Swapped pairs whose intervals are apart in at least one of the results: the order depends on the model. */
  readonly swappedAndSeparated: number;
  /** (agreeing - swapped pairs) / pairs; null without a pair. */
  readonly kendallTau: number | null;
  /** Those that are furthest apart first; at most `limit`. */
  readonly swaps: readonly OrderSwap[];
}

/**
 * Where two calibrations of the same ratings order the candidates differently, such as the linear and the ordinal model. A pair that
 * swaps while its intervals overlap in both says no more than the intervals already do; one that swaps although they are apart needs
 * a look at the ratings.
 *
 * Candidates of different connected groups are never compared.
 *
 * @param limit how many swaps are listed, default 100
 * @source Kendall (1938), Biometrika 30, 81-93 (tau)
 * @example compareOrder(calibrate([]), calibrate([])).kendallTau // null
 */
export function compareOrder(first: Ordered, second: Ordered, limit = 100): OrderComparison {
  const other = new Map(second.candidates.map((row) => [row.id, row]));
  const both = first.candidates.flatMap((row) => {
    const match = other.get(row.id);
    return match && row.effect !== null && match.effect !== null ? [{ first: row, second: match }] : [];
  });
  const swaps: OrderSwap[] = [];
  let [pairs, swapped, swappedAndSeparated] = [0, 0, 0];
  for (let i = 0; i < both.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [both[i]!, both[j]!];
      if (a.first.component !== b.first.component) continue;
      pairs += 1;
      const byFirst = a.first.effect! - b.first.effect!;
      if (!(byFirst * (a.second.effect! - b.second.effect!) < 0)) continue;
      const swap = byFirst > 0 ? swapOf(a, b) : swapOf(b, a);
      swapped += 1;
      if (swap.separated[0] || swap.separated[1]) swappedAndSeparated += 1;
      swaps.push(swap);
      // Keeps the list short while it grows: only the widest are ever shown.
      if (swaps.length > 4 * limit + 1000) widest(swaps, limit);
    }
  }
  widest(swaps, limit);
  return { pairs, swapped, swappedAndSeparated, kendallTau: pairs > 0 ? 1 - (2 * swapped) / pairs : null, swaps };
}

interface Both {
  readonly first: OrderedRow;
  readonly second: OrderedRow;
}

function swapOf(higher: Both, lower: Both): OrderSwap {
  return {
    higher: higher.first.id,
    lower: lower.first.id,
    ranksApart: [ranksApart(higher.first, lower.first), ranksApart(higher.second, lower.second)],
    separated: [areSeparated(higher.first, lower.first), areSeparated(lower.second, higher.second)],
  };
}

/** 1 is the highest rank. */
const ranksApart = (higher: OrderedRow, lower: OrderedRow): number =>
  (lower.expectedRank ?? 0) - (higher.expectedRank ?? 0);

const areSeparated = (higher: OrderedRow, lower: OrderedRow): boolean =>
  higher.interval !== null && lower.interval !== null && higher.interval[0] > lower.interval[1];

function widest(swaps: OrderSwap[], limit: number): void {
  const width = ({ ranksApart: [one, two] }: OrderSwap) => Math.abs(one) + Math.abs(two);
  const key = ({ higher, lower }: OrderSwap) => JSON.stringify([higher, lower]);
  swaps.sort((a, b) => width(b) - width(a) || (key(a) < key(b) ? -1 : 1)).splice(limit);
}
