import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { ApplicationView, RoundPlanView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import {
  ApplicationParams,
  AssignmentParams,
  InterviewDto,
  MoveDto,
  ReasonDto,
  RecusalDto,
  ReplacementDto,
  RoundPanelDto,
  RoundParams,
} from './dto/application.dto.js';
import { ExcuseAssignmentService } from './excuse-assignment.service.js';
import { GetApplicationService } from './get-application.service.js';
import { MoveLoopService } from './move-loop.service.js';
import { RecuseService } from './recuse.service.js';
import { ReplaceAssignmentService } from './replace-assignment.service.js';
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
    private readonly excuseAssignment: ExcuseAssignmentService,
    private readonly replaceAssignment: ReplaceAssignmentService,
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

  @Post('assignments/:assignmentId/excuse')
  @RequirePermission('loop:manage')
  @HttpCode(200)
  @Idempotent()
  excuse(
    @CurrentPerson() person: Person,
    @Param() { assignmentId }: AssignmentParams,
    @Body() { reason }: ReasonDto,
  ): Promise<ApplicationView> {
    return this.excuseAssignment.execute(person, assignmentId, reason);
  }

  @Post('assignments/:assignmentId/replacement')
  @RequirePermission('loop:manage')
  @HttpCode(200)
  @Idempotent()
  replace(
    @CurrentPerson() person: Person,
    @Param() { assignmentId }: AssignmentParams,
    @Body() body: ReplacementDto,
  ): Promise<ApplicationView> {
    return this.replaceAssignment.execute(person, assignmentId, body);
  }
}
