import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { RubricCheckView, RubricImpactView, RubricPackView, RubricPublishedView } from '@app/contracts';
import { CurrentPerson, type Person } from '../platform/auth/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CheckRubricService } from './check-rubric.service.js';
import { CheckRubricDto, PublishRubricDto, RubricPackParams } from './dto/rubric.dto.js';
import { GetRubricPackService } from './get-rubric-pack.service.js';
import { PublishRubricService } from './publish-rubric.service.js';
import { RubricImpactService } from './rubric-impact.service.js';

@Controller('rubric-packs')
export class RubricPacksController {
  constructor(
    private readonly getPack: GetRubricPackService,
    private readonly impact: RubricImpactService,
    private readonly checkRubric: CheckRubricService,
    private readonly publishRubric: PublishRubricService,
  ) {}

  @Get(':packId')
  @RequirePermission('rubric:read')
  get(@CurrentPerson() person: Person, @Param() { packId }: RubricPackParams): Promise<RubricPackView> {
    return this.getPack.execute(person, packId);
  }

  @Get(':packId/impact')
  @RequirePermission('rubric:publish')
  impactOf(@CurrentPerson() person: Person, @Param() { packId }: RubricPackParams): Promise<RubricImpactView> {
    return this.impact.execute(person, packId);
  }

  @Post(':packId/checks')
  @HttpCode(200)
  @RequirePermission('rubric:publish')
  check(
    @CurrentPerson() person: Person,
    @Param() { packId }: RubricPackParams,
    @Body() { sourceText }: CheckRubricDto,
  ): Promise<RubricCheckView> {
    return this.checkRubric.execute(person, packId, sourceText);
  }

  @Post(':packId/versions')
  @RequirePermission('rubric:publish')
  @Idempotent({ required: true })
  publish(
    @CurrentPerson() person: Person,
    @Param() { packId }: RubricPackParams,
    @Body() body: PublishRubricDto,
  ): Promise<RubricPublishedView> {
    return this.publishRubric.execute(person, packId, body);
  }
}
