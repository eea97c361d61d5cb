import { Module } from '@nestjs/common';
import { OwnCardAccess } from '../platform/access/index.js';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { ArtifactShelfService } from './artifact-shelf.service.js';
import { ArtifactSight } from './artifact-sight.js';
import { ArtifactSweep } from './artifact-sweep.js';
import { ArtifactStore } from './artifact-store.js';
import { AttachArtifactService } from './attach-artifact.service.js';
import { AttachToLoopService } from './attach-to-loop.service.js';
import { ChangeLoopArtifactService } from './change-loop-artifact.service.js';
import { CompareArtifactsService } from './compare-artifacts.service.js';
import { EvalReader } from './eval-reader.js';
import { EvidenceController } from './evidence.controller.js';
import { LoopArtifactStore } from './loop-artifact-store.js';
import { LoopArtifactsController } from './loop-artifacts.controller.js';
import { RemoveArtifactService } from './remove-artifact.service.js';

@Module({
  controllers: [EvidenceController, LoopArtifactsController],
  providers: [
    OwnCardAccess,
    ArtifactFiles,
    ArtifactStore,
    ArtifactSweep,
    EvalReader,
    AttachArtifactService,
    RemoveArtifactService,
    ArtifactSight,
    ArtifactShelfService,
    LoopArtifactStore,
    AttachToLoopService,
    ChangeLoopArtifactService,
    CompareArtifactsService,
  ],
})
export class EvidenceModule {}
