import { Controller, Get, Param, Query } from '@nestjs/common';
import type {
  QuestionExposureView,
  RubricChangesView,
  RubricListView,
  RubricSourceView,
  RubricVersionView,
} from '@app/contracts';
import { CurrentPerson, type Person } from '../platform/auth/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { RubricChangesQuery } from './dto/rubric.dto.js';
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

  @Get(':rubricVersionId/changes')
  @RequirePermission('rubric:read')
  changes(
    @CurrentPerson() person: Person,
    @Param('rubricVersionId') rubricVersionId: string,
    @Query() { since }: RubricChangesQuery,
  ): Promise<RubricChangesView> {
    return this.rubrics.changes(person, rubricVersionId, since);
  }

  @Get(':rubricVersionId/source')
  @RequirePermission('rubric:publish')
  source(
    @CurrentPerson() person: Person,
    @Param('rubricVersionId') rubricVersionId: string,
  ): Promise<RubricSourceView> {
    return this.rubrics.source(person, rubricVersionId);
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
