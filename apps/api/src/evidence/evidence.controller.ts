import { Body, Controller, Delete, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor, type UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { EvalArtifactView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { FileProblems } from '../platform/files/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AttachArtifactService } from './attach-artifact.service.js';
import { ArtifactParams, AttachArtifactDto, CardParams } from './dto/artifact.dto.js';
import { RemoveArtifactService } from './remove-artifact.service.js';

@Controller('scorecards/:scorecardId/artifacts')
@RequirePermission('scorecard:own')
export class EvidenceController {
  constructor(
    private readonly attachArtifact: AttachArtifactService,
    private readonly removeArtifact: RemoveArtifactService,
  ) {}

  @Post()
  @Idempotent()
  @UseInterceptors(FileProblems('EVIDENCE'), FileInterceptor('file', { defParamCharset: 'utf8' }))
  attach(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: CardParams,
    @UploadedFile() file: UploadedMultipartFile | undefined,
    @Body() { threshold }: AttachArtifactDto,
  ): Promise<EvalArtifactView> {
    return this.attachArtifact.execute(person, scorecardId, file, threshold);
  }

  @Delete(':artifactId')
  @HttpCode(204)
  remove(@CurrentPerson() person: Person, @Param() { scorecardId, artifactId }: ArtifactParams): Promise<void> {
    return this.removeArtifact.execute(person, scorecardId, artifactId);
  }
}
