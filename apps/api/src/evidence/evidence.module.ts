import { Module } from '@nestjs/common';
import { OwnCardAccess } from '../platform/access/index.js';
import { ArtifactFiles } from './artifact-files.js';
import { ArtifactStore } from './artifact-store.js';
import { AttachArtifactService } from './attach-artifact.service.js';
import { EvalReader } from './eval-reader.js';
import { EvidenceController } from './evidence.controller.js';
import { RemoveArtifactService } from './remove-artifact.service.js';

@Module({
  controllers: [EvidenceController],
  providers: [OwnCardAccess, ArtifactFiles, ArtifactStore, EvalReader, AttachArtifactService, RemoveArtifactService],
})
export class EvidenceModule {}
