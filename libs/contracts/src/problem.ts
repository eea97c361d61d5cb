/** RFC 9457 problem document: what every refused request answers (content type application/problem+json). */
export interface ProblemView {
  /** urn:plumbline:error:AREA.WHAT */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** A stale save (412) carries what the server has now; the client still holds what was typed. */
  readonly current?: unknown;
  /** And its number where it has one; 0: there is nothing yet. */
  readonly currentVersion?: number;
}
