import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CoverageView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { CoverageAdditionsDto } from '../platform/coverage/index.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CoverPanelService } from './cover-panel.service.js';
import { RequisitionParams } from './dto/requisition.dto.js';

@Controller('requisitions/:requisitionId/coverage')
@RequirePermission('requisition:manage')
export class CoverageController {
  constructor(private readonly coverPanel: CoverPanelService) {}

  @Get()
  get(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<CoverageView> {
    return this.coverPanel.read(person, requisitionId);
  }

  @Post('additions')
  @HttpCode(200)
  @Idempotent()
  add(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() { additions }: CoverageAdditionsDto,
  ): Promise<CoverageView> {
    return this.coverPanel.add(person, requisitionId, additions);
  }
}
