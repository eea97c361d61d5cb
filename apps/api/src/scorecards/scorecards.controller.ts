import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { DraftSavedView, KeptCardView, ScorecardView, SubmittedView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { SaveDraftDto, ScorecardParams, SubmitDto } from './dto/scorecard.dto.js';
import { GetScorecardService } from './get-scorecard.service.js';
import { SaveDraftService } from './save-draft.service.js';
import { SubmitScorecardService } from './submit-scorecard.service.js';

@Controller('scorecards')
@RequirePermission('scorecard:own')
export class ScorecardsController {
  constructor(
    private readonly getScorecard: GetScorecardService,
    private readonly saveDraft: SaveDraftService,
    private readonly submitScorecard: SubmitScorecardService,
  ) {}

  @Get(':scorecardId')
  get(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: ScorecardParams,
  ): Promise<ScorecardView | KeptCardView> {
    return this.getScorecard.execute(person, scorecardId);
  }

  @Put(':scorecardId/draft')
  save(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: ScorecardParams,
    @IfMatch() version: number,
    @Body() { content }: SaveDraftDto,
  ): Promise<DraftSavedView> {
    return this.saveDraft.execute(person, scorecardId, content, version);
  }

  @Post(':scorecardId/submission')
  @HttpCode(200)
  @Idempotent({ required: true })
  submit(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: ScorecardParams,
    @IfMatch() version: number,
    @Body() { activeSeconds }: SubmitDto,
  ): Promise<SubmittedView> {
    return this.submitScorecard.execute(person, scorecardId, version, activeSeconds);
  }
}
