import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor, type UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { ArtifactComparisonView, ArtifactShelfView, LoopArtifactView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { FileProblems } from '../platform/files/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ArtifactShelfService } from './artifact-shelf.service.js';
import { AttachToLoopService } from './attach-to-loop.service.js';
import { ChangeLoopArtifactService } from './change-loop-artifact.service.js';
import { CompareArtifactsService } from './compare-artifacts.service.js';
import {
  AttachToLoopDto,
  ComparisonFileQueryDto,
  ComparisonQueryDto,
  LoopArtifactMarkDto,
  LoopArtifactParams,
  LoopParams,
} from './dto/loop-artifact.dto.js';

@Controller('applications/:applicationId/artifacts')
export class LoopArtifactsController {
  constructor(
    private readonly shelf: ArtifactShelfService,
    private readonly attachToLoop: AttachToLoopService,
    private readonly changes: ChangeLoopArtifactService,
    private readonly comparing: CompareArtifactsService,
  ) {}

  @Get()
  @RequirePermission('document:read')
  list(@CurrentPerson() person: Person, @Param() { applicationId }: LoopParams): Promise<ArtifactShelfView> {
    return this.shelf.execute(person, applicationId);
  }

  @Post()
  @RequirePermission('evidence:attach')
  @Idempotent()
  @UseInterceptors(FileProblems('EVIDENCE'), FileInterceptor('file', { defParamCharset: 'utf8' }))
  attach(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: LoopParams,
    @UploadedFile() file: UploadedMultipartFile | undefined,
    @Body() body: AttachToLoopDto,
  ): Promise<LoopArtifactView> {
    return this.attachToLoop.execute(person, applicationId, file, body);
  }

  @Get('comparison')
  @RequirePermission('document:read')
  compare(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: LoopParams,
    @Query() query: ComparisonQueryDto,
  ): Promise<ArtifactComparisonView> {
    return this.comparing.execute(person, applicationId, query);
  }

  @Get('comparison/file')
  @RequirePermission('document:read')
  exportComparison(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: LoopParams,
    @Query() query: ComparisonFileQueryDto,
  ): Promise<StreamableFile> {
    return this.comparing.file(person, applicationId, query);
  }

  @Put(':artifactId/mark')
  @RequirePermission('evidence:attach')
  mark(
    @CurrentPerson() person: Person,
    @Param() { applicationId, artifactId }: LoopArtifactParams,
    @Body() { safeForPanel }: LoopArtifactMarkDto,
  ): Promise<LoopArtifactView> {
    return this.changes.mark(person, applicationId, artifactId, safeForPanel);
  }

  @Delete(':artifactId')
  @RequirePermission('evidence:attach')
  @HttpCode(204)
  remove(@CurrentPerson() person: Person, @Param() { applicationId, artifactId }: LoopArtifactParams): Promise<void> {
    return this.changes.remove(person, applicationId, artifactId);
  }
}
