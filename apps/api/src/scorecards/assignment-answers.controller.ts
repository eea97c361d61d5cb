import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { AssignmentAnsweredView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AnswerAssignmentService } from './answer-assignment.service.js';
import { AssignmentAnswerDto, AssignmentParams } from './dto/assignment.dto.js';

@Controller('assignments')
@RequirePermission('assignment:own')
export class AssignmentAnswersController {
  constructor(private readonly answerAssignment: AnswerAssignmentService) {}

  @Post(':assignmentId/answer')
  @HttpCode(200)
  @Idempotent()
  answer(
    @CurrentPerson() person: Person,
    @Param() { assignmentId }: AssignmentParams,
    @Body() answer: AssignmentAnswerDto,
  ): Promise<AssignmentAnsweredView> {
    return this.answerAssignment.execute(person, assignmentId, answer);
  }
}
