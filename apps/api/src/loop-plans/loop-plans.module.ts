import { Module } from '@nestjs/common';
import { GetLoopPlanService } from './get-loop-plan.service.js';
import { LoopPlansController } from './loop-plans.controller.js';
import { RequisitionPlanService } from './requisition-plan.service.js';
import { SaveLoopPlanService } from './save-loop-plan.service.js';

@Module({
  controllers: [LoopPlansController],
  providers: [GetLoopPlanService, SaveLoopPlanService, RequisitionPlanService],
})
export class LoopPlansModule {}
