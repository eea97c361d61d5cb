import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { ApplicationView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AssignmentParams, ReasonDto, ReplacementDto } from './dto/application.dto.js';
import { ExcuseAssignmentService } from './excuse-assignment.service.js';
import { ReplaceAssignmentService } from './replace-assignment.service.js';

@Controller('assignments/:assignmentId')
export class AssignmentsController {
  constructor(
    private readonly excuseAssignment: ExcuseAssignmentService,
    private readonly replaceAssignment: ReplaceAssignmentService,
  ) {}

  @Post('excuse')
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

  @Post('replacement')
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
