import { Module } from '@nestjs/common';
import { ReminderList } from './reminder-list.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';

@Module({ controllers: [RemindersController], providers: [ReminderList, RemindersService] })
export class RemindersModule {}
