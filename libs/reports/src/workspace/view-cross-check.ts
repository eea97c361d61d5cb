import {
  type CrossCheck,
  INTERVAL_LEVEL,
  type ModelCheck,
  normalQuantile,
  type OrderAgreement,
} from '@app/calibration';
import type { CrossCheckView, Figure } from '@app/contracts';
import { count, round, roundOrNull } from '../calibration/figures.js';
import type { StoredFit } from './workspace-input.js';
import type { WorkspaceLabels } from './workspace-labels.js';

const Z = normalQuantile((1 + INTERVAL_LEVEL) / 2);
/** Mean squares outside are worth a look. @source Linacre (2002), What do infit and outfit mean? */
const FITTING: readonly [number, number] = [0.5, 1.5];

const LIMITS = [
  'Three models that agree are no proof that the ratings are right: they read the same ones.',
  'Levels and logits are different scales: compare order and sign, never the numbers.',
  'The Rasch model knows no candidate by rater effect. Where impressions colour several criteria, its intervals are too narrow.',
  'Thresholds have the same distances on every criterion: the rating scale model moves them together.',
];

/** What the models for levels say beside the linear one, in labels and words. */
export function viewCrossCheck({ crossCheck, raters }: StoredFit['result'], labels: WorkspaceLabels): CrossCheckView {
  const nothing = { findings: [], limits: LIMITS, raters: [], criteria: [], levels: [] };
  if (!crossCheck)
    return { ...nothing, missing: 'This fit is of an earlier version: compute it again for the cross-check.' };
  const { ordinal, rasch } = crossCheck;
  if (ordinal.refused !== null && rasch.refused !== null) return { ...nothing, missing: ordinal.refused };
  const linear = new Map(raters.map((one) => [one.id, one]));
  return {
    missing: null,
    findings: findingsOf(crossCheck),
    limits: LIMITS,
    raters: crossCheck.raters
      .map(({ id, infit, outfit, ...own }) => {
        const { candidates, leniency, interval, statement } = linear.get(id)!;
        const known = statement !== 'none' && leniency !== null && interval !== null;
        return {
          label: labels.rater(id),
          candidates,
          linear: figureOf(known ? { value: leniency, interval } : null),
          ordinal: figureOf(own.ordinal),
          rasch: figureOf(own.rasch),
          infit: roundOrNull(infit ?? undefined),
          outfit: roundOrNull(outfit ?? undefined),
        };
      })
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    criteria: crossCheck.criteria
      .map(({ id, measure, se, infit, outfit, thresholds }) => ({
        label: labels.criterion(id),
        measure: round(measure),
        interval: [round(measure - Z * se), round(measure + Z * se)] as const,
        infit: roundOrNull(infit ?? undefined),
        outfit: roundOrNull(outfit ?? undefined),
        thresholds: thresholds.map(({ from, to, value }) => ({ from, to, value: round(value) })),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true })),
    levels: crossCheck.categories.map(({ rating, n, share, averageMeasure }) => ({
      level: rating,
      n,
      share: round(share),
      averageMeasure: round(averageMeasure),
    })),
  };
}

const figureOf = (of: { readonly value: number; readonly interval: readonly [number, number] } | null): Figure =>
  of
    ? { value: round(of.value), interval: [round(of.interval[0]), round(of.interval[1])] }
    : { value: null, why: 'Too few candidates, or not to be told from criteria.' };

function findingsOf({ ordinal, rasch, raters, categories }: CrossCheck): string[] {
  const outside = raters.filter(({ infit }) => infit !== null && (infit < FITTING[0] || infit > FITTING[1])).length;
  const judged = raters.filter(({ infit }) => infit !== null).length;
  const falls = categories.some(({ averageMeasure }, k) => k > 0 && averageMeasure < categories[k - 1]!.averageMeasure);
  return [
    ...modelFindings('The ordinal model', ordinal),
    ...modelFindings('The Rasch model', rasch),
    ...(judged > 0 ? [`Infit outside 0.5 to 1.5: ${outside} of ${count(judged, 'rater')}. Above, ratings are noisier than the model expects; below, they vary too little.`] : []), // prettier-ignore
    ...(falls ? ['The candidates behind one level are on average weaker than those behind the level below it: the two are not used as more and less.'] : []), // prettier-ignore
  ];
}

function modelFindings(name: string, { refused, converged, candidates, raters }: ModelCheck): string[] {
  if (refused !== null) return [`${name}: ${refused}`];
  return [
    ...(converged ? [] : [`${name} did not settle: read its figures with caution.`]),
    ...(candidates ? [`${name} ${orderWords(candidates, 'candidate')}`] : []),
    raters ? `${name} ${orderWords(raters, 'rater')}` : `${name}: raters of groups that share nobody are not compared.`,
  ];
}

function orderWords({ pairs, swapped, swappedAndSeparated }: OrderAgreement, one: string): string {
  if (pairs === 0) return `has no pair of ${one}s to compare.`;
  const [all, some] = [pairs.toLocaleString('en'), swapped.toLocaleString('en')];
  const apart =
    swappedAndSeparated === 0
      ? 'none of them with intervals apart: no two that can be told apart change places.'
      : `${swappedAndSeparated.toLocaleString('en')} of them although their intervals are apart: look at their ratings.`;
  return swapped === 0
    ? `orders all ${all} pairs of ${one}s as the linear one does.`
    : `orders ${some} of ${all} pairs of ${one}s the other way, ${apart}`;
}
