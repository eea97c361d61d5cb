import type { Level } from '../rubric/rubric.js';
import type { Instant } from '../shared/instant.js';

/** What a rater said of a shared case, as a statistic over raters may use it. */
export interface ConnectingRating {
  /** 'case:' and the id of the case: no application has such an id. */
  readonly candidateId: string;
  readonly raterId: string;
  readonly criterionId: string;
  readonly level: Level;
  /** The version whose anchors the rater read: ratings of other versions are another scale. */
  readonly rubricVersionId: string;
  readonly submittedAt: Instant;
  /** Always: connects raters, and is left out of everything that is said of candidates. */
  readonly isCase: true;
}

const PREFIX = 'case:';

/** @example caseCandidateId('precision-fell') // 'case:precision-fell' */
export const caseCandidateId = (caseId: string): string => `${PREFIX}${caseId}`;

/**
 * Whether a row of a fit stands for a shared case. Leave such rows out of every list, rank, interval and mean of candidates, and
 * out of n of candidates: they are in the fit for the raters' sake alone.
 */
export const isCaseCandidate = (candidateId: string): boolean => candidateId.startsWith(PREFIX);
