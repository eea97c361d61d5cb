import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { PayDisclosureView, RequisitionPayView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ApproveBandService } from './approve-band.service.js';
import { RequisitionParams } from './dto/compensation.dto.js';
import {
  BandApprovalDto,
  BandParams,
  DisclosureEvidenceDto,
  DisclosurePolicyDto,
  HeadcountDto,
} from './dto/market.dto.js';
import { GetPayDisclosureService } from './get-pay-disclosure.service.js';
import { GetRequisitionPayService } from './get-requisition-pay.service.js';
import { PayDisclosureService } from './pay-disclosure.service.js';
import { SetHeadcountService } from './set-headcount.service.js';

@Controller('requisitions/:requisitionId')
export class RequisitionPayController {
  constructor(
    private readonly pay: GetRequisitionPayService,
    private readonly approveBand: ApproveBandService,
    private readonly setHeadcount: SetHeadcountService,
    private readonly getDisclosure: GetPayDisclosureService,
    private readonly disclosure: PayDisclosureService,
  ) {}

  @Get('compensation')
  @RequirePermission('compensation:manage')
  get(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<RequisitionPayView> {
    return this.pay.execute(person, requisitionId);
  }

  @Post('band/:bandId/approval')
  @RequirePermission('compensation:manage')
  @Idempotent()
  approve(
    @CurrentPerson() person: Person,
    @Param() { requisitionId, bandId }: BandParams,
    @Body() { note }: BandApprovalDto,
  ): Promise<RequisitionPayView> {
    return this.approveBand.execute(person, requisitionId, bandId, note);
  }

  @Put('headcounts')
  @RequirePermission('compensation:manage')
  headcounts(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: HeadcountDto,
  ): Promise<RequisitionPayView> {
    return this.setHeadcount.execute(person, requisitionId, version, body);
  }

  /** The posted range is no secret: whoever may read the requisition reads what was told of it. */
  @Get('pay-disclosure')
  @RequirePermission('requisition:read')
  readDisclosure(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
  ): Promise<PayDisclosureView> {
    return this.getDisclosure.execute(person, requisitionId);
  }

  @Post('pay-disclosure/evidence')
  @RequirePermission('requisition:manage')
  @Idempotent()
  addEvidence(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() body: DisclosureEvidenceDto,
  ): Promise<PayDisclosureView> {
    return this.disclosure.addEvidence(person, requisitionId, body);
  }

  @Put('pay-disclosure/policy')
  @RequirePermission('requisition:manage')
  setPolicy(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: DisclosurePolicyDto,
  ): Promise<PayDisclosureView> {
    return this.disclosure.setPolicy(person, requisitionId, version, body);
  }
}
