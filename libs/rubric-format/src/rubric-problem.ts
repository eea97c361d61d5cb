/** Every kind of problem that a rubric file can have. Stable: shown by tools and matched in tests. */
export const RUBRIC_PROBLEM_CODES = [
  'file-too-large',
  'yaml-syntax',
  'too-complex',
  'merge-key',
  'alias-abuse',
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'missing-anchor',
  'invalid-value',
  'out-of-range',
  'weight-out-of-range',
  'no-weighted-criterion',
  'duplicate-id',
  'duplicate-reference',
  'dangling-id',
  'missing-bar',
  'round-without-criteria',
  'screen-rates-criteria',
  'too-few-raters',
  'question-without-criterion',
  'criterion-without-question',
  'too-little-time',
  'too-many-indicators',
  'indicator-too-few-raters',
  'missing-options',
  'work-sample-unrated',
  'unknown-base',
  'extends-cycle',
  'extends-too-deep',
  'override-without-base',
  'removed-id-missing',
  'removed-id-in-use',
  'other-pack',
  'version-not-higher',
  'too-many-problems',
] as const;
export type RubricProblemCode = (typeof RUBRIC_PROBLEM_CODES)[number];

export type PathSegment = string | number;

/** One problem, at the YAML node that has to change. */
export interface RubricProblem {
  /** Name of the file as the caller gave it; that of a pack below is what `baseOf` gave, or the pack's id. */
  readonly file?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Path in the file, e.g. ['criteria', 2, 'weight']; empty for the whole file. */
  readonly path: readonly PathSegment[];
  readonly code: RubricProblemCode;
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** A problem before its place in the text is known. */
export interface Finding {
  readonly path: readonly PathSegment[];
  /** 'key' points at the key of the last segment instead of at its value. */
  readonly at?: 'key' | 'value';
  readonly code: RubricProblemCode;
  readonly message: string;
}

const MAX_MESSAGE_LENGTH = 300;

/**
 * `file:line:column: message`, the form that editors and terminals make clickable. One line, without control or
 * direction characters: a file may quote itself in a message, and the reader is a terminal.
 * @param file for problems that name no file themselves
 */
export function formatProblem(file: string, problem: RubricProblem): string {
  const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ');
  return `${oneLine(problem.file ?? file)}:${problem.line}:${problem.column}: ${oneLine(problem.message).slice(0, MAX_MESSAGE_LENGTH)}`;
}
