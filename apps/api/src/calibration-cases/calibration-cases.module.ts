import { Module } from '@nestjs/common';
import { AnswerCaseService } from './answer-case.service.js';
import { AssignCaseService } from './assign-case.service.js';
import { CalibrationCasesController } from './calibration-cases.controller.js';
import { CaseReader } from './case-reader.js';
import { GetCaseService } from './get-case.service.js';

@Module({
  controllers: [CalibrationCasesController],
  providers: [CaseReader, GetCaseService, AnswerCaseService, AssignCaseService],
})
export class CalibrationCasesModule {}
