import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import type { FollowUpView, WorkCalendarView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { FollowUpQuery, WorkCalendarDto } from './dto/follow-up.dto.js';
import { FollowUpService } from './follow-up.service.js';
import { WorkCalendarService } from './work-calendar.service.js';

@Controller()
export class FollowUpController {
  constructor(
    private readonly followUp: FollowUpService,
    private readonly calendar: WorkCalendarService,
  ) {}

  @Get('follow-up')
  @RequirePermission('loop:manage')
  get(@CurrentPerson() person: Person, @Query() { requisitionId }: FollowUpQuery): Promise<FollowUpView> {
    return this.followUp.execute(person, requisitionId);
  }

  @Put('work-calendar')
  @RequirePermission('calendar:manage')
  save(
    @CurrentPerson() person: Person,
    @IfMatch() version: number,
    @Body() { timeZone }: WorkCalendarDto,
  ): Promise<WorkCalendarView> {
    return this.calendar.save(person, version, timeZone);
  }
}
