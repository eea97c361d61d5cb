import type { ProblemView } from '@app/contracts';

const TYPE_PREFIX = 'urn:plumbline:error:';

/** The server understood the request and refused it. Carries what it said, word for word. */
export class ProblemError extends Error {
  /** AREA.WHAT, e.g. SCORECARD.INCOMPLETE. */
  readonly code: string;

  constructor(readonly problem: ProblemView) {
    super(problem.title);
    this.name = 'ProblemError';
    this.code = problem.type.startsWith(TYPE_PREFIX) ? problem.type.slice(TYPE_PREFIX.length) : problem.type;
  }

  get status(): number {
    return this.problem.status;
  }
  get title(): string {
    return this.problem.title;
  }
  get detail(): string | undefined {
    return this.problem.detail;
  }
  get errors(): readonly { readonly path: string; readonly message: string }[] {
    return this.problem.errors ?? [];
  }
  /** What the server has now, on a stale save (412). */
  get current(): unknown {
    return this.problem.current;
  }

  /** The first message of each path (JSON pointer). */
  fieldErrors(): ReadonlyMap<string, string> {
    const byPath = new Map<string, string>();
    for (const { path, message } of this.errors) if (!byPath.has(path)) byPath.set(path, message);
    return byPath;
  }
}

/** No answer arrived: offline, refused, cut off. Whether the server acted is unknown; a repeat with the same key is safe. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('No answer from the server', { cause });
    this.name = 'NetworkError';
  }
}

/** What a proxy says whose server is away; our own server answers with a problem document. */
export const isGateway = (status: number): boolean => status >= 502 && status <= 504;

/** Nobody understood the request: what lies on this device is the best there is. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof NetworkError ||
  (error instanceof ProblemError && error.code === 'SERVER.UNREADABLE' && isGateway(error.status));

export const isProblem = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.code === code);

/** Somebody else saved first; `error.current` is what the server has now. */
export const isStale = (error: unknown): error is ProblemError => isProblem(error) && error.status === 412;

/** Missing, or not open to this person: the server answers both alike. */
export const isNotFound = (error: unknown): error is ProblemError => isProblem(error) && error.status === 404;

export interface ErrorMessage {
  readonly title: string;
  readonly detail: string;
  readonly requestId?: string;
}

/** What happened, what is safe and what to do, in words. */
export function messageOf(error: unknown): ErrorMessage {
  if (error instanceof ProblemError) {
    return { title: error.title, detail: error.detail ?? '', requestId: error.problem.requestId };
  }
  if (error instanceof NetworkError) {
    return {
      title: 'The server did not answer',
      detail: 'What you typed is still on this page. Check the connection and try again.',
    };
  }
  return {
    title: 'Something went wrong on this page',
    detail: 'What was saved is safe. Reload the page; if it happens again, tell your administrator.',
  };
}
