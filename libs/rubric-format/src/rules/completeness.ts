import { SENIORITIES, type Rubric } from '@app/domain';
import { MAX_INDICATORS_PER_ROUND } from '../limits.js';
import type { Finding } from '../rubric-problem.js';
import { allRounds } from './rule.js';

/** Weights that are all 0 would leave the weighted mean undefined. */
export function noWeightedCriterion(rubric: Rubric): readonly Finding[] {
  if (rubric.criteria.some(({ weight }) => weight !== 0)) return [];
  const message = 'At least one criterion needs a weight above 0.';
  return [{ path: ['criteria', 0, 'weight'], code: 'no-weighted-criterion', message }];
}

/** A requisition may hire at any seniority, so each has its bar. */
export function missingBar(rubric: Rubric): readonly Finding[] {
  return SENIORITIES.filter((seniority) => !rubric.bars.some((bar) => bar.seniority === seniority)).map(
    (seniority) => ({
      path: ['bars'],
      at: 'key',
      code: 'missing-bar',
      message: `There is no bar for the seniority '${seniority}'.`,
    }),
  );
}

/** More questions about the role than this would push the criteria off the card. */
export function tooManyIndicators(rubric: Rubric): readonly Finding[] {
  return allRounds(rubric)
    .filter(({ round }) => round.indicatorIds.length > MAX_INDICATORS_PER_ROUND)
    .map(({ round, path }) => ({
      path: [...path, 'indicators', MAX_INDICATORS_PER_ROUND],
      code: 'too-many-indicators',
      message: `The card of round '${round.id}' has more than ${MAX_INDICATORS_PER_ROUND} role indicators.`,
    }));
}

/** A choice without options can not be answered. */
export function missingOptions(rubric: Rubric): readonly Finding[] {
  return rubric.evalEvidenceFields.flatMap((field, index): Finding[] =>
    (field.kind === 'choice' || field.kind === 'multi-choice') && !field.options
      ? [
          {
            path: ['evalEvidenceFields', index, 'kind'],
            code: 'missing-options',
            message: `The field '${field.id}' is a ${field.kind} and needs options.`,
          },
        ]
      : [],
  );
}
