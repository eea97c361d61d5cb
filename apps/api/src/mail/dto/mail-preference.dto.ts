import { IsBoolean } from 'class-validator';
import type { MailPreferenceBody } from '@app/contracts';

export class MailPreferenceDto implements MailPreferenceBody {
  @IsBoolean({ message: 'Say true to be reminded by mail, false not to be.' })
  reminders!: boolean;
}
