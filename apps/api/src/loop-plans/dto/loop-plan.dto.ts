import { IsObject, IsString, Length, ValidateIf } from 'class-validator';
import type { LoopPlanBody, RequisitionPlanBody } from '@app/contracts';
import { LOOP_DAYS } from '@app/domain';
import { WholeNumber } from '../../platform/validation/index.js';

const unlessNull = (_: unknown, value: unknown): boolean => value !== null;
const VARIANT = 'Send the id of a variant of the pack, or null for its own rounds.';
const DAYS_OF_ROUNDS = 'Send the chosen days by the id of the round, as {"R1": "2026-11-30"}; {} for none.';

export class ApplicationParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  readonly applicationId!: string;
}

export class RequisitionParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  readonly requisitionId!: string;
}

/** What the days mean for this loop is checked by the domain, which knows its rounds and its limit. */
export class LoopPlanDto implements LoopPlanBody {
  @Length(1, 40, { message: VARIANT })
  @IsString({ message: VARIANT })
  @ValidateIf(unlessNull)
  readonly variantId!: string | null;

  @IsString({ message: 'Give the first day of the loop as 2026-11-30.' })
  readonly startDay!: string;

  @WholeNumber(LOOP_DAYS.min, LOOP_DAYS.max, 'The days of the loop')
  @ValidateIf(unlessNull)
  readonly days!: number | null;

  @IsObject({ message: DAYS_OF_ROUNDS })
  readonly roundDays!: Readonly<Record<string, string>>;
}

export class RequisitionPlanDto implements RequisitionPlanBody {
  @WholeNumber(LOOP_DAYS.min, LOOP_DAYS.max, 'The days of a loop')
  readonly loopDays!: number;
}
