import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { BandView, ScreenCardView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { ApplicationParams, BandDto, RequisitionParams, ScreenCardDto } from './dto/compensation.dto.js';
import { GetScreenCardService } from './get-screen-card.service.js';
import { SaveScreenCardService } from './save-screen-card.service.js';
import { SetBandService } from './set-band.service.js';

@Controller()
export class CompensationController {
  constructor(
    private readonly setBand: SetBandService,
    private readonly getScreenCard: GetScreenCardService,
    private readonly saveScreenCard: SaveScreenCardService,
  ) {}

  @Put('requisitions/:requisitionId/band')
  @RequirePermission('compensation:manage')
  band(
    @CurrentPerson() person: Person,
    @Param() { requisitionId }: RequisitionParams,
    @IfMatch() version: number,
    @Body() body: BandDto,
  ): Promise<BandView> {
    return this.setBand.execute(person, requisitionId, version, body);
  }

  /** Knocked at by the committee as well: what opens to whom is the policy's word. */
  @Get('applications/:applicationId/screen-card')
  @RequirePermission('loop:read')
  get(@CurrentPerson() person: Person, @Param() { applicationId }: ApplicationParams): Promise<ScreenCardView> {
    return this.getScreenCard.execute(person, applicationId);
  }

  @Put('applications/:applicationId/screen-card')
  @RequirePermission('compensation:manage')
  save(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: ApplicationParams,
    @IfMatch() version: number,
    @Body() body: ScreenCardDto,
  ): Promise<ScreenCardView> {
    return this.saveScreenCard.execute(person, applicationId, version, body);
  }
}
