import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { RevisedView, WithdrawnView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ReviseDto, ScorecardParams, WithdrawDto } from './dto/scorecard.dto.js';
import { ReviseScorecardService } from './revise-scorecard.service.js';
import { WithdrawScorecardService } from './withdraw-scorecard.service.js';

/** What an author does with a card after the submit. */
@Controller('scorecards')
@RequirePermission('scorecard:own')
export class SealedCardsController {
  constructor(
    private readonly reviseScorecard: ReviseScorecardService,
    private readonly withdrawScorecard: WithdrawScorecardService,
  ) {}

  @Post(':scorecardId/revisions')
  @HttpCode(200)
  @Idempotent({ required: true })
  revise(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: ScorecardParams,
    @IfMatch() version: number,
    @Body() body: ReviseDto,
  ): Promise<RevisedView> {
    return this.reviseScorecard.execute(person, scorecardId, body, version);
  }

  @Post(':scorecardId/withdrawal')
  @HttpCode(200)
  @Idempotent({ required: true })
  withdraw(
    @CurrentPerson() person: Person,
    @Param() { scorecardId }: ScorecardParams,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawDto,
  ): Promise<WithdrawnView> {
    return this.withdrawScorecard.execute(person, scorecardId, reason, version);
  }
}
