import { Length, ValidateBy } from 'class-validator';
import type { WorkCalendarBody } from '@app/contracts';
import { isTimeZone } from '@app/domain';
import { IfGiven } from '../../platform/validation/index.js';

export class FollowUpQuery {
  @Length(1, 36, { message: 'Send the id of a requisition, or leave it out for all.' })
  @IfGiven()
  readonly requisitionId?: string;
}

export class WorkCalendarDto implements WorkCalendarBody {
  @ValidateBy(
    { name: 'isTimeZone', validator: { validate: isTimeZone } },
    { message: 'Choose a time zone by its name, for example Europe/Lisbon, or UTC.' },
  )
  readonly timeZone!: string;
}
