import { describe, expect, it } from '@jest/globals';
import type { CivilDay } from '../shared/civil-day.js';
import { toInstant } from '../shared/instant.js';
import { assertNoneStanding, grantProblems, grantStanding } from './calibration-grant.js';

const TODAY = '2026-11-26' as CivilDay;
const grant = (endsOn: string, revokedAt: string | null = null) => ({
  personId: 'rosa',
  endsOn: endsOn as CivilDay,
  revokedAt: revokedAt === null ? null : toInstant(revokedAt),
});

describe('a grant for names', () => {
  it.each([
    ['2026-11-26', null, 'standing'],
    ['2026-11-25', null, 'ended'],
    ['2026-12-31', '2026-11-01T10:00:00.000Z', 'revoked'],
  ])('until %s, revoked %s, is %s', (endsOn, revokedAt, expected) => {
    expect(grantStanding(grant(endsOn, revokedAt), TODAY)).toBe(expected);
  });

  it('is given to somebody else, with a reason, for a year at most', () => {
    const paths = (personId: string, reason: string, endsOn: string) =>
      grantProblems({ personId, reason, endsOn: endsOn as CivilDay }, { grantedBy: 'adam', today: TODAY }).map(
        ({ path }) => path,
      );
    expect(paths('rosa', 'Coaching.', '2027-11-27')).toEqual([]);
    expect(paths('rosa', 'Coaching.', '2027-11-28')).toEqual(['/endsOn']);
    expect(paths('adam', ' ', '2026-11-25')).toEqual(['/personId', '/reason', '/endsOn']);
  });

  it('stands once', () => {
    expect(() => assertNoneStanding([grant('2026-12-31')], 'rosa', TODAY)).toThrow('There is a grant already');
    expect(() => assertNoneStanding([grant('2026-11-01')], 'rosa', TODAY)).not.toThrow();
    expect(() => assertNoneStanding([grant('2026-12-31')], 'cem', TODAY)).not.toThrow();
  });
});
