import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { DocumentView, LinkBody } from '@app/contracts';
import { Clock, DomainError, IdSource, LIMITS, notFound } from '@app/domain';
import { DocumentRepository, type DocumentRow } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { displayName } from '../platform/files/index.js';
import { viewDocument } from '../platform/candidates/index.js';
import { DocumentFiles } from './document-files.js';
import { LoopChanges, type OpenLoop } from '../platform/changes/index.js';
import { ACCEPTED_FILES, mediaTypeOf } from './media-types.js';

const MAX_DOCUMENTS = 50;

const refused = (category: 'invalid' | 'unsupported', message: string): DomainError =>
  new DomainError('DOCUMENT.FILE_REFUSED', category, 'This file can not be attached', {
    detail: 'Nothing was changed.',
    errors: [{ path: '/file', message }],
  });
const tooMany = (): DomainError =>
  new DomainError('DOCUMENT.TOO_MANY', 'conflict', 'This candidate has enough documents', {
    detail: `A candidate holds up to ${MAX_DOCUMENTS} links and files. Nothing was saved.`,
  });

type NewDocument = Pick<DocumentRow, 'kind' | 'title' | 'url' | 'fileName' | 'mediaType' | 'size' | 'sha256'>;

/** What a candidate sent: a link, or a file that lies under the hash of its content. */
@Injectable()
export class AddDocumentService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly documents: DocumentRepository,
    private readonly files: DocumentFiles,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async link(person: Person, applicationId: string, { title, url }: LinkBody): Promise<DocumentView> {
    const none = { fileName: null, mediaType: null, size: null, sha256: null };
    return this.add(person, applicationId, this.ids.next(), { kind: 'link', title, url, ...none });
  }

  async file(
    person: Person,
    applicationId: string,
    file: UploadedMultipartFile | undefined,
    title: string,
  ): Promise<DocumentView> {
    assertOpen(await this.changes.open(person, applicationId, 'arrange'));
    const bytes = file?.buffer;
    if (!file || !bytes || bytes.length === 0) throw refused('invalid', 'Choose a file; this one is missing or empty.');
    const fileName = displayName(file.originalname, 'document');
    const mediaType = mediaTypeOf(bytes, fileName);
    if (mediaType === undefined) throw refused('unsupported', `Choose one of these: ${ACCEPTED_FILES}.`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = this.ids.next();
    // The file first, outside the transaction, so that a row never points at nothing.
    await this.files.write(sha256, id, bytes);
    const about = { title: title.trim() || fileName.slice(0, LIMITS.documentTitle), url: null };
    return this.add(person, applicationId, id, {
      kind: 'file',
      ...about,
      fileName,
      mediaType,
      size: bytes.length,
      sha256,
    });
  }

  private async add(person: Person, applicationId: string, id: string, document: NewDocument): Promise<DocumentView> {
    const { organisationId, id: addedBy } = person;
    const row = {
      organisationId,
      id,
      applicationId,
      ...document,
      safeForPanel: false,
      addedBy,
      addedAt: this.clock.now(),
    };
    const { kind, title, sha256 } = row;
    const record = { action: 'document.add', payload: { documentId: id, kind, title, sha256 } };
    await this.changes.run(person, applicationId, 'arrange', record, async (tx, open) => {
      assertOpen(open);
      if ((await this.documents.count(organisationId, applicationId, tx)) >= MAX_DOCUMENTS) throw tooMany();
      await this.documents.add(tx, row);
    });
    return viewDocument(row);
  }
}

/** Nobody adds what they may not read. */
function assertOpen({ loop }: OpenLoop): void {
  if (!loop.can('documents')) throw notFound('application');
}
