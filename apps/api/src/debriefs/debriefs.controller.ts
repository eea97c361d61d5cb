import { Controller, Get, Param } from '@nestjs/common';
import type { DebriefView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { DebriefParams } from './dto/debrief.dto.js';
import { GetDebriefService } from './get-debrief.service.js';

@Controller('applications/:applicationId/debrief')
export class DebriefsController {
  constructor(private readonly getDebrief: GetDebriefService) {}

  @Get()
  @RequirePermission('debrief:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: DebriefParams): Promise<DebriefView> {
    return this.getDebrief.execute(person, applicationId);
  }
}
