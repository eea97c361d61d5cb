import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { IdSource, type Instant, type SealedText, sealRecord } from '@app/domain';
import { AuditTrail, DecisionRecordRepository, SaltSource, sha256, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { DecisionDesk, type HeldLoop } from './decision-desk.js';
import { recordPayload } from './decision-record.view.js';
import { RecordReader } from './record-reader.js';

/** Writes the record of a decision: the move, everything it rests on as one text, its link, its line in the audit. */
@Injectable()
export class RecordSealer {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly reader: RecordReader,
    private readonly records: DecisionRecordRepository,
    private readonly audit: AuditTrail,
    private readonly salts: SaltSource,
    private readonly ids: IdSource,
  ) {}

  /** The caller has asked whether the decision may be sealed as it stands. */
  async seal(tx: Tx, person: Person, held: HeldLoop, decision: DecisionView, sealedAt: Instant): Promise<SealedText> {
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
