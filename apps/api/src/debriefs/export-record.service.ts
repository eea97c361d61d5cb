import { Injectable, StreamableFile } from '@nestjs/common';
import type { DecisionRecordFile, DecisionRecordPayload } from '@app/contracts';
import { DomainError, notFound, RECORD_FORMAT, recordFileText } from '@app/domain';
import {
  AuditTrail,
  DecisionRecordRepository,
  type StoredDecisionRecord,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { renderDecisionRecord } from '@app/reports';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

const erased = (): DomainError =>
  new DomainError('RECORD.ERASED', 'conflict', 'The text of this record was erased', {
    detail: 'Its place in the chain is kept and still verifies; what it said is gone for good.',
  });

const fileNameOf = (applicationId: string, version: number, ending: string): string =>
  `decision-record-${applicationId}-v${version}.${ending}`.replaceAll(/[^\w.-]/g, '-');

/** The record as a file that `plumbline verify` checks offline, and as a print. An export that can not be logged does not take place. */
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
    const { record, proof } = await this.open(person, applicationId, 'record.export', decisionVersion);
    return new StreamableFile(Buffer.from(recordFileText(record, proof), 'utf8'), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${fileNameOf(applicationId, record.decisionVersion, 'json')}"`,
    });
  }

  /** The same record for reading; drawn outside of the transaction. */
  async print(person: Person, applicationId: string, decisionVersion?: number): Promise<StreamableFile> {
    const file = await this.open(person, applicationId, 'record.print', decisionVersion);
    const { bytes, mediaType } = await renderDecisionRecord(file);
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: `attachment; filename="${fileNameOf(applicationId, file.record.decisionVersion, 'pdf')}"`,
    });
  }

  private async open(
    person: Person,
    applicationId: string,
    action: 'record.export' | 'record.print',
    version: number | undefined,
  ): Promise<DecisionRecordFile> {
    const { head, payload } = await this.transactions.run((tx) =>
      this.read(tx, person, applicationId, action, version),
    );
    if (!payload) throw erased();
    const { commitment, previousHash, hash } = head;
    // The text as it was committed to; parsed only to be laid out, never built anew.
    const record = JSON.parse(payload.text) as DecisionRecordPayload;
    return { format: RECORD_FORMAT, record, proof: { salt: payload.salt, commitment, previousHash, hash } };
  }

  private async read(
    tx: Tx,
    person: Person,
    applicationId: string,
    action: 'record.export' | 'record.print',
    version: number | undefined,
  ): Promise<StoredDecisionRecord> {
    const { organisationId, id: actorId } = person;
    const loop = await this.loops.load(person, applicationId, tx);
    const { decisionVersion: current } = loop.application;
    const decisionVersion = version ?? current;
    if (!loop.can(decisionVersion < current ? 'earlier_decisions' : 'record')) throw notFound('application');
    const stored = await this.records.find(organisationId, applicationId, decisionVersion, tx);
    if (!stored) throw notFound('application');
    await this.audit.record(tx, {
      ...{ organisationId, actorId, action, objectType: 'application', objectId: applicationId },
      payload: { decisionVersion },
    });
    return stored;
  }
}
