import { missingBar, missingOptions, noWeightedCriterion, tooManyIndicators } from './completeness.js';
import { danglingId } from './dangling-id.js';
import { duplicateId } from './duplicate-id.js';
import { criterionWithoutQuestion, questionWithoutCriterion } from './questions.js';
import { indicatorTooFewRaters, tooFewRaters } from './raters.js';
import { roundWithoutCriteria, screenRatesCriteria, tooLittleTime } from './round-criteria.js';
import type { Rule } from './rule.js';
import { workSampleUnrated } from './work-samples.js';

/** Every rule across ids. A new rule is a function beside these, a line here, and a test with its line and column. */
export const RULES: readonly Rule[] = [
  duplicateId,
  danglingId,
  noWeightedCriterion,
  missingBar,
  roundWithoutCriteria,
  screenRatesCriteria,
  tooFewRaters,
  questionWithoutCriterion,
  criterionWithoutQuestion,
  tooLittleTime,
  tooManyIndicators,
  indicatorTooFewRaters,
  missingOptions,
  workSampleUnrated,
];
