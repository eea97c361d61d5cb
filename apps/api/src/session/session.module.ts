import { Module } from '@nestjs/common';
import { RecordedSessions } from './recorded-sessions.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Module({ controllers: [SessionController], providers: [SessionService, SignInService, RecordedSessions] })
export class SessionModule {}
