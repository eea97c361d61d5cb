import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  IsString,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type {
  AssumptionsBody,
  BandApprovalBody,
  CsvBody,
  DisclosureEvidenceBody,
  DisclosurePolicyBody,
  HeadcountBody,
  RateBody,
} from '@app/contracts';
import {
  BAND_COMPONENTS,
  type BandComponent,
  DISCLOSURE_CHANNELS,
  type DisclosureChannel,
  type Headcounts,
  LIMITS,
} from '@app/domain';
import {
  OneOf,
  OptionalLine,
  OptionalText,
  RequiredLine,
  RequiredText,
  WholeNumber,
} from '../../platform/validation/index.js';
import { NumberBetween } from './number-between.js';

const CURRENCY = 'Give the currency as three capital letters, for example EUR.';
const DAY = 'Give the day as year-month-day, for example 2026-01-31.';
const CSV = `Paste a table of at most ${LIMITS.csv} characters.`;
const PACKS = 'Send the ids of the rule packs as a list.';
const SOURCE = 160;
const PROOF = 500;
const MAX_PEOPLE = 100_000;

export class BandParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  readonly requisitionId!: string;

  @Length(1, 36, { message: 'The address must hold the id of a band.' })
  readonly bandId!: string;
}

export class ReferencesCsvDto implements CsvBody {
  @Length(1, LIMITS.csv, { message: CSV })
  @IsString({ message: CSV })
  readonly csv!: string;
}

export class RateDto implements RateBody {
  @Matches(/^[A-Z]{3}$/, { message: CURRENCY })
  readonly from!: string;

  @Matches(/^[A-Z]{3}$/, { message: CURRENCY })
  readonly to!: string;

  @NumberBetween(0.000_000_1, 1e9, 'The rate')
  readonly rate!: number;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  readonly asOf!: string;

  @RequiredLine(SOURCE, 'The source')
  readonly source!: string;
}

class SpreadDto {
  @NumberBetween(0, 1e13, 'The careful answer')
  readonly low!: number;

  @NumberBetween(0, 1e13, 'The expected answer')
  readonly base!: number;

  @NumberBetween(0, 1e13, 'The hopeful answer')
  readonly high!: number;
}

class CompanyValueDto extends SpreadDto {
  @Matches(/^[A-Z]{3}$/, { message: CURRENCY })
  readonly currency!: string;
}

const IsSpread =
  (what: string): PropertyDecorator =>
  (target, key) => {
    ValidateNested()(target, key);
    IsObject({ message: `${what} needs low, base and high.` })(target, key);
    Type(() => SpreadDto)(target, key);
  };

export class AssumptionsDto implements AssumptionsBody {
  @IsSpread('The worth at vesting')
  readonly valueFactor!: SpreadDto;

  @ValidateNested()
  @IsObject({ message: 'Send the worth of the company, or null.' })
  @Type(() => CompanyValueDto)
  @ValidateIf((_, value) => value !== null)
  readonly companyValue!: CompanyValueDto | null;

  @IsSpread('The dilution')
  readonly dilutionPercent!: SpreadDto;

  @IsSpread('The triggered share')
  readonly triggerShare!: SpreadDto;

  @IsSpread('The bonus payout')
  readonly bonusPayout!: SpreadDto;

  @WholeNumber(1, 10, 'The years of a sign-on')
  readonly signOnYears!: number;

  @WholeNumber(1, 366, 'The days of a rate')
  readonly rateStaleDays!: number;
}

export class BandApprovalDto implements BandApprovalBody {
  @OptionalText(LIMITS.reason, 'The note')
  readonly note!: string;
}

class HeadcountsDto implements Headcounts {
  @WholeNumber(0, MAX_PEOPLE, 'The number of people')
  readonly below!: number;

  @WholeNumber(0, MAX_PEOPLE, 'The number of people')
  readonly lower!: number;

  @WholeNumber(0, MAX_PEOPLE, 'The number of people')
  readonly middle!: number;

  @WholeNumber(0, MAX_PEOPLE, 'The number of people')
  readonly upper!: number;

  @WholeNumber(0, MAX_PEOPLE, 'The number of people')
  readonly above!: number;
}

export class HeadcountDto implements HeadcountBody {
  @OneOf(BAND_COMPONENTS, 'The component')
  readonly component!: BandComponent;

  @ValidateNested()
  @IsObject({ message: 'Send the counts: below, lower, middle, upper, above.' })
  @Type(() => HeadcountsDto)
  readonly counts!: HeadcountsDto;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  readonly asOf!: string;

  @RequiredLine(SOURCE, 'The source')
  readonly source!: string;
}

export class DisclosureEvidenceDto implements DisclosureEvidenceBody {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  readonly disclosedOn!: string;

  @OneOf(DISCLOSURE_CHANNELS, 'The channel')
  readonly channel!: DisclosureChannel;

  @OptionalLine(PROOF, 'Where it can be seen')
  readonly proof!: string;
}

export class DisclosurePolicyDto implements DisclosurePolicyBody {
  @IsString({ each: true, message: PACKS })
  @ArrayMaxSize(40, { message: PACKS })
  @IsArray({ message: PACKS })
  readonly packIds!: readonly string[];

  @RequiredText(LIMITS.reason, 'The reason')
  readonly reason!: string;
}
