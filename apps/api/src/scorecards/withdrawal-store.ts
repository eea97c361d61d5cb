import { Injectable } from '@nestjs/common';
import { IdSource, type Instant } from '@app/domain';
import {
  AssignmentRepository,
  AuditTrail,
  PanelScoreRepository,
  ScorecardRepository,
  ScorecardWithdrawalRepository,
  type Tx,
} from '@app/persistence';
import type { OwnCard } from '../platform/access/index.js';
import type { PinnedKit } from './card-kits.js';

/** Whoever chases cards reads this; the reason, which may speak of what the card says, is its author's and the room's. */
const WITHDRAWN = 'The card was withdrawn by its author.';

/** What a withdrawal writes: the card leaves every figure and stays in the record; nobody waits for it any more. */
@Injectable()
export class WithdrawalStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly withdrawals: ScorecardWithdrawalRepository,
    private readonly assignments: AssignmentRepository,
    private readonly scores: PanelScoreRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async lock(tx: Tx, card: { readonly organisationId: string; readonly applicationId: string }): Promise<void> {
    await this.scorecards.lockLoop(tx, card.organisationId, card.applicationId);
  }

  /** @returns the new version of the card's row */
  async save(tx: Tx, { card }: OwnCard, pinned: PinnedKit, reason: string, at: Instant): Promise<number> {
    const { organisationId, id: scorecardId, applicationId, authorId, version } = card;
    const next = await this.scorecards.saveWithdrawn(tx, { organisationId, id: scorecardId, version });
    const row = { organisationId, id: this.ids.next(), scorecardId, applicationId, authorId, reason, withdrawnAt: at };
    await this.withdrawals.add(tx, row);
    await this.closeAssignment(tx, card);
    await this.scores.rebuild(tx, { organisationId, applicationId, rubric: pinned.rubric, at });
    await this.audit.record(tx, {
      ...{
        organisationId,
        actorId: authorId,
        action: 'scorecard.withdraw',
        objectType: 'scorecard',
        objectId: scorecardId,
        applicationId,
      },
      payload: { reason },
    });
    return next;
  }

  /** As excused: whoever staffs the loop may ask the same person again, and a fresh card begins. */
  private async closeAssignment(tx: Tx, card: OwnCard['card']): Promise<void> {
    const { organisationId, applicationId, assignmentId, authorId } = card;
    const rows = await this.assignments.findEvery(organisationId, [applicationId], tx);
    const row = rows.find((one) => one.id === assignmentId);
    if (!row) throw new Error(`assignment ${assignmentId} is not of its card's loop`);
    const key = { organisationId, id: row.id, version: row.version };
    await this.assignments.change(tx, key, { status: 'excused', reason: WITHDRAWN, decidedBy: authorId });
  }
}
