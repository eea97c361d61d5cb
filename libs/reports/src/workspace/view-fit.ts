import {
  type CalibrationResult,
  cutOffStudy,
  type FlaggedRaterDifference,
  normalQuantile,
  ratersNeededBetween,
} from '@app/calibration';
import type { AdjustedCandidatesView, CalibrationFitView, DecisionPointView, Figure } from '@app/contracts';
import { count, differenceOf, round } from '../calibration/figures.js';
import type { CaseShare } from './linking-ratings.js';
import { viewCrossCheck } from './view-cross-check.js';
import type { StoredFit } from './workspace-input.js';
import type { WorkspaceLabels } from './workspace-labels.js';

const Z90 = normalQuantile(0.95);
const COMPONENTS = ['candidate', 'rater', 'cell', 'residual'] as const;
const TARGETS = ['0.7', '0.8', '0.9'] as const;
const CUTS = [2, 2.25, 2.5, 2.75, 3, 3.25, 3.5];
const MIN_CANDIDATES = 5;
const MIN_CANDIDATES_FOR_A_POINT = 10;

const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number => (a.label < b.label ? -1 : 1);

interface FitBasis {
  /** By rater: what each leniency takes from shared cases. */
  readonly cases: ReadonlyMap<string, CaseShare>;
  readonly criteriaPerRater: number;
}

/**
 * A fit in words and labels: no id, no name, nothing of a single candidate.
 *
 * @param differences of the same ratings, by label
 * @param basis       what the ratings are that the result does not say
 */
export function viewFit(
  fit: StoredFit,
  labels: WorkspaceLabels,
  differences: readonly FlaggedRaterDifference[],
  { cases, criteriaPerRater }: FitBasis,
): CalibrationFitView {
  const { result, id, createdAt, inputHash, resultHash, modelVersion, parameters, seed } = fit;
  const { model, varianceComponents, raters } = result;
  return {
    ...{ id, createdAt, inputHash, resultHash, modelVersion, parameters, seed },
    method: model.method,
    prior: model.prior && model.prior.source,
    warnings: result.design.warnings.map(({ message }) => message),
    components: varianceComponents ? shares(varianceComponents) : [],
    severity: raters
      .map((rater) => {
        const own = severityOf(rater, labels);
        const fromCases = cases.get(rater.id) ?? { ratings: 0, cases: 0 };
        return { ...own, fromCases, within: withinOf(own, differences) };
      })
      .sort(byLabel),
    halo: raters
      .map((rater) => ({
        label: labels.rater(rater.id),
        candidates: rater.candidates,
        halo: shapeOf(rater, rater.halo, rater.haloInterval),
        spread: shapeOf(rater, rater.spreadRatio, rater.spreadInterval),
      }))
      .sort(byLabel),
    criteria: result.criteria
      .map((one) => ({
        label: labels.criterion(one.id),
        effect: round(one.effect),
        interval: [round(one.effect - Z90 * one.se), round(one.effect + Z90 * one.se)] as const,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
    decisionStudy: {
      criteriaPerRater: Number(criteriaPerRater.toFixed(1)),
      missing: result.decisionStudy.phi.length > 0 ? null : refusedIn(result),
      phi: result.decisionStudy.phi.map(pointOf),
      eRho2: result.decisionStudy.eRho2.map(pointOf),
      needed: TARGETS.map((name) => neededOf(result.decisionStudy, name)),
    },
    crossCheck: viewCrossCheck(result, labels),
  };
}

const pointOf = ({ raters, value, interval }: DecisionPoint): DecisionPointView => ({
  ...{ raters, value: round(value), interval: interval && [round(interval[0]), round(interval[1])] },
});

type DecisionPoint = CalibrationResult['decisionStudy']['phi'][number];

/** Why no component is known, and with it nothing that is made of them all. */
function refusedIn({ design }: CalibrationResult): string {
  const known = design.warnings.find(({ code }) => REFUSALS.has(code));
  return known?.message ?? 'These ratings allow no estimate of every variance component.';
}

const REFUSALS: ReadonlySet<string> = new Set([
  ...['no_ratings', 'too_few_ratings', 'one_candidate', 'no_variation', 'one_rating_each', 'not_identified'],
]);

function neededOf(
  { phi, needed }: CalibrationResult['decisionStudy'],
  name: (typeof TARGETS)[number],
): CalibrationFitView['decisionStudy']['needed'][number] {
  const target = Number(name);
  const ofOne = phi.find(({ raters }) => raters === 1)?.interval;
  return { target, raters: needed[name], interval: ofOne ? ratersNeededBetween(ofOne, target) : null };
}

function withinOf(
  { label, figure: modelled }: Pick<CalibrationFitView['severity'][number], 'label' | 'figure'>,
  differences: readonly FlaggedRaterDifference[],
): CalibrationFitView['severity'][number]['within'] {
  const own = differences.find(({ rater }) => rater === label);
  const alone: Figure = { value: null, why: 'Nothing rated together with a colleague.' };
  if (!own) return { candidates: 0, figure: alone, confirms: false };
  const { candidates, figure } = differenceOf(own);
  const around = figure.value === null ? null : figure.interval;
  const confirms = modelled.value !== null && around !== null && (modelled.value > 0 ? around[0] > 0 : around[1] < 0);
  return { candidates, figure, confirms };
}

/** Under 10 candidates a point without its interval says more than is known. */
function shapeOf(
  { candidates }: CalibrationResult['raters'][number],
  value: number | null,
  interval: readonly [number, number] | null,
): Figure {
  if (candidates < MIN_CANDIDATES) return { value: null, why: `${count(MIN_CANDIDATES - candidates, 'more candidate')} needed.` }; // prettier-ignore
  if (value === null) return { value: null, why: 'Too few: one criterion, or nothing varies.' };
  if (interval === null && candidates < MIN_CANDIDATES_FOR_A_POINT) return { value: null, why: 'Too few for an interval.' }; // prettier-ignore
  return { value: round(value), interval: interval && [round(interval[0]), round(interval[1])] };
}

function shares(components: NonNullable<CalibrationResult['varianceComponents']>): CalibrationFitView['components'] {
  const found = COMPONENTS.flatMap((name) =>
    components[name] === undefined ? [] : [{ name, value: components[name] }],
  );
  const total = found.reduce((sum, { value }) => sum + value, 0);
  return found.map(({ name, value }) => ({ name, value: round(value), share: total > 0 ? round(value / total) : 0 }));
}

function severityOf(
  rater: CalibrationResult['raters'][number],
  labels: WorkspaceLabels,
): Omit<CalibrationFitView['severity'][number], 'within' | 'fromCases'> {
  const { candidates, n: ratings, leniency, interval, statement, flags } = rater;
  return {
    label: labels.rater(rater.id),
    candidates,
    ratings,
    figure: figureOf(leniency, interval, () =>
      candidates < MIN_CANDIDATES
        ? `${count(candidates, 'candidate')} so far, ${MIN_CANDIDATES} needed.`
        : flags.includes('aliased')
          ? 'Rates criteria that nobody else connects: severity can not be told from their difficulty.'
          : 'These ratings allow no statement on severity.',
    ),
    statement: leniency === null || candidates < MIN_CANDIDATES ? 'none' : statement,
    flagged: flags.some((flag) => flag.endsWith('_than_co_raters')),
  };

  function figureOf(value: number | null, around: readonly [number, number] | null, why: () => string): Figure {
    if (value === null || candidates < MIN_CANDIDATES) return { value: null, why: why() };
    return { value: round(value), interval: around && [round(around[0]), round(around[1])] };
  }
}

/** Candidates by label, raw beside adjusted, and what a cut-off would make of it. */
export function viewAdjusted(fit: Pick<StoredFit, 'id' | 'result'>, labels: WorkspaceLabels): AdjustedCandidatesView {
  const { candidates } = fit.result;
  const rows = candidates.map((one) => ({
    label: labels.candidate(one.id),
    raters: one.raters,
    ratings: one.n,
    raw: round(one.rawMean),
    figure: adjustedFigure(one),
    component: one.component,
    notes: one.flags.flatMap((flag) => NOTES[flag] ?? []),
  }));
  return { fitId: fit.id, rows: rows.sort(byLabel), cutOffs: CUTS.map((cut) => cutOff(cut, candidates)) };
}

const NOTES: Readonly<Record<string, string>> = {
  all_lowest: 'Every rating is the lowest level.',
  all_highest: 'Every rating is the highest level.',
  within_component: 'Comparable within its own group of raters only.',
};

type Candidate = CalibrationResult['candidates'][number];

/** Two ratings are shown as they are. */
const MIN_RATINGS = 3;

function adjustedFigure({ adjusted, interval, n, raters }: Candidate): Figure {
  if (n < MIN_RATINGS) return { value: null, why: `${count(n, 'rating')}: nothing is adjusted.` };
  if (raters < 2) return { value: null, why: 'One rater: nothing to adjust against.' };
  if (adjusted === null) return { value: null, why: 'These ratings allow no adjustment.' };
  return { value: round(adjusted), interval: interval && [round(interval[0]), round(interval[1])] };
}

function cutOff(cut: number, candidates: readonly Candidate[]): AdjustedCandidatesView['cutOffs'][number] {
  const shown = candidates.flatMap((one) => {
    const figure = adjustedFigure(one);
    return figure.value === null ? [] : [{ raw: one.rawMean, adjusted: figure.value, interval: figure.interval }];
  });
  const study = cutOffStudy(
    shown.map(({ adjusted }) => adjusted),
    shown.map(({ interval }) => (interval ? (interval[1] - interval[0]) / (2 * Z90) : 0)),
    cut,
  );
  return {
    cut,
    aboveRaw: shown.filter(({ raw }) => raw >= cut).length,
    aboveAdjusted: study.above,
    flips: shown.filter(({ raw, adjusted }) => raw >= cut !== adjusted > cut).length,
    undecided: study.uncertain,
    accuracy: study.classificationAccuracy === null ? null : round(study.classificationAccuracy),
  };
}
