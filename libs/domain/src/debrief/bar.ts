import type { Rubric, RubricBar } from '../rubric/rubric.js';
import { type CriterionScore, type PanelRating, ratingsByCriterion, scoreCriterion } from './criterion-score.js';
import { gateStatus } from './gate.js';

export type BarVerdict = 'meets' | 'does_not' | 'contested' | 'not_enough_evidence';
export type ConditionOutcome = 'met' | 'not_met' | 'contested' | 'unknown';

export interface BarCondition {
  readonly id: string;
  readonly text: string;
  readonly outcome: ConditionOutcome;
  readonly detail: string;
  /** The criteria that it names: the one it asks of, the one that lifted it, those that are too low. None for a mean over all. */
  readonly criterionIds: readonly string[];
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

/** One condition of the bar, with the criteria whose ratings it looks at: a what-if asks only those anew that it touches. */
interface Check {
  readonly criterionIds: readonly string[];
  judge(scores: Scores, minRaters: number): BarCondition;
}

const format = (value: number): string => String(Math.round(value * 100) / 100);

type RatingsByCriterion = ReadonlyMap<string, readonly PanelRating[]>;

const scoresOf = (rubric: Rubric, ratings: RatingsByCriterion): Scores =>
  new Map(rubric.criteria.map(({ id }) => [id, scoreCriterion(id, ratings.get(id) ?? [])]));

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
  const base = { id: `${id}>=${level}`, text, criterionIds: [id] };
  if (!score || score.median === null || score.n < minRaters) {
    const have = score?.n ?? 0;
    return { ...base, outcome: 'unknown', detail: have === 1 ? 'one rater' : 'not assessed' };
  }
  return { ...base, outcome: score.median >= level ? 'met' : 'not_met', detail: format(score.median) };
}

function gateChecks(rubric: Rubric): Check[] {
  return rubric.gates.map((rule) => ({
    criterionIds: [rule.criterionId],
    judge: (scores, minRaters) => {
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
        criterionIds: [rule.criterionId],
      };
    },
  }));
}

/** A single rating that is too low is no panel's verdict, and is not passed over either: it contests the bar. */
function noneTooLow(rubric: Rubric, bar: RubricBar, scores: Scores, minRaters: number): BarCondition {
  const weighted = rubric.criteria.filter((one) => one.weight > 0);
  const rated = weighted.flatMap(({ id }) => {
    const { median = null, n = 0 } = scores.get(id) ?? {};
    return median === null ? [] : [{ id, median, known: n >= minRaters }];
  });
  const [lowest] = rated.map((one) => one.median).sort((a, b) => a - b);
  const tooLow = rated.filter((one) => one.median <= bar.noneAtOrBelow);
  const base = {
    ...{ id: 'none-too-low', text: `No criterion at ${bar.noneAtOrBelow}` },
    criterionIds: tooLow.map((one) => one.id),
  };
  if (lowest === undefined) return { ...base, outcome: 'unknown', detail: 'nothing rated' };
  const [thin] = tooLow;
  if (thin && tooLow.every((one) => !one.known)) {
    return { ...base, outcome: 'contested', detail: `${thin.id} at ${format(thin.median)} from one rater` };
  }
  return { ...base, outcome: thin ? 'not_met' : 'met', detail: `lowest ${format(lowest)}` };
}

function oneOfChecks(bar: RubricBar): Check[] {
  return bar.oneOf.map((set) => ({
    criterionIds: set.criterionIds,
    judge: (scores, minRaters) => {
      const text = `One ${set.level} among ${set.criterionIds.join(', ')}`;
      const known = set.criterionIds.filter((id) => (scores.get(id)?.n ?? 0) >= minRaters);
      const hit = known.find((id) => (scores.get(id)?.median ?? 0) >= set.level);
      const id = `one-of:${set.criterionIds.join('+')}`;
      if (hit) {
        const detail = `${hit} at ${format(scores.get(hit)?.median ?? 0)}`;
        return { id, text, outcome: 'met', detail, criterionIds: [hit] };
      }
      const outcome = known.length < set.criterionIds.length ? 'unknown' : 'not_met';
      const detail = outcome === 'unknown' ? 'not all assessed by two' : 'none';
      return { id, text, outcome, detail, criterionIds: [] };
    },
  }));
}

function meanAtLeast(rubric: Rubric, bar: RubricBar, scores: Scores, minRaters: number): BarCondition {
  const { mean } = weightedMeanOf(rubric, scores, minRaters);
  return {
    id: 'weighted-mean',
    text: `Weighted mean ${format(bar.weightedMean)} or more`,
    outcome: mean === null ? 'unknown' : mean >= bar.weightedMean ? 'met' : 'not_met',
    detail: mean === null ? 'no criterion with two raters' : format(mean),
    criterionIds: [],
  };
}

/** Everything the bar asks, in the order in which it is shown; gates are apart, a what-if judges them by their median. */
function checksOf(
  rubric: Rubric,
  bar: RubricBar,
): { readonly gates: readonly Check[]; readonly rest: readonly Check[] } {
  const weighted = rubric.criteria.filter((one) => one.weight > 0).map((one) => one.id);
  const level = (id: string, wanted: number, text: string): Check => ({
    criterionIds: [id],
    judge: (scores, minRaters) => atLeast(scores, id, wanted, text, minRaters),
  });
  return {
    gates: gateChecks(rubric),
    rest: [
      ...bar.must.map((id) => level(id, bar.mustLevel, `${id} at ${bar.mustLevel} or more`)),
      ...bar.atLeast.map((one) => level(one.criterionId, one.level, `${one.criterionId} at ${one.level}`)),
      ...oneOfChecks(bar),
      { criterionIds: weighted, judge: (scores, minRaters) => noneTooLow(rubric, bar, scores, minRaters) },
      { criterionIds: weighted, judge: (scores, minRaters) => meanAtLeast(rubric, bar, scores, minRaters) },
    ],
  };
}

const gatesHold = (rubric: Rubric, scores: Scores): boolean =>
  rubric.gates.every((rule) => (scores.get(rule.criterionId)?.median ?? 0) >= rule.metMedian);

const isMet = (check: Check, scores: Scores): boolean => check.judge(scores, 1).outcome === 'met';

/** The ratings of one criterion without one of them; ratings of the same level are the same what-if, so it is asked once per level. */
function withoutOne(ratings: readonly PanelRating[]): (readonly PanelRating[])[] {
  const levels = [...new Set(ratings.map((one) => one.level))];
  return levels.map((level) => {
    const index = ratings.findIndex((one) => one.level === level);
    return ratings.filter((_, position) => position !== index);
  });
}

/**
 * Criteria with a rating without which the verdict would turn over (leave one rating out). Whether everything known holds is asked
 * of all conditions once, and after each what-if only of those that look at the criterion: the others can not have changed. They see
 * a criterion that is still rated through its median alone, so a what-if that leaves the median can not change them either.
 */
function decisiveCriteria(
  rubric: Rubric,
  checks: readonly Check[],
  ratings: RatingsByCriterion,
  scores: Scores,
): string[] {
  const met = new Map(checks.map((check) => [check, isMet(check, scores)]));
  const now = gatesHold(rubric, scores) && [...met.values()].every(Boolean);
  const holdsWith = (criterionId: string, changed: Scores): boolean =>
    gatesHold(rubric, changed) &&
    checks.every((check) =>
      check.criterionIds.includes(criterionId) ? isMet(check, changed) : met.get(check) === true,
    );
  const flips = (criterionId: string): boolean => {
    const rated = (ratings.get(criterionId) ?? []).filter((one) => one.level !== null);
    if (rated.length < MIN_RATERS) return false;
    return withoutOne(rated).some((fewer) => {
      const score = scoreCriterion(criterionId, fewer);
      if (score.median === scores.get(criterionId)?.median) return false;
      return holdsWith(criterionId, new Map(scores).set(criterionId, score)) !== now;
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
  const byCriterion = ratingsByCriterion(ratings);
  const scores = scoresOf(rubric, byCriterion);
  const { gates, rest } = checksOf(rubric, bar);
  const conditions = [...gates, ...rest].map((check) => check.judge(scores, MIN_RATERS));
  const decisive = decisiveCriteria(rubric, rest, byCriterion, scores);
  const verdict = verdictOf(conditions, decisive);
  const { mean, used } = weightedMeanOf(rubric, scores);
  const reasons = reasonsOf(verdict, conditions, decisive);
  return { verdict, conditions, weightedMean: mean, criteriaUsed: used, decisiveCriterionIds: decisive, reasons };
}
