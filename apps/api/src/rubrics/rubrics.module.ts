import { Module } from '@nestjs/common';
import { CheckRubricService } from './check-rubric.service.js';
import { GetRubricPackService } from './get-rubric-pack.service.js';
import { PublishRubricService } from './publish-rubric.service.js';
import { RequisitionMover } from './requisition-mover.js';
import { RubricImpactService } from './rubric-impact.service.js';
import { RubricPacksController } from './rubric-packs.controller.js';
import { RubricReader } from './rubric-reader.js';
import { RubricRecord } from './rubric-record.js';
import { RubricVersions } from './rubric-versions.js';
import { RubricsController } from './rubrics.controller.js';
import { RubricsService } from './rubrics.service.js';

@Module({
  controllers: [RubricsController, RubricPacksController],
  providers: [
    RubricsService,
    RubricVersions,
    GetRubricPackService,
    RubricReader,
    CheckRubricService,
    RubricImpactService,
    RequisitionMover,
    RubricRecord,
    PublishRubricService,
  ],
})
export class RubricsModule {}
