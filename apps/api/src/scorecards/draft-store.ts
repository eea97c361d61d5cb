import { Injectable } from '@nestjs/common';
import type { DraftSavedView } from '@app/contracts';
import { Clock, type ScorecardContent } from '@app/domain';
import { type ScorecardHead, ScorecardRepository, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { StaleDrafts } from './stale-drafts.js';

/** The stored text of a draft. Whoever calls has asked the policy for the card. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly scorecards: ScorecardRepository,
    private readonly stale: StaleDrafts,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SCORECARD.STALE when another window saved since `version` */
  async save(
    card: ScorecardHead,
    content: ScorecardContent,
    version: number,
  ): Promise<Omit<DraftSavedView, 'missing'>> {
    const key = { organisationId: card.organisationId, id: card.id, version };
    const savedAt = this.clock.now();
    try {
      return {
        version: await this.transactions.run((tx) => this.scorecards.saveDraft(tx, key, content, savedAt)),
        savedAt,
      };
    } catch (error) {
      throw await this.stale.explain(error, card);
    }
  }

  async stored(person: Person, card: ScorecardHead): Promise<ScorecardContent | undefined> {
    return (await this.scorecards.findOwn(card.organisationId, card.id, person.id))?.content;
  }
}
