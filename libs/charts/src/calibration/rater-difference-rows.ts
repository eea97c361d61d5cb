import { byLabel } from '../base/by-label.js';
import { tableNumber, type DataTable } from '../base/data-table.js';
import { formatFixed, formatSigned, plural } from '../base/format.js';

export interface RaterDifferenceRow {
  readonly label: string;
  /** Candidates on whom the rater can be compared with co-raters. */
  readonly candidates: number;
  readonly pairs: number;
  /** Mean difference in levels, positive = higher than co-raters. Null under 5 candidates: nothing is said. */
  readonly value: number | null;
  /** Null where there is a value and no interval, with the reason in `why`. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly why?: string;
  /** The same by another way, drawn under it: what no model is needed for. */
  readonly check?: {
    readonly value: number | null;
    readonly interval: readonly [low: number, high: number] | null;
    /** Clears zero on the same side. */
    readonly confirms: boolean;
  };
  /** Clears zero after correction for many raters; only ever from 10 candidates on. */
  readonly flagged?: boolean;
}

export const MIN_CANDIDATES = 5;
export const MIN_REPORTABLE = 10;

export interface RaterGroup {
  readonly heading: string;
  readonly hint: string;
  readonly kind: 'reportable' | 'interval' | 'none';
  readonly rows: readonly RaterDifferenceRow[];
}

/** Rows by what may be said about them, by name within that. Groups without rows are left out. */
export function groupByWhatMayBeSaid(rows: readonly RaterDifferenceRow[]): RaterGroup[] {
  const sorted = byLabel(rows);
  const groups: RaterGroup[] = [
    {
      heading: `${MIN_REPORTABLE} or more candidates`,
      hint: 'an interval, and a note if it clears zero',
      kind: 'reportable',
      rows: sorted.filter((row) => kindOf(row) === 'reportable'),
    },
    {
      heading: `${MIN_CANDIDATES} to ${MIN_REPORTABLE - 1} candidates`,
      hint: 'an interval only',
      kind: 'interval',
      rows: sorted.filter((row) => kindOf(row) === 'interval'),
    },
    {
      heading: `Under ${MIN_CANDIDATES} candidates`,
      hint: 'nothing can be said yet',
      kind: 'none',
      rows: sorted.filter((row) => kindOf(row) === 'none'),
    },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** By the count, not by what the caller passed: a value from four candidates is not drawn. */
function kindOf({ candidates, value }: RaterDifferenceRow): RaterGroup['kind'] {
  if (candidates < MIN_CANDIDATES || value === null || !Number.isFinite(value)) return 'none';
  return candidates < MIN_REPORTABLE ? 'interval' : 'reportable';
}

/** What stands at the end of a row. */
export function verdictWords(row: RaterDifferenceRow, kind: RaterGroup['kind']): string {
  if (kind === 'none' || row.value === null) return missingWords(row);
  if (row.interval === null) return 'no interval';
  if (kind === 'interval') return '';
  if (!row.flagged) return 'no difference shown';
  if (row.check?.confirms === false) return `model only: ${formatSigned(row.value, 2)}`;
  return `${formatFixed(Math.abs(row.value))} ${row.value > 0 ? 'higher' : 'lower'}`;
}

export function missingWords(row: RaterDifferenceRow): string {
  const missing = MIN_CANDIDATES - row.candidates;
  if (missing <= 0) return row.why ?? 'not enough data';
  return `not enough data, ${plural(missing, 'more candidate')} needed`;
}

export function raterDifferenceTable(rows: readonly RaterDifferenceRow[]): DataTable {
  return {
    columns: [
      'Rater',
      'Candidates',
      'Pairs',
      'Mean difference to co-raters',
      'Interval from',
      'Interval to',
      'What can be said',
    ],
    rows: groupByWhatMayBeSaid(rows).flatMap(({ kind, rows: members }) =>
      members.map((row) => {
        const figures = kind === 'none' ? [null, null, null] : [row.value, row.interval?.[0], row.interval?.[1]];
        const words = verdictWords(row, kind) || 'an interval only';
        const reason = kind !== 'none' && row.interval === null && row.why ? `${words}: ${row.why}` : words;
        return [row.label, row.candidates, row.pairs, ...figures.map(tableNumber), reason];
      }),
    ),
  };
}
