import { Controller, Get, Headers, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { IsOptional, Length } from 'class-validator';
import type { PresenceView } from '@app/contracts';
import { CurrentPerson } from '../auth/current-person.decorator.js';
import type { Person } from '../auth/person.js';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import { RequirePermission } from '../permissions/index.js';
import { LiveChannel } from './live-channel.js';

class LiveParams {
  @Length(1, 36, { message: 'The address must hold the id of an application.' })
  applicationId!: string;
}

export class LiveQuery {
  /** For a client that opens a new stream itself and can not set Last-Event-ID. */
  @IsOptional()
  @Length(1, 40, { message: 'Send the id of the last event, or leave it out.' })
  after?: string;
}

@Controller('applications/:applicationId/debrief')
@RequirePermission('debrief:read')
export class LiveController {
  constructor(private readonly channel: LiveChannel) {}

  @Get('events')
  events(
    @CurrentPerson() person: Person,
    @Req() request: PlumblineRequest,
    @Param() { applicationId }: LiveParams,
    @Query() { after }: LiveQuery,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    return this.channel.ofPerson(person, request, applicationId, lastEventId ?? after);
  }

  @Get('presence')
  presence(@CurrentPerson() person: Person, @Param() { applicationId }: LiveParams): Promise<PresenceView> {
    return this.channel.presence(person, applicationId);
  }
}
