import { describe, expect, it } from '@jest/globals';
import { toInstant } from '../shared/instant.js';
import { isReminderMail, MAIL_KINDS, nextTry } from './mail-kind.js';

describe('a mail that could not be delivered', () => {
  it('is tried again later and later, and then given up', () => {
    const now = toInstant('2026-11-01T08:00:00Z');
    const tries = [1, 2, 3, 4, 5, 6].map((attempts) => nextTry(attempts, now));
    expect(tries).toEqual([
      ...['2026-11-01T08:01:00.000Z', '2026-11-01T08:05:00.000Z', '2026-11-01T08:30:00.000Z'],
      ...['2026-11-01T10:00:00.000Z', '2026-11-01T20:00:00.000Z', null],
    ]);
  });

  it('can be declined when it only reminds', () => {
    expect(MAIL_KINDS.filter((kind) => !isReminderMail(kind))).toEqual(['invitation', 'debrief_set']);
  });
});
