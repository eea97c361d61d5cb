import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { ApplicationView, RoundReadinessView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AssignmentParams, PracticeDto, RoundParams } from './dto/application.dto.js';
import { GetApplicationService } from './get-application.service.js';
import { PracticeService } from './practice.service.js';
import { ReadinessService } from './readiness.service.js';

@Controller()
@RequirePermission('loop:manage')
export class PracticeController {
  constructor(
    private readonly practice: PracticeService,
    private readonly readiness: ReadinessService,
    private readonly view: GetApplicationService,
  ) {}

  @Get('applications/:applicationId/rounds/:roundId/readiness')
  ready(@CurrentPerson() person: Person, @Param() place: RoundParams): Promise<RoundReadinessView> {
    return this.readiness.of(person, place);
  }

  @Post('applications/:applicationId/rounds/:roundId/practice')
  @Idempotent()
  async add(
    @CurrentPerson() person: Person,
    @Param() place: RoundParams,
    @Body() body: PracticeDto,
  ): Promise<ApplicationView> {
    await this.practice.add(person, place, body);
    return this.view.execute(person, place.applicationId);
  }

  @Delete('assignments/:assignmentId/practice')
  async takeBack(
    @CurrentPerson() person: Person,
    @Param() { assignmentId }: AssignmentParams,
  ): Promise<ApplicationView> {
    return this.view.execute(person, await this.practice.takeBack(person, assignmentId));
  }
}
