import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { PairProjectorBody, ProjectionView, ProjectorCodeView, ProjectorPairedView } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPerson } from '../../platform/auth/current-person.decorator.js';
import type { Person } from '../../platform/auth/person.js';
import { LiveChannel, LiveQuery } from '../../platform/live/index.js';
import { Public, RequirePermission } from '../../platform/permissions/index.js';
import { RequiredLine } from '../../platform/validation/index.js';
import { DebriefParams } from '../dto/debrief.dto.js';
import { GetPairingService } from './get-pairing.service.js';
import { GetProjectionService } from './get-projection.service.js';
import { PairProjectorService } from './pair-projector.service.js';
import { ScreenAccess } from './screen-access.js';
import { ShowCodeService } from './show-code.service.js';

const TYPED_CODE_LENGTH = 20;

class PairProjectorDto implements PairProjectorBody {
  @RequiredLine(TYPED_CODE_LENGTH, 'The code')
  code!: string;
}

/** For the screen itself: open without a session, closed without its own cookie. */
@Controller('projector')
@Public()
export class ProjectorController {
  constructor(
    private readonly showCode: ShowCodeService,
    private readonly getProjection: GetProjectionService,
    private readonly screens: ScreenAccess,
    private readonly channel: LiveChannel,
  ) {}

  @Post('code')
  @HttpCode(200)
  code(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ProjectorCodeView> {
    return this.showCode.execute(request, reply);
  }

  @Get('debrief')
  debrief(@Req() request: FastifyRequest): Promise<ProjectionView> {
    return this.getProjection.execute(request);
  }

  @Get('events')
  async events(
    @Req() request: FastifyRequest,
    @Query() { after }: LiveQuery,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    const screen = await this.screens.screenOf(request);
    return this.channel.stream(request.method, screen, { ...screen, personId: null }, lastEventId ?? after);
  }
}

/** For whoever runs the debrief. */
@Controller('applications/:applicationId/projector')
@RequirePermission('debrief:run')
export class ProjectorPairingController {
  constructor(
    private readonly getPairing: GetPairingService,
    private readonly pairing: PairProjectorService,
  ) {}

  @Get()
  get(@CurrentPerson() person: Person, @Param() { applicationId }: DebriefParams): Promise<ProjectorPairedView> {
    return this.getPairing.execute(person, applicationId);
  }

  @Put()
  pair(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: DebriefParams,
    @Body() { code }: PairProjectorDto,
  ): Promise<ProjectorPairedView> {
    return this.pairing.pair(person, applicationId, code);
  }

  @Delete()
  end(@CurrentPerson() person: Person, @Param() { applicationId }: DebriefParams): Promise<ProjectorPairedView> {
    return this.pairing.end(person, applicationId);
  }
}
