import { Module } from '@nestjs/common';
import { DebriefReminders } from './debrief-reminders.js';
import { CaseReminders } from './case-reminders.js';
import { ReminderList } from './reminder-list.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

@Module({
  controllers: [RemindersController],
  providers: [DebriefReminders, CaseReminders, ReminderList, RemindersService],
})
export class RemindersModule {}
