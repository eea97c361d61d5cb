import { Module } from '@nestjs/common';
import { ChangePersonService } from './change-person.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';

@Module({
  controllers: [PeopleImportController, PeopleController, InvitationsController],
  providers: [PeopleService, ChangePersonService, InvitationsService, PeopleImportService],
})
export class PeopleModule {}
