import { Injectable } from '@nestjs/common';
import type { ReviseBody, RevisedView } from '@app/contracts';
import { Clock, notSealed, readContent, reviseScorecard, type RevisionWish } from '@app/domain';
import { TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { assertCardVersion } from './assert-card-version.js';
import { type PinnedCard, PinnedCards } from './pinned-cards.js';
import { RevisionStore } from './revision-store.js';
import { viewOwnRevision } from './scorecard.view.js';
import { SealedCards } from './sealed-cards.js';

/** A later text of a sealed card, with its reason. The card itself, and its blind ratings, stay as they were sealed. */
@Injectable()
export class ReviseScorecardService {
  constructor(
    private readonly cards: PinnedCards,
    private readonly sealed: SealedCards,
    private readonly store: RevisionStore,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, sent: ReviseBody, version: number): Promise<RevisedView> {
    const found = await this.cards.find(person, scorecardId);
    const wish = { reason: sent.reason, content: readContent(sent.content, found.pinned.kit) };
    return this.transactions.run((tx) => this.revise(tx, person, found, wish, version));
  }

  private async revise(
    tx: Tx,
    person: Person,
    found: PinnedCard,
    wish: RevisionWish,
    version: number,
  ): Promise<RevisedView> {
    const { key, pinned } = found;
    await this.store.lock(tx, key);
    const own = await this.cards.open(tx, person, found);
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
