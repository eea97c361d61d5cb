import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock, IdSource } from '@app/domain';
import { IdempotencyRepository, type IdempotencyClaim, TransactionRunner, type Tx } from '@app/persistence';

/** One request that carries a key. */
interface Pending {
  readonly claim: IdempotencyClaim;
  /** Set once a transaction of the request has taken the key. */
  claimedId: string | null;
}

/** Somebody else took the key between our look and our transaction: nothing of this request was applied. */
export class KeyTaken extends Error {}

/**
 * Takes the key inside the transaction that does the work: after a crash the key is there exactly if the effect is, so
 * that no retry can apply it twice. Work that rolls back gives the key back by itself.
 */
@Injectable()
export class IdempotencyClaims {
  private readonly pending = new AsyncLocalStorage<Pending>();

  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly transactions: TransactionRunner,
  ) {
    transactions.atStart((tx) => this.take(tx));
  }

  /** Runs `work` so that its first transaction takes the key. */
  within<T>(claim: IdempotencyClaim, work: () => Promise<T>): Promise<{ result: T; claimedId: string | null }> {
    const pending: Pending = { claim, claimedId: null };
    return this.pending.run(pending, async () => ({ result: await work(), claimedId: pending.claimedId }));
  }

  /** Keeps the answer for later retries. */
  async keep(organisationId: string, id: string, answer: { status: number; body: string }): Promise<void> {
    await this.pending.exit(() => this.transactions.run((tx) => this.keys.complete(tx, organisationId, id, answer)));
  }

  private async take(tx: Tx): Promise<void> {
    const pending = this.pending.getStore();
    if (!pending || pending.claimedId) return;
    const id = this.ids.next();
    const claimed = await this.keys.claim(tx, pending.claim, id, this.clock.now());
    if (claimed.outcome !== 'claimed') throw new KeyTaken();
    pending.claimedId = id;
  }
}
