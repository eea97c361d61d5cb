import { type FieldProblem, LIMITS, type Rubric, textProblem } from '@app/domain';

/** Answers to the pack's intake questions, by question id. An answer may be missing: the draft is filled bit by bit. */
export function checkIntake(intake: Readonly<Record<string, unknown>>, rubric: Rubric): FieldProblem[] {
  const known = rubric.intake.map((question) => question.id);
  return Object.entries(intake).flatMap(([id, answer]): FieldProblem[] => {
    const path = `/intake/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!known.includes(id))
      return [{ path, message: `This is no intake question of the rubric; known are ${known.join(', ')}.` }];
    if (typeof answer !== 'string' || answer.length > LIMITS.intakeAnswer)
      return [{ path, message: `Send text of at most ${LIMITS.intakeAnswer} characters.` }];
    const hidden = textProblem(answer);
    return hidden === undefined ? [] : [{ path, message: `This ${hidden}` }];
  });
}
