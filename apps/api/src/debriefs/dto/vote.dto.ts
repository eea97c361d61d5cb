import { IsIn, Length, ValidateIf } from 'class-validator';
import type { VoteBody } from '@app/contracts';
import {
  type Confidence,
  CONFIDENCES,
  LIMITS,
  SENIORITIES,
  type Seniority,
  VOTE_CHOICES,
  VOTE_PHASES,
  type VoteChoice,
  type VotePhase,
} from '@app/domain';
import { OneOf, OptionalText } from '../../platform/validation/index.js';

export class VoteParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;

  @IsIn([...VOTE_PHASES], { message: "The address must end in 'pre' or 'final'." })
  phase!: VotePhase;
}

export class VoteDto implements VoteBody {
  @OneOf(VOTE_CHOICES, 'The vote')
  choice!: VoteChoice;

  @ValidateIf((_, value) => value !== null)
  @OneOf(SENIORITIES, 'The level')
  level!: Seniority | null;

  @OneOf(CONFIDENCES, 'The confidence')
  confidence!: Confidence;

  @OptionalText(LIMITS.note, 'The note')
  note!: string;
}
