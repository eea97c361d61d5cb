import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Module({ controllers: [SessionController], providers: [SessionService, SignInService] })
export class SessionModule {}
