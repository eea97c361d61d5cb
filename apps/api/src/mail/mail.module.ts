import { Module } from '@nestjs/common';
import { MailComposer } from './mail-composer.js';
import { MailSettingsService } from './mail-settings.service.js';
import { MailSubjects } from './mail-subjects.js';
import { MailWorker } from './mail-worker.js';
import { MailController } from './mail.controller.js';

@Module({ controllers: [MailController], providers: [MailComposer, MailSubjects, MailSettingsService, MailWorker] })
export class MailModule {}
