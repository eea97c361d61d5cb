import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { BoardView, CandidateListItem, CandidateListView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AddCandidateService } from './add-candidate.service.js';
import { BoardService } from './board.service.js';
import { AddCandidateDto, BoardQuery, RequisitionParams } from './dto/candidate.dto.js';

@Controller('requisitions/:requisitionId')
export class CandidatesController {
  constructor(
    private readonly boards: BoardService,
    private readonly addCandidate: AddCandidateService,
  ) {}

  @Get('board')
  @RequirePermission('loop:read')
  board(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Query() page: BoardQuery,
  ): Promise<BoardView> {
    return this.boards.board(person, requisitionId, page);
  }

  @Get('candidates')
  @RequirePermission('loop:read')
  list(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<CandidateListView> {
    return this.boards.list(person, requisitionId);
  }

  @Post('candidates')
  @RequirePermission('requisition:manage')
  @Idempotent()
  add(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @Body() body: AddCandidateDto,
  ): Promise<CandidateListItem> {
    return this.addCandidate.execute(person, requisitionId, body);
  }
}
