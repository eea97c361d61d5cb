import { Injectable } from '@nestjs/common';
import type { AccessSinceSubmit } from '@app/domain';
import {
  CardTimeRepository,
  type RevisionRow,
  ScorecardPacketRepository,
  ScorecardRevisionRepository,
  ScorecardWithdrawalRepository,
  type Tx,
  type WithdrawalRow,
} from '@app/persistence';
import type { OwnCard } from '../platform/access/index.js';

/** What came after the submit of a card. */
export interface SealedParts {
  /** Oldest first. */
  readonly revisions: readonly RevisionRow[];
  readonly access: AccessSinceSubmit;
  readonly withdrawal: WithdrawalRow | undefined;
  readonly activeSeconds: number | undefined;
}

/** Reads it for the author of the card: whoever calls has asked the policy for the card. */
@Injectable()
export class SealedCards {
  constructor(
    private readonly revisions: ScorecardRevisionRepository,
    private readonly withdrawals: ScorecardWithdrawalRepository,
    private readonly packets: ScorecardPacketRepository,
    private readonly times: CardTimeRepository,
  ) {}

  /** Null of a draft. @param tx needed inside a transaction */
  async of({ card, loop }: OwnCard, tx?: Tx): Promise<SealedParts | null> {
    const { organisationId, applicationId, authorId, submittedAt } = card;
    if (submittedAt === null) return null;
    const revisions = await this.revisions.findOfCard(organisationId, card.id, tx);
    const withdrawal =
      card.status === 'withdrawn' ? await this.withdrawals.findOfCard(organisationId, card.id, tx) : undefined;
    const revealedAt = await this.packets.findReveals(organisationId, applicationId, tx);
    const facts = await this.revisions.findExposure(organisationId, applicationId, authorId, tx);
    const { blindness } = loop.requisition;
    const activeSeconds = await this.times.findOfCard(organisationId, card.id, tx);
    return {
      revisions,
      activeSeconds,
      withdrawal,
      access: { blindness, submittedAt, revealedAt, readsCards: loop.can('cards'), ...facts },
    };
  }
}
