import type { Rubric, RubricRound } from './rubric.js';

export interface CriterionCoverage {
  readonly criterionId: string;
  readonly weight: number;
  /** Panel rounds that rate the criterion, in the order of the pack. */
  readonly roundIds: readonly string[];
  /** Independent raters over those rounds, before any overlap of persons. */
  readonly raters: number;
}

/**
 * How many raters each criterion reaches, one entry per criterion in rubric order.
 *
 * Only panel rounds count. Whoever plans a loop in which one person sits in two rounds has to count persons instead;
 * this is what the plan promises.
 *
 * @param rubric the rubric whose criteria are listed
 * @param rounds the rounds to count; by default those of the rubric (pass the rounds of a requisition or a variant)
 */
export function coverage(
  rubric: Pick<Rubric, 'criteria' | 'rounds'>,
  rounds: readonly RubricRound[] = rubric.rounds,
): readonly CriterionCoverage[] {
  return rubric.criteria.map(({ id, weight }) => {
    const rating = rounds.filter((round) => round.kind === 'panel' && round.criterionIds.includes(id));
    return {
      criterionId: id,
      weight,
      roundIds: rating.map((round) => round.id),
      raters: rating.reduce((sum, round) => sum + round.raters, 0),
    };
  });
}
