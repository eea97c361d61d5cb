import { Module } from '@nestjs/common';
import { ChangeRequisitionService } from './change-requisition.service.js';
import { ConfirmBarService } from './confirm-bar.service.js';
import { CoverageController } from './coverage.controller.js';
import { CoverPanelService } from './cover-panel.service.js';
import { CreateRequisitionService } from './create-requisition.service.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { ListRequisitionsService } from './list-requisitions.service.js';
import { OpeningController } from './opening.controller.js';
import { RequisitionsController } from './requisitions.controller.js';
import { SetPeopleService } from './set-people.service.js';
import { SetStatusService } from './set-status.service.js';

@Module({
  controllers: [RequisitionsController, OpeningController, CoverageController],
  providers: [
    ListRequisitionsService,
    GetRequisitionService,
    CreateRequisitionService,
    ChangeRequisitionService,
    SetPeopleService,
    ConfirmBarService,
    SetStatusService,
    CoverPanelService,
  ],
})
export class RequisitionsModule {}
