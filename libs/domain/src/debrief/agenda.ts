import type { Rubric, RubricBar } from '../rubric/rubric.js';
import type { BarResult, BarVerdict } from './bar.js';
import type { CriterionScore } from './criterion-score.js';
import type { CriterionPower } from './power.js';

export interface AgendaItem {
  readonly kind: 'criterion' | 'role';
  readonly criterionId: string | null;
  readonly title: string;
  readonly reason: string;
  /** Whether it could change the advice of the bar. */
  readonly decisive: boolean;
  readonly minutes: number;
  /** The fewest one-level changes by one rater that flip the recommendation, and to what; null where one rater can not. */
  readonly power: { readonly levels: number; readonly to: readonly BarVerdict[] } | null;
}

interface Candidate extends AgendaItem {
  readonly urgency: number;
  /** Levels between the lowest and the highest rating. */
  readonly spread: number;
}

const levelsText = (score: CriterionScore): string =>
  score.range ? `${score.range[0]} to ${score.range[1]}` : 'one rater';

function criterionItem(
  rubric: Rubric,
  bar: RubricBar,
  score: CriterionScore,
  result: BarResult,
  powers: readonly CriterionPower[],
): Candidate | undefined {
  const criterion = rubric.criteria.find((one) => one.id === score.criterionId);
  if (!criterion || criterion.weight === 0) return undefined;
  const gate = result.conditions.find((one) => one.id === `gate:${criterion.id}`);
  const must = bar.must.includes(criterion.id);
  const decisive = result.decisiveCriterionIds.includes(criterion.id) || gate?.outcome === 'contested';
  const found = powers.find((one) => one.criterionId === criterion.id);
  const spread = score.range ? score.range[1] - score.range[0] : 0;
  const base = {
    kind: 'criterion' as const,
    criterionId: criterion.id,
    title: `${criterion.id} ${criterion.shortName}`,
    power: found ? { levels: found.levels, to: found.to } : null,
    spread,
  };
  if (gate && gate.outcome !== 'met') {
    return {
      ...base,
      reason: `Gate ${gate.outcome === 'contested' ? 'contested' : 'open'}: ${gate.detail}.`,
      decisive: true,
      minutes: 8,
      urgency: 100,
    };
  }
  if (score.n < 2 && (must || score.n + score.notAssessed > 0)) {
    const reason = score.n === 1 ? 'One rater only.' : 'Nobody could assess it.';
    return { ...base, reason, decisive: must, minutes: must ? 6 : 3, urgency: must ? 70 : 10 };
  }
  if (decisive) {
    const role = must ? 'Must' : 'Counts';
    return {
      ...base,
      reason: `${role}, ${levelsText(score)}. One rating decides the bar.`,
      decisive,
      minutes: 6,
      urgency: must ? 90 : 80,
    };
  }
  if (score.split)
    return {
      ...base,
      reason: `${must ? 'Must, ' : ''}${levelsText(score)}. The median holds either way.`,
      decisive,
      minutes: 4,
      urgency: must ? 50 : 40,
    };
  // Apart by one level, and one level by one rater turns the recommendation: agreed enough to read, too close to take as read.
  if (spread > 0 && found?.levels === 1)
    return {
      ...base,
      reason: `${must ? 'Must, ' : ''}${levelsText(score)}. Close to the line.`,
      decisive,
      minutes: 4,
      urgency: must ? 35 : 25,
    };
  return undefined;
}

const levelsToFlip = ({ power }: Candidate): number => power?.levels ?? Infinity;

/** By kind of disagreement; among equals by power to change the decision (fewer levels first), then by how far the raters are apart. */
const byUrgency = (a: Candidate, b: Candidate): number => {
  const power = levelsToFlip(a) === levelsToFlip(b) ? 0 : levelsToFlip(a) - levelsToFlip(b);
  return b.urgency - a.urgency || power || b.spread - a.spread;
};

/**
 * What to talk about, in order: the gate, then what one rating could decide, then thin or split criteria, then those close to the line.
 * Criteria within one point that decide nothing are taken as read.
 * @param powers what one rater could change on each criterion (see `powerToFlip`)
 */
export function agendaOf(
  rubric: Rubric,
  bar: RubricBar,
  scores: readonly CriterionScore[],
  result: BarResult,
  roleIsMixed: string | null,
  powers: readonly CriterionPower[] = [],
): AgendaItem[] {
  const items = scores.flatMap((score) => criterionItem(rubric, bar, score, result, powers) ?? []);
  if (roleIsMixed !== null) {
    const item = { kind: 'role' as const, criterionId: null, title: 'Role profile', decisive: false, minutes: 5 };
    items.push({ ...item, reason: roleIsMixed, urgency: 30, power: null, spread: 0 });
  }
  return items.sort(byUrgency).map(({ urgency: _urgency, spread: _spread, ...item }) => item);
}
