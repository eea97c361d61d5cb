import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import type { RequisitionListView, RequisitionView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ChangeRequisitionService } from './change-requisition.service.js';
import { CreateRequisitionService } from './create-requisition.service.js';
import {
  ChangeRequisitionDto,
  CreateRequisitionDto,
  RequisitionParams,
  RequisitionPeopleDto,
} from './dto/requisition.dto.js';
import { GetRequisitionService } from './get-requisition.service.js';
import { ListRequisitionsService } from './list-requisitions.service.js';
import { SetPeopleService } from './set-people.service.js';

@Controller('requisitions')
export class RequisitionsController {
  constructor(
    private readonly listRequisitions: ListRequisitionsService,
    private readonly getRequisition: GetRequisitionService,
    private readonly createRequisition: CreateRequisitionService,
    private readonly changeRequisition: ChangeRequisitionService,
    private readonly setPeople: SetPeopleService,
  ) {}

  @Get()
  @RequirePermission('requisition:list')
  list(@CurrentPerson() person: Person): Promise<RequisitionListView> {
    return this.listRequisitions.execute(person);
  }

  @Post()
  @RequirePermission('requisition:create')
  @Idempotent()
  create(@CurrentPerson() person: Person, @Body() body: CreateRequisitionDto): Promise<RequisitionView> {
    return this.createRequisition.execute(person, body);
  }

  @Get(':requisitionId')
  @RequirePermission('requisition:read')
  get(@CurrentPerson() person: Person, @Param() { requisitionId }: RequisitionParams): Promise<RequisitionView> {
    return this.getRequisition.execute(person, requisitionId);
  }

  @Patch(':requisitionId')
  @RequirePermission('requisition:manage')
  change(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: ChangeRequisitionDto,
  ): Promise<RequisitionView> {
    return this.changeRequisition.execute(person, requisitionId, version, body);
  }

  @Put(':requisitionId/people')
  @RequirePermission('requisition:manage')
  people(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: RequisitionPeopleDto,
  ): Promise<RequisitionView> {
    return this.setPeople.execute(person, requisitionId, version, body);
  }
}
