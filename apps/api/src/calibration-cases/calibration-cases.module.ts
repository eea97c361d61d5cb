import { Module } from '@nestjs/common';
import { AssignCaseService } from './assign-case.service.js';
import { CalibrationCasesController } from './calibration-cases.controller.js';
import { CaseReader } from './case-reader.js';
import { GetCaseService } from './get-case.service.js';
import { SaveCaseAnswerService } from './save-case-answer.service.js';
import { SubmitCaseService } from './submit-case.service.js';

@Module({
  controllers: [CalibrationCasesController],
  providers: [CaseReader, GetCaseService, SaveCaseAnswerService, SubmitCaseService, AssignCaseService],
})
export class CalibrationCasesModule {}
