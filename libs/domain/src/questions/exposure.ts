// How often a question of a pack was asked, and what follows from it. Only questions on cards that were revealed are counted, and
// no figure under a minimum is told: the counter must not say that somebody has submitted.
import type { RubricQuestion } from '../rubric/rubric.js';
import { LIMITS } from '../shared/limits.js';
import { checkList, problem, type Problems } from '../shared/field-checks.js';
import type { ScorecardContent } from '../scorecard/scorecard.js';

/** How far back it is counted. */
export const EXPOSURE_MONTHS = 12;
/** Fewer are told as 'fewer than 5'. */
export const EXPOSURE_MINIMUM = 5;

export interface AskedCount {
  readonly questionId: string;
  readonly questionVersion: number;
  /** >= 1 */
  readonly asked: number;
}

/** How often each question was asked in its present wording, where that may be told; by question id. */
export function exposureOf(
  questions: readonly RubricQuestion[],
  counts: readonly AskedCount[],
): Readonly<Record<string, number>> {
  const told = questions.flatMap(({ id, version }) => {
    const asked = counts.find((one) => one.questionId === id && one.questionVersion === version)?.asked ?? 0;
    return asked >= EXPOSURE_MINIMUM ? [[id, asked] as const] : [];
  });
  return Object.fromEntries(told);
}

/** Questions with the same first criterion probe the same thing: one can stand in for another. */
const areAlternatives = (one: RubricQuestion, other: RubricQuestion): boolean =>
  one.roundId === other.roundId && one.criterionIds[0] === other.criterionIds[0];

/**
 * The questions of a kit, the least exposed alternative first. Each group of alternatives keeps its places in the pack's order, and
 * equals keep theirs: nothing moves without a reason that may be told.
 */
export function rotateQuestions(
  questions: readonly RubricQuestion[],
  exposure: Readonly<Record<string, number>>,
): readonly RubricQuestion[] {
  const of = (question: RubricQuestion): number => exposure[question.id] ?? 0;
  return questions.map((question) => {
    const group = questions.filter((one) => areAlternatives(one, question));
    const sorted = [...group].sort((a, b) => of(a) - of(b));
    return sorted[group.indexOf(question)] ?? question;
  });
}

export interface RotationAdvice {
  readonly asked: number;
  /** A less exposed alternative; null when there is none. */
  readonly insteadId: string | null;
}

/** What the kit says beside a question that was asked often; by question id. */
export function rotationAdvice(
  questions: readonly RubricQuestion[],
  exposure: Readonly<Record<string, number>>,
): Readonly<Record<string, RotationAdvice>> {
  const rotated = rotateQuestions(questions, exposure);
  const advice = questions.flatMap((question) => {
    const asked = exposure[question.id];
    if (asked === undefined) return [];
    const least = rotated.find((one) => areAlternatives(one, question));
    const insteadId = least && (exposure[least.id] ?? 0) < asked ? least.id : null;
    return [[question.id, { asked, insteadId }] as const];
  });
  return Object.fromEntries(advice);
}

/** Questions of the kit that the author marked as asked; none on a card without the field. */
export const askedOf = (content: ScorecardContent): readonly string[] => content.asked ?? [];

export const markAsked = (content: ScorecardContent, questionId: string, isAsked: boolean): ScorecardContent => ({
  ...content,
  asked: [...askedOf(content).filter((id) => id !== questionId), ...(isAsked ? [questionId] : [])],
});

/** The marks of a draft: questions of the kit, each once. A card of before the marks has no such field. */
export function checkAsked(value: unknown, path: string, questionIds: readonly string[]): Problems {
  if (value === undefined) return [];
  const seen = new Set<unknown>();
  return checkList(value, path, LIMITS.askedQuestions, (entry, at) => {
    if (typeof entry !== 'string' || !questionIds.includes(entry))
      return problem(at, `Not a question of this kit; it has ${questionIds.join(', ')}.`);
    if (seen.has(entry)) return problem(at, 'This question is already marked on the card.');
    seen.add(entry);
    return [];
  });
}
