import type { Instant } from '../shared/instant.js';

/** One appointment as a calendar is told of it. */
export interface CalendarEntry {
  /** The same for ever, whatever is moved: a calendar finds its entry by it. */
  readonly uid: string;
  /** Grows with every change; a calendar ignores what is older than what it has. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  /** Empty: none. */
  readonly location: string;
  readonly url: string;
  /** Called off: the calendar takes its entry away. */
  readonly cancelled: boolean;
}

/** RFC 5545, 3.1: at most 75 octets in a line, without its end; what follows begins with a space. */
const LINE_OCTETS = 75;

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** RFC 5545, 3.3.11; other control characters have no place in a text at all. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- exactly the characters that a calendar may not hold
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

/** '2026-11-22T12:30:00.000Z' -> '20261122T123000Z': UTC needs no time zone to be sent along. */
const utc = (at: Instant): string => at.replaceAll(/[-:]|\.\d{3}/g, '');

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Plumbline//Plumbline//EN'];

const eventLines = (entry: CalendarEntry, now: Instant): string[] => {
  const { uid, sequence, startsAt, endsAt, summary, location, url, cancelled } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(location === '' ? [] : [`LOCATION:${escapeText(location)}`]),
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
};

const written = (lines: readonly string[]): string => `${lines.map(fold).join('\r\n')}\r\n`;

/**
 * A calendar file with one appointment: published, or cancelled.
 * @param now the moment of writing
 * @returns text with CRLF line ends, to be sent as UTF-8
 * @source RFC 5545 (iCalendar), RFC 5546 (PUBLISH and CANCEL)
 */
export const calendarFile = (entry: CalendarEntry, now: Instant): string =>
  written([...HEAD, `METHOD:${entry.cancelled ? 'CANCEL' : 'PUBLISH'}`, ...eventLines(entry, now), 'END:VCALENDAR']);

/**
 * A calendar that is subscribed to: its reader shows what stands in it and nothing else, so what is called off is left out.
 * @param now the moment of writing
 * @returns text with CRLF line ends, to be sent as UTF-8
 * @source RFC 5545; RFC 7986, 5.7 (REFRESH-INTERVAL); X-WR-CALNAME and X-PUBLISHED-TTL as Apple, Google and Outlook read them
 */
export const calendarFeed = (entries: readonly CalendarEntry[], now: Instant): string =>
  written([
    ...HEAD,
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Plumbline', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'],
    ...entries.filter(({ cancelled }) => !cancelled).flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ]);
