import { Body, Controller, Get, Param, Put, Query, type StreamableFile } from '@nestjs/common';
import type { CandidatePayView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ApplicationParams } from './dto/compensation.dto.js';
import { OfferDto, OfferParams, PayReportQuery } from './dto/offer.dto.js';
import { GetCandidatePayService } from './get-candidate-pay.service.js';
import { PayReportService } from './pay-report.service.js';
import { SaveOfferService } from './save-offer.service.js';

@Controller('applications/:applicationId')
@RequirePermission('compensation:manage')
export class CandidatePayController {
  constructor(
    private readonly pay: GetCandidatePayService,
    private readonly saveOffer: SaveOfferService,
    private readonly payReport: PayReportService,
  ) {}

  @Get('compensation')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: ApplicationParams): Promise<CandidatePayView> {
    return this.pay.execute(person, applicationId);
  }

  @Get('compensation/report')
  report(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @Query() { format }: PayReportQuery,
  ): Promise<StreamableFile> {
    return this.payReport.execute(person, applicationId, format);
  }

  @Put('offers/:scenarioId')
  offer(
    @CurrentPerson() person: Person,
    @Param() { applicationId, scenarioId }: OfferParams,
    @IfMatch() version: number,
    @Body() body: OfferDto,
  ): Promise<CandidatePayView> {
    return this.saveOffer.execute(person, applicationId, scenarioId, version, body);
  }
}
