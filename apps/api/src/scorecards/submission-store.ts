import { Injectable } from '@nestjs/common';
import { type AccessBeforeSubmit, canSee, IdSource, type Relation, type SubmittedScorecard } from '@app/domain';
import {
  AuditTrail,
  CardTimeRepository,
  ScorecardPacketRepository,
  ScorecardRepository,
  type Tx,
} from '@app/persistence';
import type { LoopContext, OwnCard } from '../platform/access/index.js';
import { PanelResults, type Submission } from './panel-results.js';

const PANEL: readonly Relation[] = ['panel_blind', 'panel_done', 'panel_excused', 'panel_trainee'];

/** Whether the author reads cards at the reveal in a role other than that of a rater. */
function readsAtReveal({ relations, requisition }: LoopContext): boolean {
  const others = new Set([...relations].filter((relation) => !PANEL.includes(relation)));
  const { blindness, compOpensAt } = requisition;
  return canSee('cards', others, { state: 'revealed', blindness, compOpensAt });
}

/** Whether the card is one of practice. */
export const isPractice = ({ card, loop }: OwnCard): boolean =>
  loop.myAssignments.some((one) => one.id === card.assignmentId && one.seat !== 'panel');

/** What a submit reads and writes, in few statements. */
@Injectable()
export class SubmissionStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly results: PanelResults,
    private readonly times: CardTimeRepository,
    private readonly audit: AuditTrail,
    private readonly ids: IdSource,
  ) {}

  async lock(tx: Tx, card: { readonly organisationId: string; readonly applicationId: string }): Promise<void> {
    await this.scorecards.lockLoop(tx, card.organisationId, card.applicationId);
  }

  async accessBefore(tx: Tx, { card, loop, person }: Submission): Promise<AccessBeforeSubmit> {
    const { organisationId, applicationId, assignmentId } = card;
    const times = await this.packets.findAuthorTimes(tx, organisationId, applicationId, person.id, assignmentId);
    const revealedAt = await this.packets.findLastReveal(tx, organisationId, applicationId);
    return { blindness: loop.requisition.blindness, revealedAt, readsAtReveal: readsAtReveal(loop), ...times };
  }

  /** @returns the new version @throws DomainError SCORECARD.STALE when another window saved since `version` */
  async save(tx: Tx, submission: Submission, sealed: SubmittedScorecard, version: number): Promise<number> {
    const { organisationId, id } = submission.card;
    const next = await this.scorecards.saveSubmitted(tx, { organisationId, id, version }, sealed);
    // A card of practice has no ratings: nothing that reads them ever meets it.
    if (!isPractice(submission)) await this.results.add(tx, submission, sealed);
    await this.keepTime(tx, submission);
    await this.audit.record(tx, {
      organisationId,
      actorId: submission.person.id,
      action: 'scorecard.submit',
      objectType: 'scorecard',
      objectId: id,
      applicationId: submission.card.applicationId,
      payload: { version: next, independent: sealed.independent },
    });
    return next;
  }

  private async keepTime(tx: Tx, { card, activeSeconds }: Submission): Promise<void> {
    if (activeSeconds === undefined) return;
    const { organisationId, id: scorecardId, applicationId } = card;
    await this.times.add(tx, { organisationId, id: this.ids.next(), scorecardId, applicationId, activeSeconds });
  }
}
