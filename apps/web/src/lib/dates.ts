// Instants of the server in the viewer's zone and language.

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', options);
  formats.set(key, known);
  return known.format(at);
}

const DAY_MS = 86_400_000;

const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** Calendar days from today to `at`; negative in the past. */
export const daysFromToday = (at: Date, now: Date = new Date()): number =>
  Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);

/** '14:20' */
export const timeOf = (iso: string): string => format({ hour: '2-digit', minute: '2-digit' }, new Date(iso));

/** '22 Nov', with the year when it is another one. */
export function dateOf(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const year: Intl.DateTimeFormatOptions = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
  return format({ day: 'numeric', month: 'short', ...year }, at);
}

/** 'today', 'tomorrow', 'yesterday', 'Tue 24 Nov'. */
export function dayOf(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const days = daysFromToday(at, now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return Math.abs(days) < 300 ? format({ weekday: 'short', day: 'numeric', month: 'short' }, at) : dateOf(iso, now);
}

/** 'Sunday, 22 November 2026 at 14:20 GMT+1': the absolute time, for titles. */
export const absoluteOf = (iso: string): string =>
  format(
    {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    },
    new Date(iso),
  );

/** A calendar day as the server gives it, at noon here: no zone turns it into another one. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00`);

/** 'Mon 30 Nov', with the year when it is another one. */
export function civilDayOf(day: string, now: Date = new Date()): string {
  const at = noonOf(day);
  const year: Intl.DateTimeFormatOptions = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
  return format({ weekday: 'short', day: 'numeric', month: 'short', ...year }, at);
}

/** 'Monday, 30 November 2026': the whole day, for titles. */
export const wholeDayOf = (day: string): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, noonOf(day));

/** 'in 3 h', '5 min ago', 'in 2 days'. */
export function relativeOf(iso: string, now: Date = new Date()): string {
  const minutes = Math.round((new Date(iso).getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const text =
    size < 1
      ? ''
      : size < 60
        ? `${size} min`
        : size < 36 * 60
          ? `${Math.round(size / 60)} h`
          : `${Math.round(size / 1440)} days`;
  if (text === '') return 'now';
  return minutes > 0 ? `in ${text}` : `${text} ago`;
}
