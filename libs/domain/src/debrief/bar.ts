import type { Rubric, RubricBar } from '../rubric/rubric.js';
import { type CriterionScore, type PanelRating, scoreCriterion } from './criterion-score.js';
import { gateStatus } from './gate.js';

export type BarVerdict = 'meets' | 'does_not' | 'contested' | 'not_enough_evidence';
export type ConditionOutcome = 'met' | 'not_met' | 'contested' | 'unknown';

export interface BarCondition {
  readonly id: string;
  readonly text: string;
  readonly outcome: ConditionOutcome;
  readonly detail: string;
}

export interface BarResult {
  readonly verdict: BarVerdict;
  readonly conditions: readonly BarCondition[];
  /** Over criteria with weight and at least two raters; null when there is none. */
  readonly weightedMean: number | null;
  readonly criteriaUsed: number;
  /** Criteria of which one single rating decides the verdict. */
  readonly decisiveCriterionIds: readonly string[];
  readonly reasons: readonly string[];
}

/** One rater is no panel: levels of fewer raters stay out of the mean and leave a condition unknown. */
const MIN_RATERS = 2;

type Scores = ReadonlyMap<string, CriterionScore>;

const format = (value: number): string => String(Math.round(value * 100) / 100);

function scoresOf(rubric: Rubric, ratings: readonly PanelRating[]): Scores {
  return new Map(rubric.criteria.map((criterion) => [criterion.id, scoreCriterion(criterion.id, ratings)]));
}

/** Weighted mean of panel levels: first within a criterion over its raters, then over criteria by weight. */
export function weightedMeanOf(
  rubric: Rubric,
  scores: Scores,
  minRaters = MIN_RATERS,
): { mean: number | null; used: number } {
  const used = rubric.criteria.filter((one) => one.weight > 0 && (scores.get(one.id)?.n ?? 0) >= minRaters);
  const weight = used.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return { mean: null, used: 0 };
  const total = used.reduce((sum, one) => sum + one.weight * (scores.get(one.id)?.median ?? 0), 0);
  return { mean: total / weight, used: used.length };
}

function atLeast(scores: Scores, id: string, level: number, text: string, minRaters: number): BarCondition {
  const score = scores.get(id);
  const base = { id: `${id}>=${level}`, text };
  if (!score || score.median === null || score.n < minRaters) {
    const have = score?.n ?? 0;
    return { ...base, outcome: 'unknown', detail: have === 1 ? 'one rater' : 'not assessed' };
  }
  return { ...base, outcome: score.median >= level ? 'met' : 'not_met', detail: format(score.median) };
}

function gateConditions(rubric: Rubric, scores: Scores, minRaters: number): BarCondition[] {
  return rubric.gates.map((rule) => {
    const score = scores.get(rule.criterionId) ?? scoreCriterion(rule.criterionId, []);
    const status = gateStatus({ ...rule, minRaters: Math.min(rule.minRaters, minRaters) }, score);
    const outcome: ConditionOutcome = status === 'not_assessed' ? 'unknown' : status;
    const split = score.range ? `, ${score.range[0]} to ${score.range[1]}` : '';
    const detail = score.median === null ? 'not assessed' : `${format(score.median)}${split}`;
    return {
      id: `gate:${rule.criterionId}`,
      text: `Gate ${rule.criterionId}, median ${rule.metMedian} or more`,
      outcome,
      detail,
    };
  });
}

/** A single rating that is too low is no panel's verdict, and is not passed over either: it contests the bar. */
function noneTooLow(rubric: Rubric, bar: RubricBar, scores: Scores, minRaters: number): BarCondition {
  const weighted = rubric.criteria.filter((one) => one.weight > 0);
  const rated = weighted.flatMap(({ id }) => {
    const { median = null, n = 0 } = scores.get(id) ?? {};
    return median === null ? [] : [{ id, median, known: n >= minRaters }];
  });
  const [lowest] = rated.map((one) => one.median).sort((a, b) => a - b);
  const base = { id: 'none-too-low', text: `No criterion at ${bar.noneAtOrBelow}` };
  if (lowest === undefined) return { ...base, outcome: 'unknown', detail: 'nothing rated' };
  const tooLow = rated.filter((one) => one.median <= bar.noneAtOrBelow);
  const [thin] = tooLow;
  if (thin && tooLow.every((one) => !one.known)) {
    return { ...base, outcome: 'contested', detail: `${thin.id} at ${format(thin.median)} from one rater` };
  }
  return { ...base, outcome: thin ? 'not_met' : 'met', detail: `lowest ${format(lowest)}` };
}

function oneOfConditions(bar: RubricBar, scores: Scores, minRaters: number): BarCondition[] {
  return bar.oneOf.map((set) => {
    const text = `One ${set.level} among ${set.criterionIds.join(', ')}`;
    const known = set.criterionIds.filter((id) => (scores.get(id)?.n ?? 0) >= minRaters);
    const hit = known.find((id) => (scores.get(id)?.median ?? 0) >= set.level);
    const id = `one-of:${set.criterionIds.join('+')}`;
    if (hit) return { id, text, outcome: 'met', detail: `${hit} at ${format(scores.get(hit)?.median ?? 0)}` };
    const outcome = known.length < set.criterionIds.length ? 'unknown' : 'not_met';
    return { id, text, outcome, detail: outcome === 'unknown' ? 'not all assessed by two' : 'none' };
  });
}

function conditionsOf(rubric: Rubric, bar: RubricBar, scores: Scores, minRaters: number): BarCondition[] {
  const { mean } = weightedMeanOf(rubric, scores, minRaters);
  return [
    ...gateConditions(rubric, scores, minRaters),
    ...bar.must.map((id) => atLeast(scores, id, bar.mustLevel, `${id} at ${bar.mustLevel} or more`, minRaters)),
    ...bar.atLeast.map((one) =>
      atLeast(scores, one.criterionId, one.level, `${one.criterionId} at ${one.level}`, minRaters),
    ),
    ...oneOfConditions(bar, scores, minRaters),
    noneTooLow(rubric, bar, scores, minRaters),
    {
      id: 'weighted-mean',
      text: `Weighted mean ${format(bar.weightedMean)} or more`,
      outcome: mean === null ? 'unknown' : mean >= bar.weightedMean ? 'met' : 'not_met',
      detail: mean === null ? 'no criterion with two raters' : format(mean),
    },
  ];
}

/** Whether everything known holds, for the what-if of one rating less; a contested gate is judged by its median there. */
function holds(rubric: Rubric, bar: RubricBar, scores: Scores): boolean {
  const gates = rubric.gates.every((rule) => (scores.get(rule.criterionId)?.median ?? 0) >= rule.metMedian);
  const rest = conditionsOf(rubric, bar, scores, 1).filter((one) => !one.id.startsWith('gate:'));
  return gates && rest.every((one) => one.outcome === 'met');
}

/** The ratings of one criterion without one of them; ratings of the same level are the same what-if, so it is asked once per level. */
function withoutOne(ratings: readonly PanelRating[]): (readonly PanelRating[])[] {
  const levels = [...new Set(ratings.map((one) => one.level))];
  return levels.map((level) => {
    const index = ratings.findIndex((one) => one.level === level);
    return ratings.filter((_, position) => position !== index);
  });
}

/** Criteria with a rating without which the verdict would turn over (leave one rating out). */
function decisiveCriteria(rubric: Rubric, bar: RubricBar, ratings: readonly PanelRating[], scores: Scores): string[] {
  const now = holds(rubric, bar, scores);
  const flips = (criterionId: string): boolean => {
    const rated = ratings.filter((one) => one.criterionId === criterionId && one.level !== null);
    if (rated.length < MIN_RATERS) return false;
    return withoutOne(rated).some((fewer) => {
      const changed = new Map(scores).set(criterionId, scoreCriterion(criterionId, fewer));
      return holds(rubric, bar, changed) !== now;
    });
  };
  return rubric.criteria.map((one) => one.id).filter(flips);
}

function verdictOf(conditions: readonly BarCondition[], decisive: readonly string[]): BarVerdict {
  if (conditions.some((one) => one.outcome === 'contested')) return 'contested';
  if (decisive.length > 0) return 'contested';
  if (conditions.some((one) => one.outcome === 'not_met')) return 'does_not';
  if (conditions.some((one) => one.outcome === 'unknown')) return 'not_enough_evidence';
  return 'meets';
}

function reasonsOf(verdict: BarVerdict, conditions: readonly BarCondition[], decisive: readonly string[]): string[] {
  const listed = (outcome: ConditionOutcome): string[] =>
    conditions.filter((one) => one.outcome === outcome).map((one) => `${one.text}: ${one.detail}`);
  if (verdict === 'meets') return ['Every condition of the bar holds, and no single rating would change that.'];
  if (verdict === 'contested') {
    const flips = decisive.map((id) => `One rating on ${id} decides whether the bar is met.`);
    return [...listed('contested').map((text) => `Contested. ${text}`), ...flips];
  }
  return verdict === 'does_not' ? listed('not_met') : listed('unknown');
}

/**
 * The bar of a seniority over independent ratings: advice with its reasons, never a decision.
 * @param ratings independent ratings only (recused, shadow and late ones left out by the caller)
 */
export function judgeBar(rubric: Rubric, bar: RubricBar, ratings: readonly PanelRating[]): BarResult {
  const scores = scoresOf(rubric, ratings);
  const conditions = conditionsOf(rubric, bar, scores, MIN_RATERS);
  const decisive = decisiveCriteria(rubric, bar, ratings, scores);
  const verdict = verdictOf(conditions, decisive);
  const { mean, used } = weightedMeanOf(rubric, scores);
  const reasons = reasonsOf(verdict, conditions, decisive);
  return { verdict, conditions, weightedMean: mean, criteriaUsed: used, decisiveCriterionIds: decisive, reasons };
}
