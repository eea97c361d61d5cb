import type { RubricBar } from '../rubric/rubric.js';
import { type CriterionScore, scoreLevels } from './criterion-score.js';
import type { GateStatus } from './gate.js';
import type { PanelScore } from './panel-score.js';

/** The figures of one criterion from its counts in the read model: nothing but the distribution is needed for any of them. */
export function scoreOfPanel({ criterionId, counts, notAssessed }: PanelScore): CriterionScore {
  const levels = counts.flatMap((count, index) => Array<number>(count).fill(index + 1));
  return scoreLevels(criterionId, levels, notAssessed);
}

const gateWords: Readonly<Record<GateStatus, string>> = {
  met: 'Gate met',
  not_met: 'Gate not met',
  contested: 'Gate contested',
  not_assessed: 'Gate not assessed',
};

/** The row of the panel matrix in words: the gate first, then what is thin, then the must of the bar. Empty when nothing is to say. */
export function scoreStatement(score: CriterionScore, bar: RubricBar, gate: GateStatus | null): string {
  if (gate !== null) return gateWords[gate];
  if (score.n === 0) return score.notAssessed > 0 ? 'Not assessed' : 'Not asked';
  if (score.n === 1) return 'One rater';
  const must = bar.must.includes(score.criterionId);
  if (must) return `Must ${bar.mustLevel}: ${(score.median ?? 0) >= bar.mustLevel ? 'met' : 'not met'}`;
  return score.split ? 'Split' : '';
}
