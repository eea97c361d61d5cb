import type { RubricGateRule } from '../rubric/rubric.js';
import type { CriterionScore } from './criterion-score.js';

export type GateStatus = 'met' | 'not_met' | 'contested' | 'not_assessed';

/**
 * A gate is judged on the median. Contested takes precedence: a half-level median or a split between two raters means a second
 * suite review, never a silent fail. Fewer raters than the rule asks for is 'not assessed', whatever their levels.
 */
export function gateStatus(rule: RubricGateRule, score: CriterionScore): GateStatus {
  if (score.median === null || score.n < rule.minRaters) return 'not_assessed';
  const spread = score.range ? score.range[1] - score.range[0] : 0;
  if (spread >= rule.contestedSplit || rule.contestedMedians.includes(score.median)) return 'contested';
  return score.median >= rule.metMedian ? 'met' : 'not_met';
}
