import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsObject,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type OfferBody, PAY_REPORT_FORMATS, type PayReportFormat } from '@app/contracts';
import { LIMITS } from '@app/domain';
import { OneOf, OptionalLine, OptionalText, RequiredLine, WholeNumber } from '../../platform/validation/index.js';
import { NumberBetween } from './number-between.js';

const MAX_AMOUNT = 1e12;
const MAX_YEARS = 10;
const TIED_TO = 160;
const SCHEDULE = `Send one to ${MAX_YEARS} percentages, one per year.`;

export class OfferParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  readonly applicationId!: string;

  @Length(1, 36, { message: 'The address must hold the id of a scenario.' })
  readonly scenarioId!: string;
}

export class PayReportQuery {
  @IsIn([...PAY_REPORT_FORMATS], { message: `The format must be one of: ${PAY_REPORT_FORMATS.join(', ')}.` })
  readonly format!: PayReportFormat;
}

class VestingDto {
  @Max(100, { each: true, message: SCHEDULE })
  @Min(0, { each: true, message: SCHEDULE })
  @IsNumber({}, { each: true, message: SCHEDULE })
  @ArrayMaxSize(MAX_YEARS, { message: SCHEDULE })
  @ArrayMinSize(1, { message: SCHEDULE })
  @IsArray({ message: SCHEDULE })
  readonly schedule!: readonly number[];

  @WholeNumber(0, 120, 'The cliff in months')
  readonly cliffMonths!: number;
}

export class EquityDto {
  @OneOf(['value', 'percent'], 'The kind of grant')
  readonly kind!: 'value' | 'percent';

  @NumberBetween(0, MAX_AMOUNT, 'The value of the grant')
  @ValidateIf((one: Partial<EquityDto>) => one.kind === 'value' || one.value !== undefined)
  readonly value!: number;

  @NumberBetween(0, 100, 'The percentage of the company')
  @ValidateIf((one: Partial<EquityDto>) => one.kind === 'percent' || one.percent !== undefined)
  readonly percent!: number;

  @ValidateNested()
  @IsObject({ message: 'Send how the grant vests: schedule and cliffMonths.' })
  @Type(() => VestingDto)
  readonly vesting!: VestingDto;

  @NumberBetween(0, 100, 'The refresh')
  readonly refreshPercent!: number;

  @NumberBetween(0, 100, 'What vests on a trigger')
  readonly triggeredPercent!: number;

  @OptionalLine(TIED_TO, 'The trigger')
  readonly trigger!: string;
}

/** A grant is a value or a percentage by its `kind`; the other one is not kept. */
export class OfferTermsDto {
  @Matches(/^[A-Z]{3}$/, { message: 'Give the currency as three capital letters, for example EUR.' })
  readonly currency!: string;

  @NumberBetween(0, MAX_AMOUNT, 'The base')
  readonly base!: number;

  @NumberBetween(0, 1_000, 'The bonus target')
  readonly bonusTargetPercent!: number;

  @OptionalLine(TIED_TO, 'What the bonus is tied to')
  readonly bonusTiedTo!: string;

  @NumberBetween(0, MAX_AMOUNT, 'The sign-on')
  readonly signOn!: number;

  @ValidateNested()
  @IsObject({ message: 'Send the equity, or null for none.' })
  @Type(() => EquityDto)
  @ValidateIf((_, value) => value !== null)
  readonly equity!: EquityDto | null;
}

/** There is no field for what anybody earns or earned, and an unknown field is refused. */
export class OfferDto implements Omit<OfferBody, 'terms'> {
  @RequiredLine(LIMITS.name, 'The name of the scenario')
  readonly name!: string;

  @ValidateNested()
  @IsObject({ message: 'Send the terms of the offer.' })
  @Type(() => OfferTermsDto)
  readonly terms!: OfferTermsDto;

  @OptionalText(LIMITS.note, 'The note')
  readonly note!: string;
}
