import { Injectable } from '@nestjs/common';
import type { SubmittedView } from '@app/contracts';
import { Clock, submitScorecard } from '@app/domain';
import { TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { PacketService } from '../platform/loops/index.js';
import { type PinnedCard, PinnedCards } from './pinned-cards.js';
import { viewSubmitted } from './scorecard.view.js';
import { StaleDrafts } from './stale-drafts.js';
import { isPractice, SubmissionStore } from './submission-store.js';

interface Submitted {
  readonly version: number;
  readonly activeSeconds: number | undefined;
}

/** Seals a card with its ratings, the read models, and the packet when it was the last: all of it or nothing. */
@Injectable()
export class SubmitScorecardService {
  constructor(
    private readonly cards: PinnedCards,
    private readonly store: SubmissionStore,
    private readonly packet: PacketService,
    private readonly drafts: StaleDrafts,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, version: number, activeSeconds?: number): Promise<SubmittedView> {
    const found = await this.cards.find(person, scorecardId);
    try {
      return await this.transactions.run((tx) => this.submit(tx, person, found, { version, activeSeconds }));
    } catch (error) {
      throw await this.drafts.explain(error, found.key);
    }
  }

  private async submit(
    tx: Tx,
    person: Person,
    found: PinnedCard,
    { version, activeSeconds }: Submitted,
  ): Promise<SubmittedView> {
    const { key, pinned } = found;
    await this.store.lock(tx, key);
    const own = await this.cards.open(tx, person, found);
    const submission = { person, pinned, activeSeconds, ...own };
    const access = await this.store.accessBefore(tx, submission);
    const at = this.clock.now();
    const sealed = submitScorecard(own.card, pinned.kit, { state: own.loop.application.state, access }, at);
    const next = await this.store.save(tx, submission, sealed, version);
    // Nobody waits for a card of practice, so it completes nothing.
    if (!isPractice(own)) await this.packet.completeIfLast(tx, person, own.loop, at, 'The last card is in.');
    return viewSubmitted(sealed, next, own.loop);
  }
}
