import type { Rubric } from '@app/domain';
import type { Finding } from '../rubric-problem.js';
import { allRounds } from './rule.js';

/** The answer to a question has to be evidence for something. A screen rates nothing, so its questions are exempt. */
export function questionWithoutCriterion(rubric: Rubric): readonly Finding[] {
  const screens = new Set(rubric.rounds.filter((round) => round.kind === 'screen').map((round) => round.id));
  return rubric.questions.flatMap((question, index): Finding[] =>
    question.criterionIds.length > 0 || screens.has(question.roundId)
      ? []
      : [
          {
            path: ['questions', index, 'criteria'],
            code: 'question-without-criterion',
            message: `The question '${question.id}' is linked to no criterion.`,
          },
        ],
  );
}

/** What a round must rate it must also ask about. A round that joins others asks their questions. */
export function criterionWithoutQuestion(rubric: Rubric): readonly Finding[] {
  return allRounds(rubric).flatMap(({ round, path }) => {
    const asked = new Set(
      rubric.questions
        .filter(({ roundId }) => roundId === round.id || round.joins?.includes(roundId))
        .flatMap(({ criterionIds }) => criterionIds),
    );
    return round.criterionIds.flatMap((criterionId, index): Finding[] =>
      asked.has(criterionId)
        ? []
        : [
            {
              path: [...path, 'criteria', index],
              code: 'criterion-without-question',
              message: `The round '${round.id}' rates '${criterionId}' but no question of that round is linked to it.`,
            },
          ],
    );
  });
}
