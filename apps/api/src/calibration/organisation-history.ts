import type { CalibrationResult, KnownModel } from '@app/calibration';

/** What the organisation's newest fit says, without its digits: no single rating shows in a component of two decimals. */
export interface OrganisationHistory extends KnownModel {
  readonly n: CalibrationResult['n'];
}

/** Why there is none: each in words for the people in a debrief, who are told nothing of what changed elsewhere. */
export const NO_HISTORY = {
  off: 'Your organisation has turned adjusted scores off.',
  too_few: "It takes a calibration over at least 20 candidates of the organisation's own; there are not yet as many.",
  computing:
    "The organisation's calibration is being computed from the ratings that count now. Until that is done there is no adjusted number; it then appears here by itself.",
  failed: "The organisation's calibration could not be computed. The next visit asks for it again.",
  nothing: "The organisation's ratings do not tell candidates, raters and criteria apart: nothing can be adjusted.",
} as const;

export type HistoryOrReason = OrganisationHistory | keyof typeof NO_HISTORY;

const twoDecimals = (value: number): number => Math.round(value * 100) / 100 || 0;

/** What a fit of the organisation is to a debrief. */
export function historyOf(result: CalibrationResult): HistoryOrReason {
  const { intercept, varianceComponents, criteria, n } = result;
  if (intercept === null || varianceComponents === null) return 'nothing';
  const { candidate, rater, cell, residual } = varianceComponents;
  return {
    intercept: twoDecimals(intercept),
    criteria: Object.fromEntries(criteria.map(({ id, effect }) => [id, twoDecimals(effect)])),
    components: {
      candidate: twoDecimals(candidate),
      rater: twoDecimals(rater),
      ...(cell === undefined ? {} : { cell: twoDecimals(cell) }),
      residual: twoDecimals(residual),
    },
    n,
  };
}
