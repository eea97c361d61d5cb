import { Length, ValidateBy } from 'class-validator';
import type { PauseReminderBody } from '@app/contracts';
import { isTimeZone } from '@app/domain';

export class PauseReminderDto implements PauseReminderBody {
  @Length(1, 120, { message: 'Send the key of the reminder.' })
  readonly key!: string;

  @ValidateBy(
    { name: 'isTimeZone', validator: { validate: isTimeZone } },
    { message: 'Send the name of a time zone, for example Europe/Lisbon, or UTC.' },
  )
  readonly timeZone!: string;
}
