import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { RoleVignetteListView, RoleVignetteSetView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { Idempotent } from '../platform/idempotency/index.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AnswerVignetteService } from './answer-vignette.service.js';
import { AnswerVignetteDto, VignettePackParams } from './dto/role-vignette.dto.js';
import { GetVignettesService } from './get-vignettes.service.js';

@Controller('role-vignettes')
export class RoleVignettesController {
  constructor(
    private readonly getVignettes: GetVignettesService,
    private readonly answerVignette: AnswerVignetteService,
  ) {}

  @Get()
  @RequirePermission('case:answer')
  list(@CurrentPerson() person: Person): Promise<RoleVignetteListView> {
    return this.getVignettes.list(person);
  }

  @Get(':packId')
  @RequirePermission('case:answer')
  get(@CurrentPerson() person: Person, @Param() { packId }: VignettePackParams): Promise<RoleVignetteSetView> {
    return this.getVignettes.one(person, packId);
  }

  @Post(':packId/answers')
  @RequirePermission('case:answer')
  @HttpCode(200)
  @Idempotent()
  answer(
    @CurrentPerson() person: Person,
    @Param() { packId }: VignettePackParams,
    @Body() body: AnswerVignetteDto,
  ): Promise<RoleVignetteSetView> {
    return this.answerVignette.execute(person, packId, body);
  }
}
