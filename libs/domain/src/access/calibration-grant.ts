// Who may read calibration with the names of raters. Pseudonyms are the rule; a name needs the role that may read the calibration, and a
// grant on top of it: given by an administrator to somebody else, with a reason, for a while, and taken back at any time. Naming is for
// raters alone: candidates keep their labels in every report.
import { addDays, type CivilDay } from '../shared/civil-day.js';
import { DomainError, type FieldProblem } from '../shared/domain-error.js';
import type { Instant } from '../shared/instant.js';

/** The longest a grant may hold. */
export const GRANT_MAX_DAYS = 366;

export interface CalibrationGrant {
  readonly personId: string;
  /** The last day on which it holds. */
  readonly endsOn: CivilDay;
  readonly revokedAt: Instant | null;
}

export type GrantStanding = 'standing' | 'ended' | 'revoked';

/** @example grantStanding({ personId: 'a', endsOn: '2026-11-30' as CivilDay, revokedAt: null }, '2026-12-01' as CivilDay) // 'ended' */
export function grantStanding({ endsOn, revokedAt }: CalibrationGrant, today: CivilDay): GrantStanding {
  if (revokedAt !== null) return 'revoked';
  return endsOn < today ? 'ended' : 'standing';
}

export interface GrantRequest {
  readonly personId: string;
  readonly reason: string;
  readonly endsOn: CivilDay;
}

/** What is wrong with a grant; empty when it can be given. */
export function grantProblems(
  { personId, reason, endsOn }: GrantRequest,
  { grantedBy, today }: { readonly grantedBy: string; readonly today: CivilDay },
): FieldProblem[] {
  const own = 'Nobody grants this to themselves: ask another administrator.';
  const late = `The last day must lie between today and ${addDays(today, GRANT_MAX_DAYS)}: a grant holds a year at most.`;
  return [
    ...(personId === grantedBy ? [{ path: '/personId', message: own }] : []),
    ...(reason.trim() === '' ? [{ path: '/reason', message: 'Say what the names are needed for.' }] : []),
    ...(endsOn < today || endsOn > addDays(today, GRANT_MAX_DAYS) ? [{ path: '/endsOn', message: late }] : []),
  ];
}

/** @throws DomainError CALIBRATION_GRANT.STANDING when the person has one that holds */
export function assertNoneStanding(grants: readonly CalibrationGrant[], personId: string, today: CivilDay): void {
  const standing = grants.find((one) => one.personId === personId && grantStanding(one, today) === 'standing');
  if (!standing) return;
  throw new DomainError('CALIBRATION_GRANT.STANDING', 'conflict', 'There is a grant already', {
    detail: `It holds until ${standing.endsOn}. Revoke it first to give another.`,
  });
}
