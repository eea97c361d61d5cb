import { candidatePosterior, criterionPosterior, mean, median, MIN_CRITERION_RATERS } from '@app/calibration';
import type { Figure, PanelCalibrationView } from '@app/contracts';
import { judgeBar, type Level, type Rubric, type RubricBar } from '@app/domain';
import { criterionKey, type WorkspaceRating } from '@app/reports';
import { type HistoryOrReason, NO_HISTORY, type OrganisationHistory } from './organisation-history.js';

export interface PanelMaterial {
  /** Independent levels of one loop, each rater once per criterion. */
  readonly ratings: readonly WorkspaceRating[];
  readonly rubric: Rubric;
  readonly bar: RubricBar;
  readonly history: HistoryOrReason;
}

type Given = WorkspaceRating & { readonly level: Level };

const round = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;

/** One panel: raw first, adjusted beside it, and what the bar would be without each rater. */
export function viewPanel(material: PanelMaterial): PanelCalibrationView {
  const { rubric, bar } = material;
  const given = material.ratings.filter((row): row is Given => row.level !== null);
  const criteria = criteriaOf(rubric, given);
  const raters = [...new Set(given.map((row) => row.raterId))].sort();
  const verdict = (rows: readonly Given[]): string => judgeBar(rubric, bar, rows).verdict;
  const whole = verdict(given);
  return {
    n: { raters: raters.length, ratings: given.length, criteria: criteria.length },
    raw: rawOf(rubric, criteria),
    criteria: criteria.map((row) => ({ ...row, estimate: estimateOf(material, given, row) })),
    ...adjustedOf(material, given, criteria),
    bar: {
      verdict: whole,
      without: raters.map((raterId) => {
        const rest = given.filter((row) => row.raterId !== raterId);
        const left = verdict(rest);
        const own = given.length - rest.length;
        return {
          raterId,
          ratings: own,
          mean: rawOf(rubric, criteriaOf(rubric, rest)),
          verdict: left,
          flips: left !== whole,
        };
      }),
    },
  };
}

function criteriaOf(rubric: Rubric, given: readonly Given[]): CriterionRows {
  return rubric.criteria.flatMap(({ id, shortName }) => {
    const levels = given.flatMap((row) => (row.criterionId === id ? [row.level] : [])).sort();
    const [middle, average] = [median(levels), mean(levels)];
    if (middle === undefined || average === undefined) return [];
    const range = [levels[0]!, levels.at(-1)!] as const;
    return [{ criterionId: id, name: shortName, levels, median: middle, mean: round(average), range }];
  });
}

type CriterionRow = Omit<PanelCalibrationView['criteria'][number], 'estimate'>;
type CriterionRows = readonly CriterionRow[];

/** Under two raters a criterion says more of the rater than of the candidate: it is listed, and stands in no mean. */
const MIN_RATERS = 2;

/** A mean over the criteria that at least two rated, by the weights of the rubric; null when there is none. */
function weightedMean(
  rubric: Rubric,
  criteria: CriterionRows,
  of: (row: CriterionRows[number]) => number,
): number | null {
  const weights = new Map(rubric.criteria.map(({ id, weight }) => [id, weight]));
  let [sum, total] = [0, 0];
  for (const row of criteria) {
    const weight = row.levels.length >= MIN_RATERS ? (weights.get(row.criterionId) ?? 0) : 0;
    sum += weight * of(row);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

function rawOf(rubric: Rubric, criteria: CriterionRows): number | null {
  const found = weightedMean(rubric, criteria, (row) => row.mean);
  return found === null ? null : round(found);
}

/** Two ratings are shown as they are. */
const MIN_RATINGS = 3;

type Adjusted = Pick<PanelCalibrationView, 'adjusted' | 'pending' | 'what'>;

const refused = (why: string, pending = false): Adjusted => ({
  adjusted: { value: null, why },
  pending,
  what: 'The raw ratings stand alone.',
});

/** What can be adjusted with, or why nothing can. */
function usableHistory({ history }: Pick<PanelMaterial, 'history'>): OrganisationHistory | string {
  if (typeof history === 'string') return NO_HISTORY[history];
  const { candidate, residual } = history.components;
  return candidate === 0 || residual === 0
    ? "In the organisation's ratings candidates differ by no more than chance: nothing can be adjusted."
    : history;
}

/** From the ratings of this criterion alone: those of others say nothing of the candidate's own standing on it. */
function estimateOf(material: PanelMaterial, given: readonly Given[], { criterionId, levels }: CriterionRow): Figure {
  const n = levels.length;
  if (n < MIN_CRITERION_RATERS) {
    const why =
      n === 1 ? 'One rating says nothing beyond itself.' : 'Two ratings are shown as they are: it takes three.';
    return { value: null, why };
  }
  const usable = usableHistory(material);
  if (typeof usable === 'string') return { value: null, why: usable };
  const row = given.find((one) => one.criterionId === criterionId);
  const key = row ? criterionKey(row) : '';
  if (usable.criteria[key] === undefined) return { value: null, why: UNKNOWN_CRITERION };
  const { adjusted, interval } = criterionPosterior(levels, key, usable);
  return { value: round(adjusted), interval: [round(interval[0]), round(interval[1])] };
}

const UNKNOWN_CRITERION =
  "The organisation's calibration has no ratings under this version of the rubric: nothing can be compared.";

function adjustedOf({ rubric, history }: PanelMaterial, given: readonly Given[], criteria: CriterionRows): Adjusted {
  const usable = usableHistory({ history });
  if (typeof usable === 'string') return refused(usable, history === 'computing');
  const ratings = given.map((row) => ({
    ...{ candidate: row.candidateId, rater: row.raterId, criterion: criterionKey(row), value: row.level },
  }));
  if (ratings.length < MIN_RATINGS || new Set(given.map((row) => row.raterId)).size < 2) {
    return refused('It takes three ratings by two raters; fewer say nothing beyond themselves.');
  }
  const keyOf = new Map(given.map((row) => [row.criterionId, criterionKey(row)]));
  const effects = criteria.map((row) => usable.criteria[keyOf.get(row.criterionId) ?? '']);
  if (effects.some((effect) => effect === undefined)) {
    return refused(UNKNOWN_CRITERION);
  }
  const effectOf = new Map(criteria.map((row, index) => [row.criterionId, effects[index] ?? 0]));
  // The criteria of the raw mean beside it: another set would be another scale.
  const difficulty = weightedMean(rubric, criteria, (row) => effectOf.get(row.criterionId) ?? 0);
  if (difficulty === null) return refused('No criterion has two raters yet.');
  const found = candidatePosterior(ratings, usable);
  const onScale = (level: number): number => round(level + difficulty);
  const adjusted: Figure = {
    value: onScale(found.adjusted),
    interval: [onScale(found.interval[0]), onScale(found.interval[1])],
  };
  const what =
    `The mean level to expect if every rater of the organisation rated these criteria: these ratings, drawn towards the mean of ` +
    `${usable.n.candidates} candidates and ${usable.n.raters} raters as far as single panels have been off; nothing is assumed of how strict these raters are.`;
  return { adjusted, pending: false, what };
}
