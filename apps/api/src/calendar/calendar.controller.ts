import { Body, Controller, Get, Param, Put, type StreamableFile } from '@nestjs/common';
import type { AppointmentView } from '@app/contracts';
import { CurrentPerson } from '../platform/auth/current-person.decorator.js';
import type { Person } from '../platform/auth/person.js';
import { IfMatch } from '../platform/http/if-match.decorator.js';
import { RequirePermission } from '../platform/permissions/index.js';
import { AppointmentService } from './appointment.service.js';
import { CalendarFilesService } from './calendar-files.service.js';
import { AppointmentDto, InterviewParams, LoopParams } from './dto/appointment.dto.js';

@Controller('applications/:applicationId')
export class CalendarController {
  constructor(
    private readonly appointments: AppointmentService,
    private readonly files: CalendarFilesService,
  ) {}

  @Get('debrief-appointment')
  @RequirePermission('debrief:read')
  appointment(@CurrentPerson() person: Person, @Param() { applicationId }: LoopParams): Promise<AppointmentView> {
    return this.appointments.get(person, applicationId);
  }

  @Put('debrief-appointment')
  @RequirePermission('loop:manage')
  arrange(
    @CurrentPerson() person: Person,
    @Param() { applicationId }: LoopParams,
    @IfMatch() version: number,
    @Body() body: AppointmentDto,
  ): Promise<AppointmentView> {
    return this.appointments.arrange(person, applicationId, body, version);
  }

  @Get('debrief-appointment/calendar')
  @RequirePermission('debrief:read')
  debriefFile(@CurrentPerson() person: Person, @Param() { applicationId }: LoopParams): Promise<StreamableFile> {
    return this.files.ofDebrief(person, applicationId);
  }

  @Get('interviews/:roundId/calendar')
  @RequirePermission('loop:read')
  interviewFile(
    @CurrentPerson() person: Person,
    @Param() { applicationId, roundId }: InterviewParams,
  ): Promise<StreamableFile> {
    return this.files.ofInterview(person, applicationId, roundId);
  }
}
