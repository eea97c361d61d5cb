import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { DecisionBody } from '@app/contracts';
import {
  LIMITS,
  type Outcome,
  OUTCOMES,
  ROLE_PROFILES,
  type RoleProfile,
  SENIORITIES,
  type Seniority,
} from '@app/domain';
import { IfGiven, OneOf, OptionalLine, OptionalText, RequiredLine } from '../../platform/validation/index.js';

const MAX_ID = 40;

class RationaleDto {
  @RequiredLine(MAX_ID, 'The id of the criterion')
  criterionId!: string;

  @OptionalText(LIMITS.rationale, 'The reason')
  text!: string;
}

class DissentDto {
  @RequiredLine(MAX_ID, 'The id of the person')
  personId!: string;

  @OptionalText(LIMITS.rationale, 'The dissent')
  text!: string;
}

class MissingDto {
  @RequiredLine(MAX_ID, 'The id of the criterion')
  criterionId!: string;

  @OptionalText(LIMITS.rationale, 'The missing evidence')
  text!: string;

  @OptionalLine(MAX_ID, 'The id of the round')
  roundId!: string;

  @OptionalLine(MAX_ID, 'The id of the person')
  personId!: string;
}

/** Shape and lengths; what a decision must say is the domain's word (checkDecision). */
export class DecisionDto implements DecisionBody {
  @OneOf(OUTCOMES, 'The outcome')
  outcome!: Outcome;

  @ValidateIf((_, value) => value !== null)
  @OneOf(SENIORITIES, 'The level')
  level!: Seniority | null;

  @OneOf([...ROLE_PROFILES, 'mixed'], 'The role finding')
  roleFinding!: RoleProfile | 'mixed';

  @OptionalText(LIMITS.reason, 'The reason for the role finding')
  roleReason!: string;

  @ValidateNested({ each: true })
  @Type(() => RationaleDto)
  @ArrayMaxSize(LIMITS.decisionReasons, { message: `Give at most ${LIMITS.decisionReasons} reasons.` })
  @IsArray({ message: 'Send a list of reasons, each with criterionId and text.' })
  rationale!: RationaleDto[];

  @ValidateNested({ each: true })
  @Type(() => DissentDto)
  @ArrayMaxSize(LIMITS.decisionDissents, { message: `Record at most ${LIMITS.decisionDissents} dissents.` })
  @IsArray({ message: 'Send a list of dissents, each with personId and text; an empty one for none.' })
  dissent!: DissentDto[];

  @OptionalText(LIMITS.conditions, 'The conditions')
  conditions!: string;

  @IfGiven()
  @ValidateNested({ each: true })
  @Type(() => MissingDto)
  @ArrayMaxSize(LIMITS.decisionReasons, {
    message: `Name at most ${LIMITS.decisionReasons} pieces of missing evidence.`,
  })
  @IsArray({
    message: 'Send a list of missing evidence, each with criterionId, text, roundId and personId; none is fine.',
  })
  missing?: MissingDto[];

  @ValidateIf((_, value) => value !== null)
  @OptionalText(LIMITS.reason, 'The reason of the override')
  overrideReason!: string | null;
}

export class RecordQuery {
  @IsOptional()
  @Max(9_999, { message: 'Ask for the number of a decision version.' })
  @Min(1, { message: 'Ask for the number of a decision version, from 1.' })
  @IsInt({ message: 'Ask for the number of a decision version, from 1.' })
  @Type(() => Number)
  decisionVersion?: number;
}
