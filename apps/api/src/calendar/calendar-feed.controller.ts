import { Controller, Delete, Get, Param, Put, Req, type StreamableFile } from '@nestjs/common';
import type { CalendarFeedView } from '@app/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { Public, RequirePermission } from '../platform/permissions/index.js';
import { OwnFeedService } from './own-feed.service.js';
import { ReadFeedService } from './read-feed.service.js';

@Controller('my-work/calendar-feed')
@RequirePermission('work:own')
export class OwnFeedController {
  constructor(private readonly feed: OwnFeedService) {}

  @Get()
  get(@CurrentPerson() person: Person): Promise<CalendarFeedView> {
    return this.feed.get(person);
  }

  @Put()
  create(@CurrentPerson() person: Person, @IfMatch() version: number): Promise<CalendarFeedView> {
    return this.feed.create(person, version);
  }

  @Delete()
  revoke(@CurrentPerson() person: Person): Promise<CalendarFeedView> {
    return this.feed.revoke(person);
  }
}

/** Open without a session: the secret in the address is the key, as a calendar on a phone knows nothing else. */
@Controller('calendar-feeds')
@Public()
export class CalendarFeedController {
  constructor(private readonly readFeed: ReadFeedService) {}

  @Get(':file')
  read(@Param('file') file: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.readFeed.execute(file, request.ip);
  }
}
