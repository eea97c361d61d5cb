import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from '../shared/instant.js';
import { calendarFeed, calendarFile } from './calendar-file.js';

const ENTRY = {
  ...{ uid: 'interview-1@plumb.example.com', sequence: 2, summary: 'Interview: Suite review', location: 'Room 4' },
  ...{ startsAt: toInstant('2026-11-22T12:30:00Z'), endsAt: toInstant('2026-11-22T13:15:00Z') },
  ...{ url: 'https://plumb.example.com/', cancelled: false },
};
const NOW = toInstant('2026-11-20T08:00:00Z');
const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('is one published appointment in UTC', () => {
    expect(calendarFile(ENTRY, NOW).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Plumbline//Plumbline//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
      ...['UID:interview-1@plumb.example.com', 'SEQUENCE:2', 'DTSTAMP:20261120T080000Z', 'DTSTART:20261122T123000Z'],
      ...['DTEND:20261122T131500Z', 'SUMMARY:Interview: Suite review', 'LOCATION:Room 4'],
      ...['URL:https://plumb.example.com/', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('takes the entry away when it is called off', () => {
    const file = calendarFile({ ...ENTRY, cancelled: true }, NOW);
    expect(file).toContain('METHOD:CANCEL\r\n');
    expect(file).toContain('STATUS:CANCELLED\r\n');
  });

  it('keeps separators, quotes and line ends inside the text', () => {
    const location = 'Room 4; "north", 2\\b\r\nBEGIN:VALARM\u0007';
    const lines = unfold(calendarFile({ ...ENTRY, location }, NOW));
    expect(lines).toContain('LOCATION:Room 4\\; "north"\\, 2\\\\b\\nBEGIN:VALARM ');
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('has no line over 75 octets, breaks no character, and says the same unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (location) => {
        const file = calendarFile({ ...ENTRY, location }, NOW);
        const lines = file.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line, 'utf8') <= 75)).toBe(true);
        expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
        expect(unfold(file)).toHaveLength(location === '' ? 16 : 17);
      }),
    );
  });
});

describe('a calendar that is subscribed to', () => {
  it('holds every appointment that stands, and none that was called off', () => {
    const other = { ...ENTRY, uid: 'debrief-1@plumb.example.com' };
    const off = { ...ENTRY, uid: 'interview-2@plumb.example.com', cancelled: true };
    const lines = unfold(calendarFeed([ENTRY, off, other], NOW));
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([`UID:${ENTRY.uid}`, `UID:${other.uid}`]);
    expect(lines.filter((line) => line === 'BEGIN:VCALENDAR' || line === 'END:VCALENDAR')).toHaveLength(2);
    expect(lines).toContain('METHOD:PUBLISH');
  });
});
