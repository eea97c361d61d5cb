import { Controller, Get, Param } from '@nestjs/common';
import type { QuestionExposureView, RubricListView, RubricVersionView } from '@app/contracts';
import { CurrentPerson, type Person } from '../platform/auth/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { RubricsService } from './rubrics.service.js';

@Controller('rubrics')
export class RubricsController {
  constructor(private readonly rubrics: RubricsService) {}

  @Get()
  @RequirePermission('rubric:read')
  list(@CurrentPerson() person: Person): Promise<RubricListView> {
    return this.rubrics.list(person);
  }

  @Get(':rubricVersionId')
  @RequirePermission('rubric:read')
  read(@CurrentPerson() person: Person, @Param('rubricVersionId') rubricVersionId: string): Promise<RubricVersionView> {
    return this.rubrics.read(person, rubricVersionId);
  }

  @Get(':rubricVersionId/exposure')
  @RequirePermission('rubric:exposure')
  exposure(
    @CurrentPerson() person: Person,
    @Param('rubricVersionId') rubricVersionId: string,
  ): Promise<QuestionExposureView> {
    return this.rubrics.exposure(person, rubricVersionId);
  }
}
