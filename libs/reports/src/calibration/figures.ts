import type { AlphaWithInterval, FlaggedRaterDifference } from '@app/calibration';
import { MIN_AGREEMENT_PAIRS, MIN_AGREEMENT_UNITS, MIN_CANDIDATES_FOR_INTERVAL } from '@app/calibration';
import type { Figure, RaterCalibrationView } from '@app/contracts';

/** Figures leave with six decimals: more would be noise that differs between machines. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;

export const roundOrNull = (value: number | undefined): number | null => (value === undefined ? null : round(value));

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export function differenceOf(difference: FlaggedRaterDifference): RaterCalibrationView['difference'] {
  const { pairs, candidates, flagged } = difference;
  if (difference.statement === 'not enough data') {
    const why =
      `Not enough data: ${count(candidates, 'candidate')} rated together with a colleague, ` +
      `${MIN_CANDIDATES_FOR_INTERVAL} needed.`;
    const figure: Figure = { value: null, why };
    return { pairs, candidates, figure, statement: 'none', flagged, moreNeeded: difference.candidatesNeeded };
  }
  const { mean, interval, statement } = difference;
  const figure: Figure =
    interval.status === 'defined'
      ? { value: round(mean), interval: [round(interval.low), round(interval.high)] }
      : { value: round(mean), interval: null, note: 'The same difference on every candidate: no interval.' };
  return { pairs, candidates, figure, statement, flagged, moreNeeded: 0 };
}

export function alphaOf(alpha: AlphaWithInterval): Figure {
  if (alpha.status === 'not enough data') {
    const needs = [
      ...(alpha.pairsNeeded > 0 ? [`${count(alpha.pairsNeeded, 'more pair')} of raters`] : []),
      ...(alpha.unitsNeeded > 0 ? [count(alpha.unitsNeeded, 'more candidate')] : []),
    ];
    return {
      value: null,
      why: `Not enough data: ${needs.join(' and ')} needed (${MIN_AGREEMENT_PAIRS} and ${MIN_AGREEMENT_UNITS}).`,
    };
  }
  if (alpha.status === 'undefined') return { value: null, why: UNDEFINED[alpha.reason] };
  const { interval } = alpha;
  if (interval.status === 'undefined') {
    return { value: round(alpha.value), interval: null, note: 'Too many resamples without variation: no interval.' };
  }
  return {
    value: round(alpha.value),
    interval: [round(interval.low), round(interval.high)],
    ...(alpha.fewUnits ? { note: 'Under 10 candidates: the interval is narrower than it should be.' } : {}),
  };
}

const UNDEFINED: Readonly<Record<Extract<AlphaWithInterval, { status: 'undefined' }>['reason'], string>> = {
  'no unit with two ratings': 'Nobody rated the same candidate as a colleague.',
  'ratio needs values of zero or more': 'The levels do not fit this measure.',
  'no variation': 'All ratings are equal: agreement beyond chance is not defined.',
};
