import { Module } from '@nestjs/common';
import { ApproveBandService } from './approve-band.service.js';
import { CandidatePayController } from './candidate-pay.controller.js';
import { CandidatePayReader } from './candidate-pay-reader.js';
import { CompensationController } from './compensation.controller.js';
import { ExpectationFit } from './expectation-fit.js';
import { GetCandidatePayService } from './get-candidate-pay.service.js';
import { GetPayDisclosureService } from './get-pay-disclosure.service.js';
import { GetRequisitionPayService } from './get-requisition-pay.service.js';
import { GetScreenCardService } from './get-screen-card.service.js';
import { MarketController } from './market.controller.js';
import { MarketService } from './market.service.js';
import { PayDisclosureService } from './pay-disclosure.service.js';
import { PayOpenings } from './pay-openings.js';
import { PayReportService } from './pay-report.service.js';
import { PayTables } from './pay-tables.js';
import { ReferencesService } from './references.service.js';
import { RequisitionPayController } from './requisition-pay.controller.js';
import { SaveOfferService } from './save-offer.service.js';
import { SaveScreenCardService } from './save-screen-card.service.js';
import { SetBandService } from './set-band.service.js';
import { SetHeadcountService } from './set-headcount.service.js';

@Module({
  controllers: [CompensationController, MarketController, RequisitionPayController, CandidatePayController],
  providers: [
    SetBandService,
    ApproveBandService,
    SetHeadcountService,
    GetRequisitionPayService,
    GetScreenCardService,
    ExpectationFit,
    SaveScreenCardService,
    CandidatePayReader,
    GetCandidatePayService,
    SaveOfferService,
    PayReportService,
    GetPayDisclosureService,
    PayDisclosureService,
    ReferencesService,
    MarketService,
    PayTables,
    PayOpenings,
  ],
})
export class CompensationModule {}
