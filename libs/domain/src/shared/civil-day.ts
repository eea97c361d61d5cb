import { type Instant, instantMs, toInstant } from './instant.js';

declare const dayBrand: unique symbol;
/** A calendar day without a time or a zone: '2026-11-22'; sorts as text. */
export type CivilDay = string & { readonly [dayBrand]: true };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const msOf = (day: CivilDay): number => Date.parse(`${day}T00:00:00Z`);
const dayOfMs = (ms: number): CivilDay => toInstant(ms).slice(0, 10) as CivilDay;

/** True for a day that the calendar has: '2026-02-29' is none. */
export const isCivilDay = (text: unknown): text is CivilDay =>
  typeof text === 'string' &&
  DAY.test(text) &&
  !Number.isNaN(msOf(text as CivilDay)) &&
  dayOfMs(msOf(text as CivilDay)) === text;

/** @param days may be negative */
export const addDays = (day: CivilDay, days: number): CivilDay => dayOfMs(msOf(day) + days * DAY_MS);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDay, to: CivilDay): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);

/** Monday to Friday. Public holidays are not known here: whoever plans moves the day by hand. */
export function isWorkingDay(day: CivilDay): boolean {
  const weekday = new Date(msOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The first working day on or after `day`, and from there `count` working days on. @param count >= 0 */
export function workingDayAfter(day: CivilDay, count: number): CivilDay {
  let at = day;
  for (let left = count; ; at = addDays(at, 1)) {
    if (!isWorkingDay(at)) continue;
    if (left === 0) return at;
    left -= 1;
  }
}

/** Working days from `from` to `to`, both included; 0 when `to` is earlier. */
export function workingDaysBetween(from: CivilDay, to: CivilDay): number {
  const days = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, days) }, (_, index) => addDays(from, index)).filter(isWorkingDay).length;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that nobody knows */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, calendar: 'iso8601', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formats.set(zone, format);
  return format;
}

/** An IANA name such as 'Europe/Lisbon', or 'UTC'. */
export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{1,62}$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What a clock on the wall shows in the zone, as milliseconds of the same reading in UTC. */
function wallMs(zone: string, ms: number): number {
  const parts = new Map<string, number>(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: string): number => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/** The day that a calendar on the wall shows in the zone. @throws RangeError for an unknown zone */
export const dayIn = (zone: string, at: Instant): CivilDay => dayOfMs(wallMs(zone, instantMs(at)));

/** When clocks in the zone show this hour of this day; the later reading where clocks skip it. @param hour 0..23 */
export function instantIn(zone: string, day: CivilDay, hour: number): Instant {
  const wanted = msOf(day) + hour * 3_600_000;
  let ms = wanted;
  // Twice: the first step may cross a change of the clocks, the second is on the right side of it.
  for (let step = 0; step < 2; step += 1) ms += wanted - wallMs(zone, ms);
  return toInstant(ms);
}
