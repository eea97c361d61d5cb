import { addHours, type Instant, instantMs, toInstant } from '@app/domain';

const HOURS_A_DAY = 24;
const DAY_MS = 86_400_000;
const MORNING_MS = 9 * 3_600_000;

/** The moment that the content is written for: the last 09:00 UTC, so that 'due tomorrow' is true on the day one looks. */
export function demoMorning(now: Instant): Instant {
  const sinceMorning = (instantMs(now) - MORNING_MS) % DAY_MS;
  return toInstant(instantMs(now) - sinceMorning);
}

/** Turns offsets of the content into instants around one morning. */
export class DemoClock {
  constructor(readonly morning: Instant) {}

  /** `hour` of the day in UTC, `dayOffset` days after the morning's day. */
  at(dayOffset: number, hour: number): Instant {
    return addHours(this.morning, dayOffset * HOURS_A_DAY + hour - 9);
  }

  hours(offset: number): Instant {
    return addHours(this.morning, offset);
  }
}
