import { Injectable } from '@nestjs/common';
import { addHours, type CalendarEntry, type Instant } from '@app/domain';
import {
  DebriefAppointmentRepository,
  InterviewRepository,
  type InterviewRow,
  ReminderRepository,
} from '@app/persistence';
import { AppConfig } from '../config/app-config.js';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { debriefEntry, interviewEntry } from '../platform/calendar/index.js';
import { LoopRounds } from '../platform/loops/index.js';

/** What is over for longer is no longer sent: a calendar keeps or drops it as its owner likes. */
const KEPT_HOURS = 90 * 24;
/** Loops asked for at once. */
const PAGE = 500;

/**
 * A person's own interviews, and the debriefs whose time they may know, in the words of the single files. A place is left out where the
 * candidate is hidden from them: people fill it in as they like, and a subscribed calendar lies with strangers.
 */
@Injectable()
export class OwnCalendar {
  constructor(
    private readonly loops: LoopAccess,
    private readonly assignments: ReminderRepository,
    private readonly rounds: LoopRounds,
    private readonly interviews: InterviewRepository,
    private readonly appointments: DebriefAppointmentRepository,
    private readonly config: AppConfig,
  ) {}

  async of(person: Person, now: Instant): Promise<CalendarEntry[]> {
    const loops = await this.loops.mine(person);
    const entries: CalendarEntry[] = [];
    for (let start = 0; start < loops.length; start += PAGE) {
      const part = loops.slice(start, start + PAGE);
      entries.push(...(await this.interviewsOf(person, part)), ...(await this.debriefsOf(person, part)));
    }
    const since = addHours(now, -KEPT_HOURS);
    return entries
      .filter(({ endsAt }) => endsAt >= since)
      .sort((a, b) => compare(a.startsAt, b.startsAt) || compare(a.uid, b.uid));
  }

  private async interviewsOf({ organisationId, id }: Person, loops: readonly LoopContext[]): Promise<CalendarEntry[]> {
    const asked = await this.assignments.findCards(organisationId, id);
    const own = new Set(asked.map(({ applicationId, roundId }) => placeOf({ applicationId, roundId })));
    const rows = await this.interviews.findOf(organisationId, idsOf(loops));
    const entries: CalendarEntry[] = [];
    for (const loop of loops) {
      const here = rows.filter((row) => row.applicationId === loop.application.id && own.has(placeOf(row)));
      if (here.length === 0) continue;
      const rounds = await this.rounds.of(loop);
      for (const row of here) {
        const name = rounds.find((round) => round.id === row.roundId)?.name ?? row.roundId;
        entries.push(interviewEntry(this.config, placed(row, loop), name, loop.visibleState));
      }
    }
    return entries;
  }

  private async debriefsOf({ organisationId }: Person, loops: readonly LoopContext[]): Promise<CalendarEntry[]> {
    const open = loops.filter((loop) => loop.can('progress'));
    const rows = await this.appointments.findOf(organisationId, idsOf(open));
    return rows.map((row) => {
      const loop = open.find(({ application }) => application.id === row.applicationId)!;
      return debriefEntry(this.config, placed(row, loop), loop.visibleState);
    });
  }
}

const idsOf = (loops: readonly LoopContext[]): string[] => loops.map(({ application }) => application.id);

const placeOf = ({ applicationId, roundId }: Pick<InterviewRow, 'applicationId' | 'roundId'>): string =>
  `${applicationId} ${roundId}`;

const placed = <Row extends { readonly location: string }>(row: Row, loop: LoopContext): Row =>
  loop.can('identity') ? row : { ...row, location: '' };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
