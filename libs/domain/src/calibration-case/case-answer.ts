import { LEVELS, type Level } from '../rubric/rubric.js';
import { DomainError, type FieldProblem } from '../shared/domain-error.js';
import {
  checkFields,
  checkOneOf,
  checkText,
  isRecord,
  pointerKey,
  problem,
  type Problems,
} from '../shared/field-checks.js';

/** Longest reason for a level, in UTF-16 code units. */
export const CASE_WHY_MAX = 2000;

/** `level` null with `cannotTell`: the case gives no basis, which is never counted as low. Both unset: not answered yet. */
export interface CaseRating {
  readonly level: Level | null;
  readonly cannotTell: boolean;
  readonly why: string;
}

/** What a rater writes on a case, by criterion id; criteria that were not touched are absent. */
export type CaseAnswer = Readonly<Record<string, CaseRating>>;

export const NO_CASE_RATING: CaseRating = { level: null, cannotTell: false, why: '' };

export const caseRatingOf = (answer: CaseAnswer, criterionId: string): CaseRating =>
  (Object.hasOwn(answer, criterionId) ? answer[criterionId] : undefined) ?? NO_CASE_RATING;

function checkRating(value: unknown, path: string): Problems {
  const shape = checkFields(value, path, ['level', 'cannotTell', 'why']);
  if (shape.length > 0 || !isRecord(value)) return shape;
  const { level, cannotTell, why } = value;
  return [
    ...checkOneOf(level, `${path}/level`, LEVELS, true),
    ...(typeof cannotTell === 'boolean' ? [] : problem(`${path}/cannotTell`, 'Send true or false.')),
    ...(level !== null && cannotTell === true
      ? problem(`${path}/cannotTell`, 'Choose a level, or say that the case does not tell; not both.')
      : []),
    ...checkText(why, `${path}/why`, CASE_WHY_MAX),
  ];
}

/**
 * What is wrong with a draft that arrived over the wire, whatever its type.
 * @param criterionIds the criteria that the case is rated on
 * @returns problems with JSON pointers below `path`; empty: it is a CaseAnswer
 */
export function checkCaseAnswer(value: unknown, criterionIds: readonly string[], path = '/answer'): FieldProblem[] {
  if (!isRecord(value)) return [...problem(path, 'Send an object with one entry for each criterion.')];
  return Object.entries(value).flatMap(([criterionId, rating]) => {
    const at = `${path}/${pointerKey(criterionId)}`;
    return criterionIds.includes(criterionId)
      ? checkRating(rating, at)
      : problem(at, `This case is rated on ${criterionIds.join(', ')}.`);
  });
}

/** What a submit still needs, in the order of the form: a level, or that the case does not tell, and why. */
export function missingForCase(
  answer: CaseAnswer,
  criteria: readonly { readonly id: string; readonly name: string }[],
): FieldProblem[] {
  return criteria.flatMap(({ id, name }) => {
    const { level, cannotTell, why } = caseRatingOf(answer, id);
    const at = `/answer/${pointerKey(id)}`;
    if (level === null && !cannotTell)
      return [{ path: `${at}/level`, message: `Choose a level for '${name}', or say that the case does not tell.` }];
    return why.trim() === ''
      ? [{ path: `${at}/why`, message: `Say what in the case led you to this for '${name}'.` }]
      : [];
  });
}

/** @throws DomainError CASE.INCOMPLETE with one entry for each missing thing */
export function assertCaseComplete(
  answer: CaseAnswer,
  criteria: readonly { readonly id: string; readonly name: string }[],
): void {
  const errors = missingForCase(answer, criteria);
  if (errors.length === 0) return;
  throw new DomainError('CASE.INCOMPLETE', 'invalid', 'This answer is not complete yet', {
    detail: `${errors.length === 1 ? 'One thing is' : `${errors.length} things are`} missing. Your draft is saved.`,
    errors,
  });
}
