import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CalibrationGrantsView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CalibrationGrantsService } from './calibration-grants.service.js';
import { GrantDto, GrantParams, RevokeGrantDto } from './dto/calibration-grants.dto.js';

@Controller('calibration/grants')
@RequirePermission('calibration:grant')
export class CalibrationGrantsController {
  constructor(private readonly grants: CalibrationGrantsService) {}

  @Get()
  list(@CurrentPerson() person: Person): Promise<CalibrationGrantsView> {
    return this.grants.view(person);
  }

  @Post()
  @HttpCode(200)
  @Idempotent({ required: true })
  grant(@CurrentPerson() person: Person, @Body() body: GrantDto): Promise<CalibrationGrantsView> {
    return this.grants.grant(person, body);
  }

  @Post(':grantId/revocation')
  @HttpCode(200)
  @Idempotent()
  revoke(
    @CurrentPerson() person: Person,
    @Param() { grantId }: GrantParams,
    @IfMatch() version: number,
    @Body() { reason }: RevokeGrantDto,
  ): Promise<CalibrationGrantsView> {
    return this.grants.revoke(person, grantId, version, reason);
  }
}
