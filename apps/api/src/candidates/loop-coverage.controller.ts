import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CoverageView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { CoverageAdditionsDto } from '../platform/coverage/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AddLoopCoverageService } from './add-loop-coverage.service.js';
import { ApplicationParams } from './dto/application.dto.js';

@Controller('applications/:applicationId/coverage')
@RequirePermission('loop:manage')
export class LoopCoverageController {
  constructor(private readonly coverage: AddLoopCoverageService) {}

  @Get()
  get(@CurrentPerson() person: Person, @Param() { applicationId }: ApplicationParams): Promise<CoverageView> {
    return this.coverage.read(person, applicationId);
  }

  @Post('additions')
  @HttpCode(200)
  @Idempotent()
  add(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @Body() { additions }: CoverageAdditionsDto,
  ): Promise<CoverageView> {
    return this.coverage.add(person, applicationId, additions);
  }
}
