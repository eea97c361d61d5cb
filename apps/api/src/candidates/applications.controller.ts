import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { ApplicationView, RoundPlanView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import {
  ApplicationParams,
  InterviewDto,
  MoveDto,
  RecusalDto,
  RoundPanelDto,
  RoundParams,
} from './dto/application.dto.js';
import { GetApplicationService } from './get-application.service.js';
import { MoveLoopService } from './move-loop.service.js';
import { RecuseService } from './recuse.service.js';
import { SetInterviewService } from './set-interview.service.js';
import { SetPanelService } from './set-panel.service.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly getApplication: GetApplicationService,
    private readonly setInterview: SetInterviewService,
    private readonly setPanel: SetPanelService,
    private readonly moveLoop: MoveLoopService,
    private readonly recuseService: RecuseService,
  ) {}

  @Get('applications/:applicationId')
  @RequirePermission('loop:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: ApplicationParams): Promise<ApplicationView> {
    return this.getApplication.execute(person, applicationId);
  }

  @Put('applications/:applicationId/interviews/:roundId')
  @RequirePermission('loop:manage')
  interview(
    @CurrentPerson() person: Person,
    @Param() place: RoundParams,
    @IfMatch() version: number,
    @Body() body: InterviewDto,
  ): Promise<RoundPlanView['interview']> {
    return this.setInterview.execute(person, place, version, body);
  }

  @Put('applications/:applicationId/rounds/:roundId/panel')
  @RequirePermission('loop:manage')
  panel(
    @CurrentPerson() person: Person,
    @Param() place: RoundParams,
    @Body() { personIds }: RoundPanelDto,
  ): Promise<ApplicationView> {
    return this.setPanel.execute(person, place, personIds);
  }

  @Post('applications/:applicationId/moves')
  @RequirePermission('loop:read')
  @HttpCode(200)
  @Idempotent()
  move(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @Body() body: MoveDto,
  ): Promise<ApplicationView> {
    return this.moveLoop.execute(person, applicationId, body);
  }

  @Post('applications/:applicationId/recusals')
  @RequirePermission('loop:read')
  @HttpCode(204)
  @Idempotent()
  recuse(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @Body() body: RecusalDto,
  ): Promise<void> {
    return this.recuseService.execute(person, applicationId, body);
  }
}
