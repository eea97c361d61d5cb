import { StreamableFile } from '@nestjs/common';
import { type CalendarEntry, calendarFile, hasEnded, type Instant, type LoopState } from '@app/domain';
import type { DebriefAppointmentRow, InterviewRow } from '@app/persistence';
import { type AppConfig, publicAddress } from '../../config/app-config.js';

const uidOf = (config: AppConfig, what: string, id: string): string =>
  `${what}-${id}@${new URL(publicAddress(config)).hostname}`;

/** An interview as a calendar may hold it: the round and the place, never whose interview it is. A loop that ended calls it off. */
export const interviewEntry = (
  config: AppConfig,
  { id, startsAt, endsAt, location, version }: InterviewRow,
  round: string,
  state: LoopState,
): CalendarEntry => ({
  ...{
    uid: uidOf(config, 'interview', id),
    sequence: version - 1 + (hasEnded(state) ? 1 : 0),
    startsAt,
    endsAt,
    location,
  },
  ...{ summary: `Interview: ${round}`, url: `${publicAddress(config)}/`, cancelled: hasEnded(state) },
});

export const debriefEntry = (
  config: AppConfig,
  { id, applicationId, startsAt, endsAt, location, version, cancelled }: DebriefAppointmentRow,
  state: LoopState,
): CalendarEntry => ({
  ...{
    uid: uidOf(config, 'debrief', id),
    sequence: version - 1 + (hasEnded(state) ? 1 : 0),
    startsAt,
    endsAt,
    location,
  },
  ...{ summary: 'Debrief', url: `${publicAddress(config)}/applications/${applicationId}/debrief` },
  cancelled: cancelled || hasEnded(state),
});

export const calendarDownload = (entry: CalendarEntry, now: Instant, fileName: string): StreamableFile =>
  new StreamableFile(Buffer.from(calendarFile(entry, now), 'utf8'), {
    type: `text/calendar; charset=utf-8; method=${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    disposition: `attachment; filename="${fileName}.ics"`,
  });
