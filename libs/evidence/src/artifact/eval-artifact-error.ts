export type EvalArtifactErrorCode =
  | 'NOT_TEXT'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'NOT_JSON'
  | 'UNSUPPORTED_FORMAT'
  | 'MISSING_FIELD'
  | 'WRONG_TYPE'
  | 'FORBIDDEN_KEY'
  | 'TOO_MANY_CASES'
  | 'TOO_MANY_CHECKS'
  | 'NO_CASES'
  | 'BAD_THRESHOLD';

/**
 * The only thing this library throws. The message says what is wrong and what would be accepted, without quoting the file:
 * what stands in it may be long, private or hostile.
 */
export class EvalArtifactError extends Error {
  /** @param path JSON pointer to the place in the file, '' for the file as a whole */
  constructor(
    readonly code: EvalArtifactErrorCode,
    message: string,
    readonly path: string = '',
  ) {
    super(message);
    this.name = 'EvalArtifactError';
  }
}
