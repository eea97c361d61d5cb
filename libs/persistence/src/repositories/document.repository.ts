import { Injectable } from '@nestjs/common';
import { DocumentEntity } from '../entities/document.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateRows } from './rows.js';

export type DocumentRow = Readonly<DocumentEntity>;

/** Links and files of an application. */
@Injectable()
export class DocumentRepository extends BaseRepository {
  /** The oldest first. */
  async findOf(organisationId: string, applicationId: string): Promise<DocumentRow[]> {
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    return this.reading().find(DocumentEntity, { where: { organisationId, applicationId }, order });
  }

  async find(organisationId: string, id: string): Promise<DocumentRow | undefined> {
    return (await this.reading().findOneBy(DocumentEntity, { organisationId, id })) ?? undefined;
  }

  async count(organisationId: string, applicationId: string, tx?: Tx): Promise<number> {
    return this.reading(tx).countBy(DocumentEntity, { organisationId, applicationId });
  }

  async add(tx: Tx, document: DocumentRow): Promise<void> {
    await insertRows(this.writing(tx), DocumentEntity, [document]);
  }

  /** Whether it may reach a panel that must not know who the candidate is. */
  async mark(
    tx: Tx,
    key: { readonly organisationId: string; readonly id: string },
    safeForPanel: boolean,
  ): Promise<void> {
    await updateRows(this.writing(tx), DocumentEntity, key, { safeForPanel });
  }
}
