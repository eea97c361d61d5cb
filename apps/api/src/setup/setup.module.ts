import { Module } from '@nestjs/common';
import { CreateOrganisationService } from './create-organisation.service.js';
import { LoadDemoService } from './load-demo.service.js';
import { OrganisationFounder } from './organisation-founder.js';
import { SetupLinkService } from './setup-link.service.js';
import { SetupController } from './setup.controller.js';

@Module({
  controllers: [SetupController],
  providers: [SetupLinkService, OrganisationFounder, CreateOrganisationService, LoadDemoService],
  exports: [SetupLinkService],
})
export class SetupModule {}
