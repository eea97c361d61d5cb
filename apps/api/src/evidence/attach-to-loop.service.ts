import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { LoopArtifactView } from '@app/contracts';
import { Clock, DomainError, IdSource, LIMITS, panelRounds, type Rubric } from '@app/domain';
import { type LoopArtifactRow, RubricRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { ArtifactFiles, toStoredSummary } from '../platform/evidence/index.js';
import { displayName } from '../platform/files/index.js';
import type { AttachToLoopDto } from './dto/loop-artifact.dto.js';
import { EvalReader, fileProblem } from './eval-reader.js';
import { LoopArtifactStore } from './loop-artifact-store.js';
import { viewLoopArtifact } from './loop-artifact.view.js';

const wrongPlace = (path: string, message: string): DomainError =>
  new DomainError('EVIDENCE.PLACE_UNKNOWN', 'invalid', 'This file can not be attached there', {
    detail: 'Nothing was changed.',
    errors: [{ path, message }],
  });

/** Attaches an eval log to the candidate, of a round or a criterion if one is named: read first, off the request's thread. */
@Injectable()
export class AttachToLoopService {
  constructor(
    private readonly store: LoopArtifactStore,
    private readonly rubrics: RubricRepository,
    private readonly reader: EvalReader,
    private readonly files: ArtifactFiles,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(
    person: Person,
    applicationId: string,
    file: UploadedMultipartFile | undefined,
    { threshold, roundId = null, criterionId = null }: Nullable<AttachToLoopDto>,
  ): Promise<LoopArtifactView> {
    const { organisationId } = person;
    const loop = await this.store.openFor(person, applicationId, roundId);
    const rubric = await this.rubrics.get(organisationId, loop.requisition.rubricVersionId);
    assertPlace(rubric.document, roundId, criterionId);
    if (!file?.buffer || file.buffer.length === 0) throw fileProblem('Choose a file; this one is missing or empty.');
    if (file.buffer.length > LIMITS.fileBytes) throw fileProblem('The file is too large.', 'too_large');
    const summary = await this.reader.read(file.buffer, threshold ?? undefined);
    const row: LoopArtifactRow = {
      ...{ organisationId, id: this.ids.next(), applicationId, roundId, criterionId, safeForPanel: false },
      fileName: displayName(file.originalname, 'eval log'),
      sha256: createHash('sha256').update(file.buffer).digest('hex'),
      size: file.buffer.length,
      format: summary.format,
      summary: toStoredSummary(summary),
      uploadedBy: person.id,
      uploadedAt: this.clock.now(),
    };
    await this.files.adding(row.id, file.buffer, () => this.store.add(person, row));
    return viewLoopArtifact(person, loop, row);
  }
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null | undefined };

function assertPlace(rubric: Rubric, roundId: string | null, criterionId: string | null): void {
  const rounds = panelRounds(rubric);
  const round = rounds.find((one) => one.id === roundId);
  if (roundId !== null && !round)
    throw wrongPlace('/roundId', `Name one of these rounds, or none: ${rounds.map((one) => one.id).join(', ')}.`);
  const rated = round ? round.criterionIds : rubric.criteria.map((one) => one.id);
  if (criterionId !== null && !rated.includes(criterionId))
    throw wrongPlace('/criterionId', `Name one of these criteria, or none: ${rated.join(', ')}.`);
}
