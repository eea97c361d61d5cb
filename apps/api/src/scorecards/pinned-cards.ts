import { Injectable } from '@nestjs/common';
import type { OwnCardKey, Tx } from '@app/persistence';
import { type OwnCard, OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardKits, type PinnedKit } from './card-kits.js';

export interface PinnedCard {
  readonly key: OwnCardKey;
  readonly pinned: PinnedKit;
}

/** The author's own card for a change that needs its kit: the kit is read before the transaction, the card inside it. */
@Injectable()
export class PinnedCards {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
  ) {}

  /** @throws DomainError SCORECARD.NOT_FOUND for everybody but the author */
  async find(person: Person, scorecardId: string): Promise<PinnedCard> {
    const key = await this.cards.key(person, scorecardId);
    return { key, pinned: await this.kits.of(key, key.hasAgents) };
  }

  /** Asks the policy, after the loop was locked. @throws DomainError as `OwnCardAccess.open` does */
  open(tx: Tx, person: Person, { key }: PinnedCard): Promise<OwnCard> {
    return this.cards.open(person, key.id, tx);
  }
}
