import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { RemindersView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { PauseReminderDto } from './dto/reminder.dto.js';
import { RemindersService } from './reminders.service.js';

@Controller('my-work/reminders')
@RequirePermission('work:own')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<RemindersView> {
    return this.reminders.get(person);
  }

  @Post('pauses')
  @HttpCode(200)
  @Idempotent()
  pause(@CurrentPerson() person: Person, @Body() body: PauseReminderDto): Promise<RemindersView> {
    return this.reminders.pause(person, body);
  }
}
