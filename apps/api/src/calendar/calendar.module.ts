import { Module } from '@nestjs/common';
import { AppointmentInvitations } from './appointment-invitations.js';
import { AppointmentWriter } from './appointment-writer.js';
import { AppointmentService } from './appointment.service.js';
import { CalendarFeedController, OwnFeedController } from './calendar-feed.controller.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarFilesService } from './calendar-files.service.js';
import { FeedSecrets } from './feed-secrets.js';
import { FeedThrottle } from './feed-throttle.js';
import { OwnCalendar } from './own-calendar.js';
import { OwnFeedService } from './own-feed.service.js';
import { ReadFeedService } from './read-feed.service.js';

@Module({
  controllers: [CalendarController, OwnFeedController, CalendarFeedController],
  providers: [
    ...[AppointmentService, AppointmentWriter, AppointmentInvitations, CalendarFilesService],
    ...[OwnCalendar, FeedSecrets, FeedThrottle, OwnFeedService, ReadFeedService],
  ],
})
export class CalendarModule {}
