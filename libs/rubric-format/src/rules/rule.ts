import type { Rubric, RubricRound } from '@app/domain';
import type { Finding, PathSegment } from '../rubric-problem.js';

/** A rule across ids and numbers of a rubric whose structure is sound. One finding per thing to change. */
export type Rule = (rubric: Rubric) => readonly Finding[];

export interface PlacedRound {
  readonly round: RubricRound;
  /** Where it is in the file. */
  readonly path: readonly PathSegment[];
}

/** The rounds of the pack and those that its variants add, with their place in the file. */
export function allRounds(rubric: Rubric): readonly PlacedRound[] {
  const own = rubric.rounds.map((round, index) => ({ round, path: ['rounds', index] }));
  const added = (rubric.variants ?? []).flatMap((variant, at) =>
    variant.rounds.map((round, index) => ({ round, path: ['variants', at, 'rounds', index] })),
  );
  return [...own, ...added];
}

export interface RoundPlan {
  /** undefined for the rounds of the pack itself. */
  readonly variantIndex?: number;
  /** For messages: '' or " in the variant 'x'". */
  readonly where: string;
  readonly rounds: readonly RubricRound[];
}

/** Every way in which a loop can be run: the pack's rounds, and each variant's. */
export function roundPlans(rubric: Rubric): readonly RoundPlan[] {
  const variants = (rubric.variants ?? []).map((variant, variantIndex) => ({
    variantIndex,
    where: ` in the variant '${variant.id}'`,
    rounds: [...rubric.rounds.filter((round) => variant.keeps.includes(round.id)), ...variant.rounds],
  }));
  return [{ where: '', rounds: rubric.rounds }, ...variants];
}
