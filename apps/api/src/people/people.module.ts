import { Module } from '@nestjs/common';
import { AcceptInvitationService } from './accept-invitation.service.js';
import { ChangePersonService } from './change-person.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { OpenInvitationService } from './open-invitation.service.js';
import { PasswordLinks } from './password-links.js';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';

@Module({
  controllers: [PeopleImportController, PeopleController, InvitationsController],
  providers: [
    PeopleService,
    ChangePersonService,
    PasswordLinks,
    InvitationsService,
    OpenInvitationService,
    AcceptInvitationService,
    PeopleImportService,
  ],
})
export class PeopleModule {}
