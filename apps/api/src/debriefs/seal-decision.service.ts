import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { Clock, DomainError, IdSource, type Instant, type SealedText, sealRecord } from '@app/domain';
import { AuditTrail, DecisionRecordRepository, SaltSource, sha256, TransactionRunner, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopSealer } from '../platform/demo/loop-sealer.js';
import { DecisionDesk, type HeldLoop, wrongState } from './decision-desk.js';
import { DecisionReader } from './decision-reader.js';
import { recordPayload } from './decision-record.view.js';
import { RecordReader } from './record-reader.js';
import { StandingVetoes } from './room/standing-vetoes.js';

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
    private readonly decisions: DecisionReader,
    private readonly reader: RecordReader,
    private readonly vetoes: StandingVetoes,
    private readonly records: DecisionRecordRepository,
    private readonly audit: AuditTrail,
    private readonly salts: SaltSource,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    super();
  }

  /** @param version of the decision that the person has read */
  execute(person: Person, applicationId: string, version: number): Promise<DecisionView> {
    return this.transactions.run(async (tx) => {
      const held = await this.holdDecided(tx, person, applicationId);
      const decision = await this.decisions.of(tx, held.loop);
      if (decision.version !== version) throw stale(version, decision.version);
      const sealedAt = this.clock.now();
      const sealed = await this.seal(tx, person, held, decision, sealedAt);
      return { ...decision, sealed: { at: sealedAt, hash: sealed.proof.hash } };
    });
  }

  async sealWithin(tx: Tx, person: Person, applicationId: string, sealedAt: Instant): Promise<void> {
    const held = await this.holdDecided(tx, person, applicationId);
    await this.seal(tx, person, held, await this.decisions.of(tx, held.loop), sealedAt);
  }

  private async holdDecided(tx: Tx, person: Person, applicationId: string): Promise<HeldLoop> {
    const held = await this.desk.hold(tx, person, applicationId);
    const { state } = held.loop.application;
    if (state === 'decided') {
      await this.vetoes.assertNone(tx, held);
      return held;
    }
    const detail = 'A decision is sealed once, after it was recorded. Nothing was changed.';
    throw wrongState('DECISION.NOT_SEALABLE', state, detail);
  }

  private async seal(
    tx: Tx,
    person: Person,
    held: HeldLoop,
    decision: DecisionView,
    sealedAt: Instant,
  ): Promise<SealedText> {
    const { organisationId, id: sealedBy, name } = person;
    const { id: applicationId, decisionVersion } = held.loop.application;
    // The move first: the record holds its own sealing as the last line of the history.
    await this.desk.move(tx, person, held.loop, 'seal', sealedAt, 'The record was sealed.');
    const material = await this.reader.material(tx, held);
    const payload = recordPayload({ ...held, ...material, decision, sealedAt, sealedBy: { id: sealedBy, name } });
    const previousHash = await this.records.findLastHash(tx, organisationId, applicationId);
    const sealed = sealRecord(sha256, payload, { salt: this.salts.next(), previousHash });
    const record = { organisationId, id: this.ids.next(), applicationId, decisionVersion, sealedAt, sealedBy };
    await this.records.add(tx, record, sealed);
    await this.audit.record(tx, {
      ...{
        organisationId,
        actorId: sealedBy,
        action: 'decision.seal',
        objectType: 'application',
        objectId: applicationId,
      },
      payload: { decisionVersion, hash: sealed.proof.hash },
    });
    return sealed;
  }
}
