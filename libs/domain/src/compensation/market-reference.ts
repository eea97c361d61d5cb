import { isCivilDay } from '../shared/civil-day.js';
import { lineProblem } from '../shared/hidden-characters.js';
import { rangeProblem } from './money.js';

/** One figure that somebody published, as it was published: never averaged with another. */
export interface MarketReference {
  /** Of the source's own list, e.g. 'S0-1'. */
  readonly code: string;
  readonly source: string;
  /** Year, month or day: as exact as the source is. */
  readonly asOf: string;
  /** '' where the figure is no amount. */
  readonly currency: string;
  readonly period: string;
  readonly role: string;
  /** '' when the source names none. */
  readonly level: string;
  readonly segment: string;
  readonly location: string;
  /** base, total, bonus, sign_on, equity; 'unstated' when the source does not say; or what a rule is about. */
  readonly component: string;
  readonly low: number | null;
  /** Null with a low end: open upwards. */
  readonly high: number | null;
  readonly unit: string;
  /** Percent of the company, as the source writes it. */
  readonly equityLowPct: number | null;
  readonly equityHighPct: number | null;
  readonly signOn: number | null;
  readonly note: string;
}

/** The columns of the file, in its order. */
export const REFERENCE_COLUMNS = [
  ...['id', 'source', 'as_of', 'currency', 'period', 'role', 'level', 'segment', 'location', 'component', 'low'],
  ...['high', 'unit', 'equity_low_pct', 'equity_high_pct', 'sign_on', 'note'],
] as const;
export const REQUIRED_REFERENCE_COLUMNS = ['id', 'source', 'as_of', 'role', 'component'] as const;

/** Longest texts per column. */
export const REFERENCE_LIMITS = { code: 20, source: 80, asOf: 10, word: 60, text: 120, note: 400 } as const;

const LIMIT_OF: Readonly<Record<string, number>> = {
  ...{ id: REFERENCE_LIMITS.code, source: REFERENCE_LIMITS.source, as_of: REFERENCE_LIMITS.asOf },
  ...{ segment: REFERENCE_LIMITS.text, location: REFERENCE_LIMITS.text, note: REFERENCE_LIMITS.note },
};
const NUMBERS = ['low', 'high', 'equity_low_pct', 'equity_high_pct', 'sign_on'] as const;

export type ReferenceAnswer =
  | { readonly ok: true; readonly reference: MarketReference }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads one row of the table of references.
 * @param cells by column name; a missing column is an empty cell
 * @returns the reference, or every problem of the row with the column it is in
 */
export function readReference(cells: Readonly<Record<string, string>>): ReferenceAnswer {
  const cell = (name: string): string => (cells[name] ?? '').trim();
  const problems = [...textProblems(cell), ...numberProblems(cell), ...dateProblems(cell), ...currencyProblems(cell)];
  if (problems.length > 0) return { ok: false, problems };
  const number = (name: string): number | null => (cell(name) === '' ? null : Number(cell(name)));
  const reference: MarketReference = {
    ...{ code: cell('id'), source: cell('source'), asOf: cell('as_of'), currency: cell('currency') },
    ...{ period: cell('period'), role: cell('role'), level: cell('level'), segment: cell('segment') },
    ...{ location: cell('location'), component: cell('component'), low: number('low'), high: number('high') },
    ...{ unit: cell('unit'), equityLowPct: number('equity_low_pct'), equityHighPct: number('equity_high_pct') },
    ...{ signOn: number('sign_on'), note: cell('note') },
  };
  const { low, high } = reference;
  const inverted = low !== null && high !== null ? rangeProblem(low, high) : null;
  return inverted === null ? { ok: true, reference } : { ok: false, problems: [`high: ${inverted}`] };
}

type Cell = (name: string) => string;

function textProblems(cell: Cell): string[] {
  const missing = REQUIRED_REFERENCE_COLUMNS.filter((name) => cell(name) === '').map((name) => `${name}: is empty.`);
  const unfit = REFERENCE_COLUMNS.flatMap((name) => {
    const limit = LIMIT_OF[name] ?? REFERENCE_LIMITS.word;
    const problem = lineProblem(cell(name));
    if (problem !== undefined) return [`${name}: ${problem}`];
    return cell(name).length > limit ? [`${name}: at most ${limit} characters.`] : [];
  });
  return [...missing, ...unfit];
}

const numberProblems = (cell: Cell): string[] =>
  NUMBERS.filter((name) => cell(name) !== '' && !/^\d{1,15}(\.\d{1,6})?$/.test(cell(name))).map(
    (name) => `${name}: write a number without separators, for example 180000, or leave it empty.`,
  );

/** A source that dates itself by the year is not made more exact than it is. */
function dateProblems(cell: Cell): string[] {
  const text = cell('as_of');
  const whole = `${text}${'-01-01'.slice(Math.max(0, text.length - 4))}`;
  const isDate = text === '' || (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isCivilDay(whole));
  return isDate ? [] : ['as_of: write a year, a month or a day, for example 2026 or 2026-03-31.'];
}

function currencyProblems(cell: Cell): string[] {
  const isCurrency = cell('currency') === '' || /^[A-Z]{3}$/.test(cell('currency'));
  const needed = cell('unit') === 'amount' && cell('currency') === '';
  return [
    ...(isCurrency ? [] : ['currency: three capital letters, for example USD.']),
    ...(needed ? ['currency: an amount needs one.'] : []),
  ];
}

/** A yearly amount that can be laid on an axis. */
export const isAmountRange = (one: MarketReference): boolean =>
  one.unit === 'amount' && one.low !== null && one.currency !== '';

/** High end, endless where the source leaves it open. */
export const highOf = (one: MarketReference): number => one.high ?? Number.POSITIVE_INFINITY;
