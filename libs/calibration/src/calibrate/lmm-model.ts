import type { RatingColumns } from '../columns/rating-columns.js';
import type { ComponentUncertainty } from '../decision/component-uncertainty.js';
import { unidentifiedComponents } from '../design/identified-components.js';
import { fitLmm, type LmmFit } from '../lmm/fit-lmm.js';
import type { LmmLayout } from '../lmm/layout.js';
import { INTERVAL_LEVEL, type CalibrateOptions, type ComponentPriorOption } from './calibrate-options.js';
import type { CalibrationModel, CalibrationWarning, VarianceComponents } from './calibration-result.js';
import type { ModelEstimates } from './model-estimates.js';
import { isNews, notIdentified, priorOnly } from './not-identified.js';
import { priorOption } from './prior.js';

/** The crossed linear mixed model as one of the models of a calibration. @throws CalibrationInputError, CalibrationStopped */
export function estimateLmm(columns: RatingColumns, layout: LmmLayout, options: CalibrateOptions): ModelEstimates {
  const prior = priorOption(options.prior);
  const { terms, isIdentified, warnings } = termsFor(columns, layout, options, prior);
  const fit = fitLmm(layout, {
    terms,
    prior,
    level: INTERVAL_LEVEL,
    seed: options.seed ?? 1,
    onProgress: options.onProgress,
    shouldStop: options.shouldStop,
  });
  const components = componentsOf(fit, layout, terms);
  const boundary = Object.entries(components).flatMap(([name, value]) =>
    value === 0 && (name !== 'rater' || terms.rater) ? [name] : [],
  );
  return {
    model: { ...describeModel(fit, columns, terms, prior), ...(isIdentified ? {} : { converged: false }) },
    // A component that can not be told from another is no number; the others would be read as all there is.
    components: isIdentified ? components : null,
    uncertainty: uncertaintyOf(fit, layout.aIsCandidate, prior !== null),
    boundary,
    intercept: fit.intercept,
    criteria: columns.criterion ? fit.criteria : [],
    candidates: layout.aIsCandidate ? fit.a : fit.b,
    raters: !isIdentified ? null : layout.aIsCandidate ? fit.b : fit.a,
    warnings: [...warnings, ...fitWarnings(fit), ...boundaryWarnings(boundary)],
  };
}

interface Terms {
  readonly rater: boolean;
  readonly cell: boolean;
}

/**
 * Terms that the data can not tell apart are left out, with a word; a prior keeps a rater term that only it can size. Candidates who can
 * not be told from something else have been refused before.
 */
export function termsFor(
  columns: RatingColumns,
  layout: LmmLayout,
  options: CalibrateOptions,
  prior: ComponentPriorOption | null,
): { terms: Terms; isIdentified: boolean; warnings: CalibrationWarning[] } {
  const replicated = layout.nCells < layout.n;
  const severalRatersEach = layout.nCells > columns.candidateIds.length;
  // With a prior the term can always be sized, and without it ratings of one meeting would count as independent.
  const isWanted = options.cell ?? prior !== null;
  const mayHaveCell = isWanted && replicated && (severalRatersEach || prior !== null);
  const unidentified = unidentifiedComponents(layout, mayHaveCell);
  const hasLost = (term: 'cell' | 'rater') => prior === null && unidentified.some((one) => one.term === term);
  const cell = mayHaveCell && !hasLost('cell');
  const rater = !hasLost('rater');
  const warnings = unidentified.filter((one) => isNews(columns, one)).map(prior ? priorOnly : notIdentified);
  if (columns.raterIds.length === 1) {
    warnings.push({ code: 'one_rater', message: 'One rater rated everybody: how strict they are can not be known.' });
  }
  if (options.cell === true && !cell) {
    warnings.push({
      code: 'cell_not_estimable',
      message:
        'How a rater sees one candidate in particular can not be told from chance in these ratings: the term is left out.',
    });
  }
  if (!isWanted && replicated) {
    warnings.push({
      code: 'cell_left_out',
      message:
        'Raters gave several ratings to the same candidate, and the model counts each as new information: intervals are too narrow. Fit with the candidate x rater term.',
    });
  }
  return { terms: { rater, cell }, isIdentified: rater, warnings };
}

function componentsOf({ fit }: LmmFit, layout: LmmLayout, { rater, cell }: Terms): VarianceComponents {
  const { a, b, cell: cellVariance, residual } = fit.components;
  const [candidate, raterVariance] = layout.aIsCandidate ? [a, b] : [b, a];
  return { candidate, rater: rater ? raterVariance : 0, ...(cell ? { cell: cellVariance } : {}), residual };
}

/** In the words of a decision study: candidate, rater, candidate x rater, residual. */
function uncertaintyOf(
  { covariance, posterior }: LmmFit,
  aIsCandidate: boolean,
  hasPrior: boolean,
): ComponentUncertainty | null {
  if (posterior) {
    const nodes = posterior.map(({ weight, components: { a, b, cell, residual } }) => {
      const [candidate, rater] = aIsCandidate ? [a, b] : [b, a];
      return { weight, components: { candidate, rater, candidateByRater: cell, residual } };
    });
    return { kind: 'posterior', nodes };
  }
  if (!covariance) return null;
  const order = aIsCandidate ? [0, 1, 2, 3] : [1, 0, 2, 3];
  const inOrder = order.map((k) => order.map((l) => covariance[k]![l]!));
  return { kind: hasPrior ? 'mode' : 'sampling', covariance: inOrder };
}

function describeModel(
  { fit, criterion, method }: LmmFit,
  columns: RatingColumns,
  { rater, cell }: Terms,
  prior: ComponentPriorOption | null,
): CalibrationModel {
  return {
    name: 'lmm',
    terms: [
      ...(columns.criterion ? ['criterion'] : []),
      '(1|candidate)',
      ...(rater ? ['(1|rater)'] : []),
      ...(cell ? ['(1|candidate:rater)'] : []),
    ],
    method,
    prior: prior && { name: prior.name, source: prior.source },
    converged: fit.converged,
    iterations: fit.iterations,
    ...(criterion === null ? {} : { logLik: -criterion / 2, remlCriterion: criterion }),
    exact: fit.point.exact,
  };
}

function fitWarnings({ fit }: LmmFit): CalibrationWarning[] {
  if (fit.converged) return [];
  return [{ code: 'not_converged', message: 'The estimation did not settle: read its numbers with caution.' }];
}

const SOURCES: Readonly<Record<string, string>> = {
  candidate: 'How candidates differ',
  rater: 'How raters differ in severity',
  cell: 'How raters see single candidates',
  residual: 'What is left',
};

function boundaryWarnings(boundary: readonly string[]): CalibrationWarning[] {
  return boundary.map((name) => ({
    code: 'boundary',
    message: `${SOURCES[name]} is estimated as 0: these ratings are too few to show it, which is no proof that there is nothing.`,
  }));
}
