import { Injectable, type StreamableFile } from '@nestjs/common';
import { Clock, notFound } from '@app/domain';
import { DebriefAppointmentRepository, InterviewRepository } from '@app/persistence';
import { AppConfig } from '../config/app-config.js';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { calendarDownload, debriefEntry, interviewEntry } from '../platform/calendar/index.js';
import { LoopRounds } from '../platform/loops/index.js';

/** Appointments as files for a calendar. They name a round and a place, never a candidate: calendars are shared. */
@Injectable()
export class CalendarFilesService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly rounds: LoopRounds,
    private readonly interviews: InterviewRepository,
    private readonly appointments: DebriefAppointmentRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async ofInterview(person: Person, applicationId: string, roundId: string): Promise<StreamableFile> {
    const loop = await this.loops.load(person, applicationId);
    const interview = await this.interviews.find(person.organisationId, applicationId, roundId);
    if (!interview) throw notFound('interview');
    const round = (await this.rounds.of(loop)).find((one) => one.id === roundId)?.name ?? roundId;
    const entry = interviewEntry(this.config, interview, round, loop.visibleState);
    return calendarDownload(entry, this.clock.now(), `interview-${roundId.replaceAll(/[^\w-]/g, '-')}`);
  }

  async ofDebrief(person: Person, applicationId: string): Promise<StreamableFile> {
    const loop = await this.loops.require(person, applicationId, 'progress');
    const appointment = await this.appointments.find(person.organisationId, applicationId);
    if (!appointment) throw notFound('appointment');
    return calendarDownload(debriefEntry(this.config, appointment, loop.visibleState), this.clock.now(), 'debrief');
  }
}
