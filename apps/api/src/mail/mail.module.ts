import { Module } from '@nestjs/common';
import { DebriefSubjects } from './debrief-subjects.js';
import { EndingVotes } from './ending-votes.js';
import { MailComposer } from './mail-composer.js';
import { MailDelivery } from './mail-delivery.js';
import { MailReminders } from './mail-reminders.js';
import { MailSettingsService } from './mail-settings.service.js';
import { MailSubjects } from './mail-subjects.js';
import { MailWorker } from './mail-worker.js';
import { MailController } from './mail.controller.js';

@Module({
  controllers: [MailController],
  providers: [
    ...[MailComposer, DebriefSubjects, MailSubjects, MailSettingsService],
    ...[EndingVotes, MailReminders, MailDelivery, MailWorker],
  ],
})
export class MailModule {}
