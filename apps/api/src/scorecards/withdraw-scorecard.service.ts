import { Injectable } from '@nestjs/common';
import type { WithdrawnView } from '@app/contracts';
import { assertMayWithdraw, Clock, notSealed } from '@app/domain';
import { TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { PacketService } from '../platform/loops/index.js';
import { assertCardVersion } from './assert-card-version.js';
import { PinnedCards } from './pinned-cards.js';
import { SealedCards } from './sealed-cards.js';
import { WithdrawalStore } from './withdrawal-store.js';

/** An author takes a submitted card back before anybody of the panel has read it: the wrong candidate, an interview that never was. */
@Injectable()
export class WithdrawScorecardService {
  constructor(
    private readonly cards: PinnedCards,
    private readonly sealed: SealedCards,
    private readonly store: WithdrawalStore,
    private readonly packet: PacketService,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, sent: string, version: number): Promise<WithdrawnView> {
    const found = await this.cards.find(person, scorecardId);
    const { key, pinned } = found;
    return this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const own = await this.cards.open(tx, person, found);
      const sealed = await this.sealed.of(own, tx);
      if (!sealed) throw notSealed();
      assertCardVersion(own, sealed, version);
      const { state } = own.loop.application;
      assertMayWithdraw(own.card, { state, revealedAt: sealed.access.revealedAt }, sent);
      const at = this.clock.now();
      const next = await this.store.save(tx, own, pinned, sent.trim(), at);
      await this.packet.reopenIfEmpty(tx, person, own.loop, at, 'The last card was withdrawn by its author.');
      return { id: key.id, version: next + sealed.revisions.length, withdrawnAt: at };
    });
  }
}
