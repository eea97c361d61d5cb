import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import type { DebriefView, DecisionView, OwnVoteView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CastVoteService } from './cast-vote.service.js';
import { DebriefParams } from './dto/debrief.dto.js';
import { DecisionDto, RecordQuery } from './dto/decision.dto.js';
import { VoteDto, VoteParams } from './dto/vote.dto.js';
import { ExportRecordService } from './export-record.service.js';
import { GetDebriefService } from './get-debrief.service.js';
import { PrintPacketService } from './print-packet.service.js';
import { RecordDecisionService } from './record-decision.service.js';
import { SealDecisionService } from './seal-decision.service.js';

@Controller('applications/:applicationId')
export class DebriefsController {
  constructor(
    private readonly getDebrief: GetDebriefService,
    private readonly castVote: CastVoteService,
    private readonly recordDecision: RecordDecisionService,
    private readonly sealDecision: SealDecisionService,
    private readonly exportRecord: ExportRecordService,
    private readonly printPacket: PrintPacketService,
  ) {}

  @Get('debrief')
  @RequirePermission('debrief:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: DebriefParams): Promise<DebriefView> {
    return this.getDebrief.execute(person, applicationId);
  }

  @Get('packet/print')
  @RequirePermission('debrief:read')
  packet(@CurrentPerson() person: Person, @Param() { applicationId }: DebriefParams): Promise<StreamableFile> {
    return this.printPacket.execute(person, applicationId);
  }

  @Put('votes/:phase')
  @RequirePermission('debrief:vote')
  vote(
    @CurrentPerson() person: Person,
    @Param() { applicationId, phase }: VoteParams,
    @IfMatch() version: number,
    @Body() vote: VoteDto,
  ): Promise<OwnVoteView> {
    return this.castVote.execute(person, applicationId, phase, vote, version);
  }

  @Put('decision')
  @RequirePermission('debrief:run')
  decide(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: DebriefParams,
    @IfMatch() version: number,
    @Body() decision: DecisionDto,
  ): Promise<DecisionView> {
    return this.recordDecision.execute(person, applicationId, decision, version);
  }

  @Post('seal')
  @HttpCode(200)
  @Idempotent()
  @RequirePermission('debrief:run')
  seal(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: DebriefParams,
    @IfMatch() version: number,
  ): Promise<DecisionView> {
    return this.sealDecision.execute(person, applicationId, version);
  }

  @Get('record')
  @RequirePermission('debrief:read')
  record(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: DebriefParams,
    @Query() { decisionVersion }: RecordQuery,
  ): Promise<StreamableFile> {
    return this.exportRecord.execute(person, applicationId, decisionVersion);
  }

  @Get('record/print')
  @RequirePermission('debrief:read')
  printRecord(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: DebriefParams,
    @Query() { decisionVersion }: RecordQuery,
  ): Promise<StreamableFile> {
    return this.exportRecord.print(person, applicationId, decisionVersion);
  }
}
