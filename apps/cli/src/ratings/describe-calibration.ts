import {
  type CalibratedCandidate,
  type CalibratedRater,
  type CalibrationResult,
  ratersNeededBetween,
} from '@app/calibration';
import { printable } from '../read-head.js';

/** Rows of a table that are printed; the JSON has all. */
const MAX_ROWS = 100;

/** The result for people: what it rests on, what it does not allow, then raw beside adjusted. */
export function describeCalibration(result: CalibrationResult): string[] {
  const { n, model, design } = result;
  const prior = model.prior ? `; prior: ${model.prior.name} (${model.prior.source})` : '';
  return [
    `${count(n.ratings, 'rating')} of ${count(n.candidates, 'candidate')} by ${count(n.raters, 'rater')}${n.criteria > 0 ? ` on ${n.criteria === 1 ? 'one criterion' : `${n.criteria} criteria`}` : ''}`,
    `Model: ${model.terms.length > 0 ? model.terms.join(' + ') : 'none'}; ${model.method}${prior}`,
    ...design.warnings.map(({ message }) => `Note: ${printable(message)}`),
    ...componentLines(result),
    '',
    'Candidates (raw mean first; adjusted with its 90 % interval; rank: expected, 1 = highest)',
    ...table(
      ['candidate', 'ratings', 'raters', 'raw', 'adjusted', '90 % interval', 'rank', ''],
      result.candidates.slice(0, MAX_ROWS).map(candidateCells),
    ),
    ...more(result.candidates.length),
    '',
    'Raters (positive leniency: gives higher ratings; nothing is said under 5 candidates)',
    ...table(
      ['rater', 'ratings', 'candidates', 'leniency', '90 % interval', ''],
      result.raters.slice(0, MAX_ROWS).map(raterCells),
    ),
    ...more(result.raters.length),
  ];
}

function componentLines({ varianceComponents, decisionStudy }: CalibrationResult): string[] {
  if (!varianceComponents) return [];
  const parts = Object.entries(varianceComponents) as [string, number][];
  const total = parts.reduce((sum, [, value]) => sum + value, 0);
  const shares = parts.map(([name, value]) => `${name} ${figure(value, 3)} (${figure((100 * value) / total, 0)} %)`);
  const needed = decisionStudy.needed['0.8'];
  return [
    `Variance: ${shares.join(', ')}`,
    needed === null
      ? `Raters needed for an absolute dependability of .8: not known${between(decisionStudy.phi[0])}. How candidates differ is estimated as 0, which is no proof that they do not.`
      : `Raters needed for an absolute dependability of .8: ${needed}${between(decisionStudy.phi[0])}`,
  ];
}

/** With what is known of one rater's: ' (5 to 12, 90 %)'. */
function between(ofOne: CalibrationResult['decisionStudy']['phi'][number] | undefined): string {
  if (!ofOne?.interval) return '';
  const [low, high] = ratersNeededBetween(ofOne.interval, 0.8);
  if (low === null) return '';
  return high === null ? ` (${low} or more, 90 %)` : ` (${low} to ${high}, 90 %)`;
}

const candidateCells = (one: CalibratedCandidate): string[] => [
  printable(one.id),
  String(one.n),
  String(one.raters),
  figure(one.rawMean, 2),
  figure(one.adjusted, 2),
  interval(one.interval),
  figure(one.expectedRank, 1),
  one.flags.join(' '),
];

const raterCells = (one: CalibratedRater): string[] => [
  printable(one.id),
  String(one.n),
  String(one.candidates),
  one.statement === 'none' ? '-' : figure(one.leniency, 2),
  one.statement === 'none' ? '-' : interval(one.interval),
  one.flags.join(' '),
];

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const figure = (value: number | null, digits: number): string => (value === null ? '-' : value.toFixed(digits));
const interval = (value: readonly [number, number] | null): string =>
  value ? `${figure(value[0], 2)} to ${figure(value[1], 2)}` : '-';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

const more = (rows: number): string[] => (rows > MAX_ROWS ? [`... and ${rows - MAX_ROWS} more: --json has all`] : []);
