import { Injectable } from '@nestjs/common';
import type { DocumentMarkBody, DocumentView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { DocumentRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { viewDocument } from '../platform/candidates/index.js';
import { LoopChanges } from '../platform/changes/index.js';

/** Says whether a document may reach a panel that must not know who the candidate is. */
@Injectable()
export class MarkDocumentService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly documents: DocumentRepository,
  ) {}

  async execute(person: Person, documentId: string, { safeForPanel }: DocumentMarkBody): Promise<DocumentView> {
    const { organisationId } = person;
    const document = await this.documents.find(organisationId, documentId);
    if (!document) throw notFound('document');
    const record = { action: 'document.mark', payload: { documentId, safeForPanel } };
    try {
      await this.changes.run(person, document.applicationId, 'arrange', record, async (tx, { loop }) => {
        // Nobody marks what they may not read.
        if (!loop.can('documents')) throw notFound('document');
        await this.documents.mark(tx, { organisationId, id: documentId }, safeForPanel);
      });
    } catch (error) {
      // The same body as for a document that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('document');
      throw error;
    }
    return { ...viewDocument(document), safeForPanel };
  }
}
