import { type CriterionPower, type PanelRating, powerToFlip, type Rubric, type RubricBar } from '@app/domain';

const MOST = 500;
// Exhaustive, and asked at every look at a debrief, while blind ratings no longer change after the reveal. The answer rests on nothing
// but rubric, bar and levels, so that the same question has the same answer for ever.
const known = new Map<string, readonly CriterionPower[]>();

const keyOf = (rubric: Rubric, bar: RubricBar, ratings: readonly PanelRating[]): string =>
  JSON.stringify([
    ...[rubric.packId, rubric.version, rubric.gates, bar],
    rubric.criteria.map(({ id, weight }) => [id, weight]),
    ratings.map(({ criterionId, level }) => `${criterionId}${level ?? '-'}`).sort(),
  ]);

/** `powerToFlip`, each question worked out once. */
export function rememberedPower(rubric: Rubric, bar: RubricBar, ratings: readonly PanelRating[]): CriterionPower[] {
  const key = keyOf(rubric, bar, ratings);
  const answer = known.get(key) ?? powerToFlip(rubric, bar, ratings);
  known.delete(key);
  known.set(key, answer);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return [...answer];
}
