import { Injectable, StreamableFile } from '@nestjs/common';
import { DomainError, notFound } from '@app/domain';
import { DocumentRepository, type DocumentRow } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { mayRead, shownFileName } from '../platform/candidates/index.js';
import { DocumentFiles } from './document-files.js';

/** A file of a candidate, always as an attachment, for whoever the policy opens the documents to. */
@Injectable()
export class ReadDocumentService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly documents: DocumentRepository,
    private readonly files: DocumentFiles,
  ) {}

  async execute(person: Person, documentId: string): Promise<StreamableFile> {
    const document = await this.documents.find(person.organisationId, documentId);
    if (!document) throw notFound('document');
    const loop = await this.loopOf(person, document);
    if (!mayRead(loop, document)) throw notFound('document');
    const { kind, sha256, size, mediaType, fileName } = document;
    if (kind !== 'file' || sha256 === null || size === null) throw notFound('document');
    const type = mediaType?.startsWith('text/')
      ? `${mediaType}; charset=utf-8`
      : (mediaType ?? 'application/octet-stream');
    return new StreamableFile(await this.files.read(sha256, size), {
      type,
      length: size,
      disposition: attachment(shownFileName(loop, fileName) ?? 'document'),
    });
  }

  private async loopOf(person: Person, { applicationId }: DocumentRow): Promise<LoopContext> {
    try {
      return await this.loops.require(person, applicationId, 'safe_documents');
    } catch (error) {
      // The same body as for a document that does not exist.
      if (error instanceof DomainError && error.category === 'not_found') throw notFound('document');
      throw error;
    }
  }
}

/** RFC 6266: a plain name for old clients, and the real one in UTF-8 (half a surrogate pair becomes a replacement character). */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(Buffer.from(fileName).toString()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
