import { addHours, type Instant, instantMs, toInstant } from '@app/domain';
import { DEMO_BASE_DATE } from './content/index.js';

const HOURS_A_DAY = 24;
const DAY_MS = 86_400_000;
const MORNING_HOUR = 9;
const MORNING_MS = MORNING_HOUR * 3_600_000;
const BASE_WEEKDAY = new Date(DEMO_BASE_DATE).getUTCDay();

/** The moment that the content is written for: the last 09:00 UTC, so that 'due tomorrow' is true on the day one looks. */
export function demoMorning(now: Instant): Instant {
  const sinceMorning = (instantMs(now) - MORNING_MS) % DAY_MS;
  return toInstant(instantMs(now) - sinceMorning);
}

const dayOfWeek = (at: Instant): number => new Date(instantMs(at)).getUTCDay();
const isWeekend = (day: number): boolean => day % 7 === 0 || day % 7 === 6;

/** Working days from one day to the next `offset`, when the first is a `weekday` (0 is Sunday); negative into the past. */
function workingDaysIn(offset: number, weekday: number): number {
  const step = Math.sign(offset);
  let count = 0;
  // A working day counts when it is reached, so a weekend falls together with the working day before it is entered.
  for (let day = step; Math.abs(day) <= Math.abs(offset) && step !== 0; day += step)
    if (!isWeekend((weekday + day + 7_000) % 7)) count += step;
  return count;
}

/** The way back: how many days lie between a day and the working day that is `count` working days from it. */
function daysFor(count: number, weekday: number): number {
  const step = Math.sign(count);
  let day = 0;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    if (!isWeekend((weekday + day + 7_000) % 7)) left -= 1;
  }
  return day;
}

/**
 * Turns offsets of the content into instants around one morning. The content is written from a Tuesday; on another day
 * of the week its working days are counted off, so that nobody is interviewed on a Sunday, whenever the demo is loaded.
 */
export class DemoClock {
  private readonly weekday: number;

  constructor(readonly morning: Instant) {
    this.weekday = dayOfWeek(morning);
  }

  /** `hour` of the day in UTC, `dayOffset` days of the content after its first day. */
  at(dayOffset: number, hour: number): Instant {
    const days = daysFor(workingDaysIn(dayOffset, BASE_WEEKDAY), this.weekday);
    return addHours(this.morning, days * HOURS_A_DAY + hour - MORNING_HOUR);
  }

  /** `hours` after `start`, and over the weekend when that is none of the days on which somebody works. */
  due(start: Instant, hours: number): Instant {
    const due = addHours(start, hours);
    const day = dayOfWeek(due);
    const over = day === 6 ? 2 : day === 0 ? 1 : 0;
    return addHours(due, over * HOURS_A_DAY);
  }
}
