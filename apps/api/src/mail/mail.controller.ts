import { Body, Controller, Get, Put } from '@nestjs/common';
import type { MailPreferenceView, MailStatusView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { MailPreferenceDto } from './dto/mail-preference.dto.js';
import { MailSettingsService } from './mail-settings.service.js';

@Controller()
export class MailController {
  constructor(private readonly settings: MailSettingsService) {}

  @Get('mail')
  @RequirePermission('audit:check')
  status(@CurrentPerson() person: Person): Promise<MailStatusView> {
    return this.settings.status(person);
  }

  @Get('my-work/mail')
  @RequirePermission('work:own')
  preference(@CurrentPerson() person: Person): Promise<MailPreferenceView> {
    return this.settings.preference(person);
  }

  @Put('my-work/mail')
  @RequirePermission('work:own')
  change(
    @CurrentPerson() person: Person,
    @IfMatch() version: number,
    @Body() { reminders }: MailPreferenceDto,
  ): Promise<MailPreferenceView> {
    return this.settings.change(person, reminders, version);
  }
}
