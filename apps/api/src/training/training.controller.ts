import { Body, Controller, Get, Put } from '@nestjs/common';
import type { LadderView, MyLadderView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { CertifyDto, LadderPolicyDto } from './dto/training.dto.js';
import { GetLadderService } from './get-ladder.service.js';
import { SetLadderService } from './set-ladder.service.js';

@Controller()
export class TrainingController {
  constructor(
    private readonly getLadder: GetLadderService,
    private readonly setLadder: SetLadderService,
  ) {}

  @Get('training')
  @RequirePermission('training:read')
  all(@CurrentPerson() person: Person): Promise<LadderView> {
    return this.getLadder.all(person);
  }

  @Get('my-training')
  @RequirePermission('training:own')
  mine(@CurrentPerson() person: Person): Promise<MyLadderView> {
    return this.getLadder.mine(person);
  }

  @Put('training/policy')
  @RequirePermission('training:manage')
  policy(
    @CurrentPerson() person: Person,
    @IfMatch() version: number,
    @Body() body: LadderPolicyDto,
  ): Promise<LadderView> {
    return this.setLadder.policy(person, version, body);
  }

  @Put('training/certifications')
  @RequirePermission('training:manage')
  certify(@CurrentPerson() person: Person, @IfMatch() version: number, @Body() body: CertifyDto): Promise<LadderView> {
    return this.setLadder.certify(person, version, body);
  }
}
