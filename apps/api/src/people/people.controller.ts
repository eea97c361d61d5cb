import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { InvitationLinkView, PeopleListView, PersonView } from '@app/contracts';
import { CurrentPerson, type Person } from '../platform/auth/index.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ChangePersonService } from './change-person.service.js';
import { ChangePersonDto, PersonDto } from './dto/person.dto.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleService } from './people.service.js';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly changes: ChangePersonService,
    private readonly invitations: InvitationsService,
  ) {}

  @Get()
  @RequirePermission('people:read')
  list(@CurrentPerson() person: Person): Promise<PeopleListView> {
    return this.people.list(person);
  }

  @Post()
  @RequirePermission('people:manage')
  @Idempotent()
  create(@CurrentPerson() person: Person, @Body() body: PersonDto): Promise<PersonView> {
    return this.people.create(person, body);
  }

  @Patch(':personId')
  @RequirePermission('people:manage')
  change(
    @CurrentPerson() person: Person,
    @Param('personId') personId: string,
    @IfMatch() version: number,
    @Body() body: ChangePersonDto,
  ): Promise<PersonView> {
    return this.changes.execute(person, personId, version, body);
  }

  @Post(':personId/invitation')
  @RequirePermission('people:manage')
  invite(@CurrentPerson() person: Person, @Param('personId') personId: string): Promise<InvitationLinkView> {
    return this.invitations.issue(person, personId);
  }
}
