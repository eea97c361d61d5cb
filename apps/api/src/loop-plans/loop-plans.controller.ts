import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { LoopPlanView, RequisitionPlanView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ApplicationParams, LoopPlanDto, RequisitionParams, RequisitionPlanDto } from './dto/loop-plan.dto.js';
import { GetLoopPlanService } from './get-loop-plan.service.js';
import { RequisitionPlanService } from './requisition-plan.service.js';
import { SaveLoopPlanService } from './save-loop-plan.service.js';

@Controller()
export class LoopPlansController {
  constructor(
    private readonly getPlan: GetLoopPlanService,
    private readonly savePlan: SaveLoopPlanService,
    private readonly requisitionPlan: RequisitionPlanService,
  ) {}

  @Get('applications/:applicationId/plan')
  @RequirePermission('loop:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: ApplicationParams): Promise<LoopPlanView> {
    return this.getPlan.execute(person, applicationId);
  }

  @Put('applications/:applicationId/plan')
  @RequirePermission('loop:manage')
  save(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @IfMatch() version: number,
    @Body() body: LoopPlanDto,
  ): Promise<LoopPlanView> {
    return this.savePlan.execute(person, applicationId, version, body);
  }

  @Get('requisitions/:requisitionId/plan')
  @RequirePermission('requisition:read')
  ofRequisition(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
  ): Promise<RequisitionPlanView> {
    return this.requisitionPlan.get(person, requisitionId);
  }

  @Put('requisitions/:requisitionId/plan')
  @RequirePermission('requisition:manage')
  saveDays(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() { loopDays }: RequisitionPlanDto,
  ): Promise<RequisitionPlanView> {
    return this.requisitionPlan.save(person, requisitionId, version, loopDays);
  }
}
