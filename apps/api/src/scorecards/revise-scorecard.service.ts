import { Injectable } from '@nestjs/common';
import type { ReviseBody, RevisedView } from '@app/contracts';
import { Clock, notSealed, readContent, reviseScorecard, type RevisionWish } from '@app/domain';
import { type OwnCardKey, TransactionRunner, type Tx } from '@app/persistence';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { assertCardVersion } from './assert-card-version.js';
import { CardKits, type PinnedKit } from './card-kits.js';
import { RevisionStore } from './revision-store.js';
import { viewOwnRevision } from './scorecard.view.js';
import { SealedCards } from './sealed-cards.js';

/** A later text of a sealed card, with its reason. The card itself, and its blind ratings, stay as they were sealed. */
@Injectable()
export class ReviseScorecardService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly sealed: SealedCards,
    private readonly store: RevisionStore,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, sent: ReviseBody, version: number): Promise<RevisedView> {
    const key = await this.cards.key(person, scorecardId);
    const pinned = await this.kits.of(key, key.hasAgents);
    const wish = { reason: sent.reason, content: readContent(sent.content, pinned.kit) };
    return this.transactions.run((tx) => this.revise(tx, person, key, pinned, wish, version));
  }

  private async revise(
    tx: Tx,
    person: Person,
    key: OwnCardKey,
    pinned: PinnedKit,
    wish: RevisionWish,
    version: number,
  ): Promise<RevisedView> {
    await this.store.lock(tx, key);
    const own = await this.cards.open(person, key.id, tx);
    const sealed = await this.sealed.of(own, tx);
    if (!sealed) throw notSealed();
    assertCardVersion(own, sealed, version);
    await this.store.checkFiles(tx, own, sealed, pinned, wish.content);
    const loop = { state: own.loop.application.state, access: sealed.access };
    const revision = reviseScorecard(own.card, sealed.revisions, pinned.kit, loop, wish, this.clock.now());
    await this.store.save(tx, own, pinned, revision);
    return { id: key.id, version: version + 1, revision: viewOwnRevision(revision) };
  }
}
