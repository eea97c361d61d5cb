import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { CaseCompletionView, CaseListView, CaseSavedView, CaseView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AssignCaseService } from './assign-case.service.js';
import { AssignCaseDto, CaseParams, SaveCaseDto } from './dto/calibration-case.dto.js';
import { GetCaseService } from './get-case.service.js';
import { SaveCaseAnswerService } from './save-case-answer.service.js';
import { SubmitCaseService } from './submit-case.service.js';

@Controller('calibration-cases')
export class CalibrationCasesController {
  constructor(
    private readonly getCase: GetCaseService,
    private readonly saveAnswer: SaveCaseAnswerService,
    private readonly submitCase: SubmitCaseService,
    private readonly assignCase: AssignCaseService,
  ) {}

  @Get()
  @RequirePermission('case:answer')
  list(@CurrentPerson() person: Person): Promise<CaseListView> {
    return this.getCase.list(person);
  }

  @Get(':caseId')
  @RequirePermission('case:answer')
  get(@CurrentPerson() person: Person, @Param() { caseId }: CaseParams): Promise<CaseView> {
    return this.getCase.one(person, caseId);
  }

  @Put(':caseId/answer')
  @RequirePermission('case:answer')
  save(
    @CurrentPerson() person: Person,
    @Param() { caseId }: CaseParams,
    @IfMatch() version: number,
    @Body() { answer }: SaveCaseDto,
  ): Promise<CaseSavedView> {
    return this.saveAnswer.execute(person, caseId, version, answer);
  }

  @Post(':caseId/answer/submission')
  @RequirePermission('case:answer')
  @HttpCode(200)
  @Idempotent()
  submit(
    @CurrentPerson() person: Person,
    @Param() { caseId }: CaseParams,
    @IfMatch() version: number,
  ): Promise<CaseView> {
    return this.submitCase.execute(person, caseId, version);
  }

  @Get(':caseId/completion')
  @RequirePermission('case:assign')
  completion(@CurrentPerson() person: Person, @Param() { caseId }: CaseParams): Promise<CaseCompletionView> {
    return this.assignCase.completion(person, caseId);
  }

  @Put(':caseId/assignments')
  @RequirePermission('case:assign')
  assign(
    @CurrentPerson() person: Person,
    @Param() { caseId }: CaseParams,
    @IfMatch() version: number,
    @Body() body: AssignCaseDto,
  ): Promise<CaseCompletionView> {
    return this.assignCase.assign(person, caseId, version, body);
  }
}
