import { IsIn, Length } from 'class-validator';
import type { AssignmentAnswerBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { IfGiven, OptionalText } from '../../platform/validation/index.js';

export class AssignmentParams {
  @Length(1, 36, { message: 'The address must hold the id of an assignment.' })
  assignmentId!: string;
}

export class AssignmentAnswerDto implements AssignmentAnswerBody {
  @IsIn(['accept', 'conflict'], { message: "Answer 'accept' or 'conflict'." })
  answer!: 'accept' | 'conflict';

  @IfGiven()
  @OptionalText(LIMITS.reason, 'The reason')
  reason?: string;
}
