import type { Rubric } from '@app/domain';
import type { Finding } from '../rubric-problem.js';

/** What an artefact is judged for has to be rated where it is shown, or nobody could write its level down. */
export function workSampleUnrated(rubric: Rubric): readonly Finding[] {
  // Ids that name nothing have a rule of their own.
  const known = new Set(rubric.criteria.map(({ id }) => id));
  return (rubric.workSamples ?? []).flatMap(({ id, roundId, criterionIds }, at) => {
    const round = rubric.rounds.find((one) => one.id === roundId);
    if (!round) return [];
    return criterionIds.flatMap((criterionId, index): Finding[] =>
      round.criterionIds.includes(criterionId) || !known.has(criterionId)
        ? []
        : [
            {
              path: ['workSamples', at, 'criteria', index],
              code: 'work-sample-unrated',
              message: `The work sample '${id}' is for '${criterionId}', which the round '${roundId}' does not rate.`,
            },
          ],
    );
  });
}
