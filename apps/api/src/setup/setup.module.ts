import { Module } from '@nestjs/common';
import { SetupLinkService } from './setup-link.service.js';
import { SetupController } from './setup.controller.js';
import { SetupService } from './setup.service.js';

@Module({ controllers: [SetupController], providers: [SetupService, SetupLinkService], exports: [SetupLinkService] })
export class SetupModule {}
