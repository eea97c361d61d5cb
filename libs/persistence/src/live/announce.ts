import type { LiveKind } from '@app/domain';
import { announcementsOf, type Tx } from '../transaction/tx.js';

/** Where a change shows: in one loop, in every loop of a requisition, or anywhere in the organisation. */
export const LIVE_SCOPES = ['application', 'requisition', 'organisation'] as const;
export type LiveScope = (typeof LIVE_SCOPES)[number];

export interface Announcement {
  readonly organisationId: string;
  readonly scope: LiveScope;
  /** Id of the application, the requisition or the organisation. */
  readonly subjectId: string;
  readonly kind: LiveKind;
  /** Who did it: their other windows are told. Null: nobody in particular. */
  readonly personId: string | null;
}

/** What is announced of a loop, for whoever writes something that `AuditTrail.record` does not see. */
export interface LoopAnnouncement {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly kind: LiveKind;
  readonly personId?: string | null;
}

/**
 * Tells the open debriefs of a loop, once this transaction is durable, that something of this kind changed. Who is told is the word of
 * `LIVE_KINDS` and the access policy (libs/domain/src/access/live-kinds.ts); the event holds no content. What `AuditTrail.record`
 * records is announced by it: call this only for a write without a line in the audit. The same announcement twice is one.
 */
export function announce(tx: Tx, { organisationId, applicationId, kind, personId = null }: LoopAnnouncement): void {
  addAnnouncement(tx, { organisationId, scope: 'application', subjectId: applicationId, kind, personId });
}

export function addAnnouncement(tx: Tx, announcement: Announcement): void {
  const { organisationId, scope, subjectId, kind, personId } = announcement;
  announcementsOf(tx).set([organisationId, scope, subjectId, kind, personId ?? ''].join('\n'), announcement);
}
