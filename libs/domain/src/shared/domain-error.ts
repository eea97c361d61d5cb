/** What kind of refusal this is; one filter in the API turns it into an HTTP status. */
export const ERROR_CATEGORIES = [
  'invalid', // 422: the input is understood and wrong
  'not_found', // 404: missing, or not yours to know of: both read alike
  'conflict', // 409: the state of the thing does not allow this
  'stale', // 412: somebody else saved first
  'unauthenticated', // 401
  'too_large', // 413
  'unsupported', // 415
  'too_many', // 429
] as const;
export type ErrorCategory = (typeof ERROR_CATEGORIES)[number];

/** One wrong or missing thing; `path` is a JSON pointer into the body the person sent. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export interface DomainErrorDetails {
  /** One sentence for the person: what happened, what is safe, what to do. */
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Extra members of the problem document, e.g. both versions of a stale save. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The only error the product throws on purpose. `code` reads AREA.WHAT, e.g. SCORECARD.INCOMPLETE. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly category: ErrorCategory,
    /** Short title shown to people. */
    title: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(title);
    this.name = 'DomainError';
  }
}

/** Missing and forbidden are the same answer, so that existence never leaks. */
export function notFound(what: string): DomainError {
  return new DomainError(`${what.toUpperCase()}.NOT_FOUND`, 'not_found', 'Not found', {
    detail: 'This does not exist, or it is not open to you.',
  });
}
