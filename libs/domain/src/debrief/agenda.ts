import type { Rubric, RubricBar } from '../rubric/rubric.js';
import type { BarResult } from './bar.js';
import type { CriterionScore } from './criterion-score.js';

export interface AgendaItem {
  readonly kind: 'criterion' | 'role';
  readonly criterionId: string | null;
  readonly title: string;
  readonly reason: string;
  /** Whether it could change the advice of the bar. */
  readonly decisive: boolean;
  readonly minutes: number;
}

interface Candidate extends AgendaItem {
  readonly urgency: number;
}

const levelsText = (score: CriterionScore): string =>
  score.range ? `${score.range[0]} to ${score.range[1]}` : 'one rater';

function criterionItem(
  rubric: Rubric,
  bar: RubricBar,
  score: CriterionScore,
  result: BarResult,
): Candidate | undefined {
  const criterion = rubric.criteria.find((one) => one.id === score.criterionId);
  if (!criterion || criterion.weight === 0) return undefined;
  const gate = result.conditions.find((one) => one.id === `gate:${criterion.id}`);
  const must = bar.must.includes(criterion.id);
  const decisive = result.decisiveCriterionIds.includes(criterion.id) || gate?.outcome === 'contested';
  const base = {
    kind: 'criterion' as const,
    criterionId: criterion.id,
    title: `${criterion.id} ${criterion.shortName}`,
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
  return undefined;
}

/**
 * What to talk about, in order: the gate, then what one rating could decide, then thin or split criteria. Criteria within one point
 * that decide nothing are taken as read.
 */
export function agendaOf(
  rubric: Rubric,
  bar: RubricBar,
  scores: readonly CriterionScore[],
  result: BarResult,
  roleIsMixed: string | null,
): AgendaItem[] {
  const items = scores.flatMap((score) => criterionItem(rubric, bar, score, result) ?? []);
  if (roleIsMixed !== null) {
    const item = { kind: 'role' as const, criterionId: null, title: 'Role profile', decisive: false, minutes: 5 };
    items.push({ ...item, reason: roleIsMixed, urgency: 30 });
  }
  return items.sort((a, b) => b.urgency - a.urgency).map(({ urgency: _urgency, ...item }) => item);
}
