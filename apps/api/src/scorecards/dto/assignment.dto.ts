import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import type { AssignmentAnswerBody } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { IfGiven } from '../../platform/validation/index.js';

export class AssignmentParams {
  @Length(1, 36, { message: 'The address must hold the id of an assignment.' })
  assignmentId!: string;
}

export class AssignmentAnswerDto implements AssignmentAnswerBody {
  @IsIn(['accept', 'conflict'], { message: "Answer 'accept' or 'conflict'." })
  answer!: 'accept' | 'conflict';

  @IfGiven()
  @IsString({ message: 'Give the reason as text.' })
  @MaxLength(LIMITS.reason, { message: `Keep the reason within ${LIMITS.reason} characters.` })
  reason?: string;
}
