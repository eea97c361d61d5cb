import { Injectable, StreamableFile } from '@nestjs/common';
import type { DecisionRecordPayload } from '@app/contracts';
import { DomainError, notFound, recordFileText } from '@app/domain';
import {
  AuditTrail,
  DecisionRecordRepository,
  type StoredDecisionRecord,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

const erased = (): DomainError =>
  new DomainError('RECORD.ERASED', 'conflict', 'The text of this record was erased', {
    detail: 'Its place in the chain is kept and still verifies; what it said is gone for good.',
  });

/** The record as a file that `plumbline verify` checks offline. An export that can not be logged does not take place. */
@Injectable()
export class ExportRecordService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly records: DecisionRecordRepository,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
  ) {}

  /** @param decisionVersion an earlier version; without it the current one */
  async execute(person: Person, applicationId: string, decisionVersion?: number): Promise<StreamableFile> {
    const stored = await this.transactions.run((tx) => this.read(tx, person, applicationId, decisionVersion));
    if (!stored.payload) throw erased();
    const { commitment, previousHash, hash, decisionVersion: version } = stored.head;
    // The text as it was committed to; parsed only to be laid out, never built anew.
    const record = JSON.parse(stored.payload.text) as DecisionRecordPayload;
    const text = recordFileText(record, { salt: stored.payload.salt, commitment, previousHash, hash });
    const fileName = `decision-record-${applicationId}-v${version}.json`;
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '-')}"`,
    });
  }

  private async read(
    tx: Tx,
    person: Person,
    applicationId: string,
    version: number | undefined,
  ): Promise<StoredDecisionRecord> {
    const { organisationId, id: actorId } = person;
    const loop = await this.loops.require(person, applicationId, 'record', tx);
    const decisionVersion = version ?? loop.application.decisionVersion;
    const stored = await this.records.find(organisationId, applicationId, decisionVersion, tx);
    if (!stored) throw notFound('application');
    await this.audit.record(tx, {
      ...{ organisationId, actorId, action: 'record.export', objectType: 'application', objectId: applicationId },
      payload: { decisionVersion },
    });
    return stored;
  }
}
