import type { LogRatioPrior } from '../lmm/component-prior.js';
import { CalibrationInputError } from '../ratings/calibration-input-error.js';
import type { CalibrateOptions, ComponentPriorOption } from './calibrate-options.js';

/**
 * What is known of interviews before any rating of one's own: shares of the variance of a single rating in 1,382 candidates and 254
 * interviewers. Candidate x question, question and interviewer x question are counted into the residual.
 */
export const LITERATURE_PRIOR: ComponentPriorOption = {
  name: 'literature',
  source: 'Roberts et al. (2014), BMC Medical Education 14:169, Table 2: 1,382 candidates, 254 interviewers',
  components: { candidate: 0.28, rater: 0.09, cell: 0.4, residual: 0.23 },
};

/** One standard deviation is a factor of 2.7 in a ratio of variances: about the spread between published studies. */
const DEFAULT_LOG_SD = 1;

/** Beyond these no ratio of variances means anything, and the equations lose their digits. */
const SMALLEST = 1e-6;
const LARGEST = 1e6;

/** @throws CalibrationInputError BAD_OPTION for components or a spread that are not positive numbers */
export function priorOption(prior: CalibrateOptions['prior']): ComponentPriorOption | null {
  if (prior === 'none') return null;
  const option = prior === undefined || prior === 'literature' ? LITERATURE_PRIOR : prior;
  const { candidate, rater, cell, residual } = option.components;
  const numbers = { candidate, rater, residual, ...(cell === undefined ? {} : { cell }), logSd: logSdOf(option) };
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value >= SMALLEST && value <= LARGEST)) {
      throw new CalibrationInputError(
        'BAD_OPTION',
        `The prior's ${name} is ${String(value)}: a number above 0 is needed, from ${SMALLEST} to ${LARGEST}.`,
      );
    }
  }
  return option;
}

/** The prior in the terms of a model; without the cell term its share is part of the residual. */
export function logRatioPrior(
  option: ComponentPriorOption,
  { rater, cell, aIsCandidate }: { readonly rater: boolean; readonly cell: boolean; readonly aIsCandidate: boolean },
): LogRatioPrior {
  const { components } = option;
  const cellShare = components.cell ?? 0;
  const residual = cell ? components.residual : components.residual + cellShare;
  const candidateMean = Math.log(components.candidate / residual);
  const raterMean = rater ? Math.log(components.rater / residual) : undefined;
  return {
    mean: {
      a: aIsCandidate ? candidateMean : raterMean,
      b: aIsCandidate ? raterMean : candidateMean,
      // A prior that does not know the cell term expects as much of it as of the residual.
      ...(cell ? { cell: Math.log((components.cell ?? components.residual) / residual) } : {}),
    },
    logSd: logSdOf(option),
  };
}

const logSdOf = (option: ComponentPriorOption): number => option.logSd ?? DEFAULT_LOG_SD;
