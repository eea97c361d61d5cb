import type { Figure } from '@app/contracts';
import { hasReached } from '@app/domain';
import { useMemo } from 'react';
import { usePanelCalibration } from '../api/get-panel-calibration.js';
import type { OpenDebrief } from '../lib/open-debrief.js';

export type Estimates = ReadonlyMap<string, Figure>;
const NONE: Estimates = new Map();

/** What the organisation's calibration makes of each criterion, or why nothing; empty until the votes are open. */
export function useEstimates({ applicationId, state }: OpenDebrief): Estimates {
  const { data } = usePanelCalibration(applicationId, hasReached(state, 'revealed'));
  return useMemo(
    () => (data ? new Map(data.criteria.map(({ criterionId, estimate }) => [criterionId, estimate])) : NONE),
    [data],
  );
}

/** For a chart, which draws an estimate only with its interval. */
export function drawnEstimate(figure: Figure | undefined) {
  if (!figure || figure.value === null || !figure.interval) return {};
  const [low, high] = figure.interval;
  return { estimate: { value: figure.value, low, high } };
}
