import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { EvalArtifactView } from '@app/contracts';
import { alreadySubmitted, Clock, IdSource, LIMITS } from '@app/domain';
import type { EvalArtifactRow } from '@app/persistence';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { toStoredSummary, viewEvalArtifact } from '../platform/evidence/index.js';
import { displayName } from '../platform/files/index.js';
import { ArtifactStore } from './artifact-store.js';
import { EvalReader, fileProblem } from './eval-reader.js';

const MAX_FILES = 10;

/** Attaches an eval log to a draft: read first, off the request's thread and its transaction, then kept with its summary. */
@Injectable()
export class AttachArtifactService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly reader: EvalReader,
    private readonly store: ArtifactStore,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(
    person: Person,
    scorecardId: string,
    file: UploadedMultipartFile | undefined,
    threshold: number | undefined,
  ): Promise<EvalArtifactView> {
    const { card } = await this.cards.head(person, scorecardId);
    if (card.status !== 'draft') throw alreadySubmitted();
    if (!file?.buffer || file.buffer.length === 0) throw fileProblem('Choose a file; this one is missing or empty.');
    if (file.buffer.length > LIMITS.fileBytes) throw fileProblem('The file is too large.', 'too_large');
    const summary = await this.reader.read(file.buffer, threshold);
    const artifact: EvalArtifactRow = {
      organisationId: person.organisationId,
      id: this.ids.next(),
      scorecardId: card.id,
      applicationId: card.applicationId,
      fileName: displayName(file.originalname, 'eval log'),
      sha256: createHash('sha256').update(file.buffer).digest('hex'),
      size: file.buffer.length,
      format: summary.format,
      summary: toStoredSummary(summary),
      uploadedBy: person.id,
      uploadedAt: this.clock.now(),
    };
    await this.store.add(person, artifact, file.buffer, MAX_FILES);
    return viewEvalArtifact(artifact);
  }
}
