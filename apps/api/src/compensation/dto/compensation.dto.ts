import { IsBoolean, Length, Matches, ValidateIf } from 'class-validator';
import type { BandBody, ScreenCardBody } from '@app/contracts';
import { BAND_COMPONENTS, type BandComponent, LIMITS } from '@app/domain';
import { IfGiven, OneOf, OptionalLine, OptionalText, WholeNumber } from '../../platform/validation/index.js';

/** Whole units of the currency in a year; a bonus is a percentage and is checked as one by its service. */
const MAX_AMOUNT = 100_000_000;
const MAX_LEVEL = 80;
const MAX_LINE = 160;
const CURRENCY = 'Give the currency as three capital letters, for example EUR.';
const DATE = 'Give the date as year-month-day, for example 2026-01-31.';
const ATTESTED = 'Say true or false: is this what the candidate expects, and not what they earn or earned?';

const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class RequisitionParams {
  @Length(1, 36, { message: 'The address must hold the id of a requisition.' })
  readonly requisitionId!: string;
}

export class ApplicationParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  readonly applicationId!: string;
}

export class BandDto implements BandBody {
  @OneOf(BAND_COMPONENTS, 'The component')
  readonly component!: BandComponent;

  @Matches(/^[A-Z]{3}$/, { message: CURRENCY })
  readonly currency!: string;

  @WholeNumber(0, MAX_AMOUNT, 'The low end')
  readonly low!: number;

  @WholeNumber(0, MAX_AMOUNT, 'The high end')
  readonly high!: number;

  @OptionalLine(MAX_LEVEL, 'The level')
  readonly level!: string;

  @OptionalLine(LIMITS.location, 'The location')
  readonly location!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DATE })
  readonly validFrom!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DATE })
  @OrNull()
  @IfGiven()
  readonly validTo?: string | null;

  @OptionalLine(MAX_LINE, 'What it is tied to')
  @IfGiven()
  readonly tiedTo?: string;

  @OptionalLine(MAX_LINE, 'The posted range')
  @IfGiven()
  readonly postedText?: string;
}

/** There is no field for what anybody earns or earned, and an unknown field is refused. */
export class ScreenCardDto implements ScreenCardBody {
  @OneOf(BAND_COMPONENTS, 'The component')
  readonly component!: BandComponent;

  @Matches(/^[A-Z]{3}$/, { message: CURRENCY })
  readonly currency!: string;

  @WholeNumber(0, MAX_AMOUNT, 'The low end of the expectation')
  @OrNull()
  readonly expectationLow!: number | null;

  @WholeNumber(0, MAX_AMOUNT, 'The high end of the expectation')
  @OrNull()
  readonly expectationHigh!: number | null;

  @IsBoolean({ message: ATTESTED })
  readonly attested!: boolean;

  @OptionalLine(MAX_LEVEL, 'The level')
  readonly level!: string;

  @OptionalText(LIMITS.note, 'The note')
  readonly note!: string;
}
