import type { CivilDay } from '../shared/civil-day.js';

export const CASE_STATUSES = ['open', 'draft', 'submitted'] as const;
/** How far one person's answer is. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

export interface OwnCase {
  readonly assigned: boolean;
  readonly status: CaseStatus;
}

/**
 * Whether somebody who looks after the cases may read who has answered this one: who, never what. Whoever still owes their own
 * answer, or is writing it, is blind like everybody else and leaves the chasing to a colleague.
 */
export const maySeeCompletion = ({ assigned, status }: OwnCase): boolean =>
  status === 'submitted' || (!assigned && status === 'open');

/** A case is late from the day after its due day; never once it is submitted. */
export const isCaseLate = (status: CaseStatus, dueOn: CivilDay | null, today: CivilDay): boolean =>
  status !== 'submitted' && dueOn !== null && dueOn < today;
