import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { Clock, DomainError, type Instant } from '@app/domain';
import { TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { DecisionDesk, type HeldLoop, wrongState } from './decision-desk.js';
import { DecisionReader } from './decision-reader.js';
import { RecordSealer } from './record-sealer.js';
import { SealCheck } from './seal-check.js';

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('DECISION.STALE', 'stale', 'The decision was corrected since you read it', {
    detail: 'Nothing was sealed. Read the decision as it is now, then seal it.',
    extra: { yourVersion, currentVersion },
  });

/** Freezes the decision with everything it rests on (decided -> sealed), linked to the version before. */
@Injectable()
export class SealDecisionService extends LoopSealer {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly check: SealCheck,
    private readonly decisions: DecisionReader,
    private readonly sealer: RecordSealer,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @param version of the decision that the person has read */
  execute(person: Person, applicationId: string, version: number): Promise<DecisionView> {
    return this.transactions.run(async (tx) => {
      const held = await this.holdDecided(tx, person, applicationId);
      const decision = await this.decisions.of(tx, held.loop);
      if (decision.version !== version) throw stale(version, decision.version);
      await this.check.assertSealable(tx, held);
      const sealedAt = this.clock.now();
      const sealed = await this.sealer.seal(tx, person, held, decision, sealedAt);
      return { ...decision, sealed: { at: sealedAt, hash: sealed.proof.hash } };
    });
  }

  async sealWithin(tx: Tx, person: Person, applicationId: string, sealedAt: Instant): Promise<void> {
    const held = await this.holdDecided(tx, person, applicationId);
    const decision = await this.decisions.of(tx, held.loop);
    await this.check.assertSealable(tx, held);
    await this.sealer.seal(tx, person, held, decision, sealedAt);
  }

  private async holdDecided(tx: Tx, person: Person, applicationId: string): Promise<HeldLoop> {
    const held = await this.desk.hold(tx, person, applicationId);
    const { state } = held.loop.application;
    if (state === 'decided') return held;
    const detail = 'A decision is sealed once, after it was recorded. Nothing was changed.';
    throw wrongState('DECISION.NOT_SEALABLE', state, detail);
  }
}
