export type EvalArtifactErrorCode =
  | 'NOT_TEXT'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'NOT_JSON'
  | 'NOT_CSV'
  | 'NOT_ZIP'
  | 'NOT_FINITE'
  | 'UNSUPPORTED_FORMAT'
  | 'UNSUPPORTED_COMPRESSION'
  | 'ENCRYPTED'
  | 'TOO_COMPRESSED'
  | 'TOO_MANY_ENTRIES'
  | 'DAMAGED'
  | 'MISSING_FIELD'
  | 'WRONG_TYPE'
  | 'FORBIDDEN_KEY'
  | 'TOO_MANY_CASES'
  | 'TOO_MANY_CHECKS'
  | 'NO_CASES'
  | 'BAD_THRESHOLD'
  | 'BAD_COLUMNS'
  | 'CANCELLED';

/**
 * The only thing this library throws. The message says what is wrong and what would be accepted, without quoting the file:
 * what stands in it may be long, private or hostile.
 */
export class EvalArtifactError extends Error {
  /** @param path JSON pointer or entry name of the place in the file, '' for the file as a whole */
  constructor(
    readonly code: EvalArtifactErrorCode,
    message: string,
    readonly path: string = '',
  ) {
    super(message);
    this.name = 'EvalArtifactError';
  }
}
