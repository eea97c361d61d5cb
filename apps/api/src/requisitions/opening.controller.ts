import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { RequisitionView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ConfirmBarService } from './confirm-bar.service.js';
import { ConfirmBarDto, RequisitionParams, RequisitionStatusDto } from './dto/requisition.dto.js';
import { SetStatusService } from './set-status.service.js';

/** What it takes to open a requisition, and its opening and closing. */
@Controller('requisitions/:requisitionId')
export class OpeningController {
  constructor(
    private readonly confirmBar: ConfirmBarService,
    private readonly setStatus: SetStatusService,
  ) {}

  @Post('bar')
  @RequirePermission('requisition:manage')
  @HttpCode(200)
  @Idempotent()
  bar(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() body: ConfirmBarDto,
  ): Promise<RequisitionView> {
    return this.confirmBar.execute(person, requisitionId, body);
  }

  @Put('status')
  @RequirePermission('requisition:manage')
  status(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: RequisitionStatusDto,
  ): Promise<RequisitionView> {
    return this.setStatus.execute(person, requisitionId, version, body);
  }
}
