import { IsBoolean, IsISO8601, Length, Matches } from 'class-validator';
import type { AppointmentBody } from '@app/contracts';
import { OptionalLine } from '../../platform/validation/text.decorators.js';

const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/;
const WHEN = 'Send a time with its zone, such as 2026-11-02T09:30:00Z.';
const MAX_PLACE = 255;

export class LoopParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;
}

export class InterviewParams extends LoopParams {
  @Length(1, 40, { message: 'The address must hold the id of a round.' })
  roundId!: string;
}

export class AppointmentDto implements AppointmentBody {
  @Matches(ZONED, { message: WHEN })
  @IsISO8601({ strict: true }, { message: WHEN })
  readonly startsAt!: string;

  @Matches(ZONED, { message: WHEN })
  @IsISO8601({ strict: true }, { message: WHEN })
  readonly endsAt!: string;

  @OptionalLine(MAX_PLACE, 'The place')
  readonly location!: string;

  @IsBoolean({ message: 'Say true to call the debrief off, false to hold it.' })
  readonly cancelled!: boolean;
}
