import { Injectable } from '@nestjs/common';
import type { Instant, SealedText } from '@app/domain';
import { appendDecisionLink } from '../chain/append-decision-link.js';
import { DecisionPayloadEntity } from '../entities/decision-payload.entity.js';
import { DecisionRecordEntity } from '../entities/decision-record.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

/** A sealed record without its text. */
export type DecisionRecordHead = Readonly<DecisionRecordEntity>;

export interface StoredDecisionRecord {
  readonly head: DecisionRecordHead;
  /** The exact text that was committed to, with its salt; null once erased. */
  readonly payload: { readonly text: string; readonly salt: string } | null;
}

export interface NewDecisionRecord {
  readonly organisationId: string;
  readonly id: string;
  readonly applicationId: string;
  readonly decisionVersion: number;
  readonly sealedAt: Instant;
  readonly sealedBy: string;
}

/** Sealed decisions (insert only: the database refuses anything else), a chain per application; each joins the organisation's chain as it is added. */
@Injectable()
export class DecisionRecordRepository extends BaseRepository {
  async findHead(
    organisationId: string,
    applicationId: string,
    decisionVersion: number,
    tx?: Tx,
  ): Promise<DecisionRecordHead | undefined> {
    const where = { organisationId, applicationId, decisionVersion };
    return (await this.reading(tx).findOneBy(DecisionRecordEntity, where)) ?? undefined;
  }

  async find(
    organisationId: string,
    applicationId: string,
    decisionVersion: number,
    tx?: Tx,
  ): Promise<StoredDecisionRecord | undefined> {
    const head = await this.findHead(organisationId, applicationId, decisionVersion, tx);
    if (!head) return undefined;
    const row = await this.reading(tx).findOneBy(DecisionPayloadEntity, { organisationId, id: head.id });
    return { head, payload: row && { text: row.payload, salt: row.salt } };
  }

  /** The hash that the next record of this application links to; null when it is the first. */
  async findLastHash(tx: Tx, organisationId: string, applicationId: string): Promise<string | null> {
    const last = await this.writing(tx).findOne(DecisionRecordEntity, {
      where: { organisationId, applicationId },
      order: { decisionVersion: 'DESC' },
    });
    return last?.hash ?? null;
  }

  async add(tx: Tx, record: NewDecisionRecord, { text, proof }: SealedText): Promise<void> {
    const { salt, commitment, previousHash, hash } = proof;
    const { organisationId, id } = record;
    await insertRows(this.writing(tx), DecisionRecordEntity, [{ ...record, commitment, previousHash, hash }]);
    await insertRows(this.writing(tx), DecisionPayloadEntity, [{ organisationId, id, payload: text, salt }]);
    await appendDecisionLink(this.writing(tx), organisationId, id, hash);
  }
}
