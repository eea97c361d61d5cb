import { Injectable } from '@nestjs/common';
import type { SubmittedView } from '@app/contracts';
import { Clock, submitScorecard } from '@app/domain';
import { type OwnCardKey, TransactionRunner, type Tx } from '@app/persistence';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { PacketService } from '../platform/loops/index.js';
import { CardKits, type PinnedKit } from './card-kits.js';
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
    private readonly cards: OwnCardAccess,
    private readonly kits: CardKits,
    private readonly store: SubmissionStore,
    private readonly packet: PacketService,
    private readonly drafts: StaleDrafts,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person, scorecardId: string, version: number, activeSeconds?: number): Promise<SubmittedView> {
    const key = await this.cards.key(person, scorecardId);
    const pinned = await this.kits.of(key, key.hasAgents);
    try {
      return await this.transactions.run((tx) => this.submit(tx, person, key, pinned, { version, activeSeconds }));
    } catch (error) {
      throw await this.drafts.explain(error, key);
    }
  }

  private async submit(
    tx: Tx,
    person: Person,
    key: OwnCardKey,
    pinned: PinnedKit,
    { version, activeSeconds }: Submitted,
  ): Promise<SubmittedView> {
    await this.store.lock(tx, key);
    const own = await this.cards.open(person, key.id, tx);
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
