import { Module } from '@nestjs/common';
import { FollowUpController } from './follow-up.controller.js';
import { FollowUpService } from './follow-up.service.js';
import { WorkCalendarService } from './work-calendar.service.js';

@Module({ controllers: [FollowUpController], providers: [FollowUpService, WorkCalendarService] })
export class FollowUpModule {}
