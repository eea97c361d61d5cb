import { coverage, type Rubric } from '@app/domain';
import { MIN_RATERS } from '../limits.js';
import type { Finding } from '../rubric-problem.js';
import { roundPlans } from './rule.js';

/** One rater is no panel: every criterion that carries weight needs two, in the pack and in each variant. */
export function tooFewRaters(rubric: Rubric): readonly Finding[] {
  return roundPlans(rubric).flatMap(({ variantIndex, where, rounds }) =>
    coverage(rubric, rounds).flatMap(({ criterionId, weight, raters }, index): Finding[] => {
      if (weight === 0 || raters >= MIN_RATERS) return [];
      return [
        {
          path: variantIndex === undefined ? ['criteria', index, 'id'] : ['variants', variantIndex, 'id'],
          code: 'too-few-raters',
          message: `The criterion '${criterionId}' has ${counted(raters)}${where}; it needs at least ${MIN_RATERS}.`,
        },
      ];
    }),
  );
}

/** The role distinction shows nothing that only one person answered. */
export function indicatorTooFewRaters(rubric: Rubric): readonly Finding[] {
  return roundPlans(rubric).flatMap(({ variantIndex, where, rounds }) =>
    rubric.roleIndicators.flatMap(({ id }, index): Finding[] => {
      const asking = rounds.filter((round) => round.kind === 'panel' && round.indicatorIds.includes(id));
      const raters = asking.reduce((sum, round) => sum + round.raters, 0);
      if (raters >= MIN_RATERS) return [];
      return [
        {
          path: variantIndex === undefined ? ['roleIndicators', index, 'id'] : ['variants', variantIndex, 'id'],
          code: 'indicator-too-few-raters',
          message: `The role indicator '${id}' has ${counted(raters)}${where}; it needs at least ${MIN_RATERS}.`,
        },
      ];
    }),
  );
}

const counted = (raters: number) => (raters === 1 ? 'one rater' : `${raters === 0 ? 'no' : raters} raters`);
