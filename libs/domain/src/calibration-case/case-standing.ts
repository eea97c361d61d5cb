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

/**
 * Whether anything that is made of others' answers to this case (their spread, a fit that they connect) may reach this person: once
 * their own answer is in. Anybody may be asked for a case at any time, so whoever has not answered it stays able to answer it blind.
 */
export const maySeeOthersAnswers = ({ status }: Pick<OwnCase, 'status'>): boolean => status === 'submitted';

/** A case is late from the day after its due day; never once it is submitted. */
export const isCaseLate = (status: CaseStatus, dueOn: CivilDay | null, today: CivilDay): boolean =>
  status !== 'submitted' && dueOn !== null && dueOn < today;
