import { describe, expect, it } from '@jest/globals';
import { SMALL_RUBRIC } from '../testing/small-rubric.js';
import { checkPlan, type PlanChoice, type PlanGround } from './check-plan.js';
import { usualSeats } from './usual-seats.js';

const [round] = SMALL_RUBRIC.rounds;
const base = {
  ...SMALL_RUBRIC,
  rounds: [
    { ...round!, id: 'R1' },
    { ...round!, id: 'R2' },
  ],
};
const rounds = base.rounds.map((round) => round.id);
const [kept = '', lost = ''] = [rounds[0], rounds.at(-1)];
const joined = { ...base.rounds.at(-1)!, id: 'R9', joins: [lost] };
const rubric = {
  ...base,
  variants: [{ id: 'short', name: 'Short', summary: '', keeps: rounds.filter((id) => id !== lost), rounds: [joined] }],
};
const ground: PlanGround = { rubric, usualDays: 45, variantId: null, roundsInUse: [], isOpen: false };
const choice: PlanChoice = { variantId: null, startDay: '2026-11-02', days: null, roundDays: {} };
const wrong = (change: Partial<PlanChoice>, on: Partial<PlanGround> = {}) =>
  checkPlan({ ...choice, ...change }, { ...ground, ...on });

describe('a plan that somebody sends', () => {
  it('is kept when everything in it is possible', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ variantId: 'short', days: 30, roundDays: { [kept]: '2026-12-02' } })).toEqual([]);
  });

  it.each([
    ['no day', { startDay: '2026-02-30' }, '/startDay', '2026-11-30'],
    ['a variant of another pack', { variantId: 'long' }, '/variantId', 'short'],
    ['too few days', { days: 2 }, '/days', '5 to 365'],
    ['a round that is not there', { roundDays: { R77: '2026-11-03' } }, '/roundDays/R77', 'no such round'],
    ['a round of the variant without it', { roundDays: { R9: '2026-11-03' } }, '/roundDays/R9', 'no such round'],
    ['a day before the loop', { roundDays: { [kept]: '2026-11-01' } }, `/roundDays/${kept}`, 'before the loop begins'],
    ['a day after the limit', { roundDays: { [kept]: '2026-12-18' } }, `/roundDays/${kept}`, 'up to 2026-12-17'],
  ])('is refused with %s, by name and with what would be right', (_, change, path, says) => {
    const problems = wrong(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, message: expect.stringContaining(says) });
  });

  it('does not take a round away that has an interview, nor any once interviewers were asked', () => {
    expect(wrong({ variantId: 'short' }, { roundsInUse: [kept, lost] })[0]?.message).toContain(lost);
    expect(wrong({ variantId: 'short' }, { isOpen: true })[0]?.path).toBe('/variantId');
    expect(wrong({ variantId: null }, { isOpen: true })).toEqual([]);
  });
});

describe('the usual panel of a round', () => {
  const seats = [
    { roundId: 'R4', personId: 'ann' },
    { roundId: 'R4', personId: 'bob' },
    { roundId: 'R5', personId: 'cem' },
  ];

  it('is the people named for it; a round that joins others takes one of each in turn', () => {
    const round = { ...joined, raters: 2 };
    expect(usualSeats({ ...round, id: 'R4', joins: [] }, seats)).toEqual(['ann', 'bob']);
    expect(usualSeats({ ...round, joins: ['R4', 'R5'] }, seats)).toEqual(['ann', 'cem']);
    expect(usualSeats({ ...round, joins: ['R4', 'R5'], raters: 3 }, seats)).toEqual(['ann', 'cem', 'bob']);
    expect(usualSeats({ ...round, joins: ['R6'] }, seats)).toEqual([]);
  });
});
