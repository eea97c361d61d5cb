import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CivilDay, instantIn } from '../shared/civil-day.js';
import { addHours, type Instant, toInstant } from '../shared/instant.js';
import { planRounds } from './plan-rounds.js';
import { type PlanFacts, planRoundState, planStanding } from './plan-standing.js';

const at = (text: string): Instant => toInstant(text);
const plan = planRounds({
  ...{ roundIds: ['R1', 'R2'], startDay: '2026-11-02' as CivilDay, days: 20, debriefDays: 2, chosen: {} },
});
const interview = (roundId: string, startsAt: string) => ({
  ...{ roundId, startsAt: at(startsAt), endsAt: addHours(at(startsAt), 1) },
});
const facts: PlanFacts = {
  ...{ interviews: [], cards: [], state: 'collecting', now: at('2026-11-02T09:00:00Z'), zone: 'UTC', debriefDays: 2 },
};
const first = plan.rounds[0]!;

describe('a round of the plan', () => {
  it('is planned, scheduled, held, waited for and late in this order', () => {
    const interviews = [interview('R1', '2026-11-03T10:00:00Z')];
    const card = (status: 'due' | 'late' | 'submitted') => [{ roundId: 'R1', status } as const];
    const held = { ...facts, interviews, now: at('2026-11-03T11:00:00Z') };
    expect(planRoundState(first, facts)).toBe('planned');
    expect(planRoundState(first, { ...facts, interviews })).toBe('scheduled');
    expect(planRoundState(first, { ...held, cards: card('due') })).toBe('card_due');
    expect(planRoundState(first, { ...held, cards: card('late') })).toBe('late');
    expect(planRoundState(first, { ...held, cards: card('submitted') })).toBe('took_place');
  });

  it('is scheduled until the last moment of its interview, whatever its card says', () => {
    const interviews = [interview('R1', '2026-11-03T10:00:00Z')];
    const cards = [{ roundId: 'R1', status: 'late' }] as const;
    const during = { ...facts, interviews, cards, now: at('2026-11-03T10:59:59.999Z') };
    expect(planRoundState(first, during)).toBe('scheduled');
    expect(planRoundState(first, { ...during, now: at('2026-11-03T11:00:00Z') })).toBe('late');
  });

  it('without an interview is late on the day after its own, in the zone of the organisation', () => {
    const now = at('2026-11-02T23:30:00Z');
    expect(planRoundState(first, { ...facts, now })).toBe('planned');
    expect(planRoundState(first, { ...facts, now, zone: 'Asia/Kolkata' })).toBe('late');
  });

  it('tells nobody of lateness who may not know how far the loop is, and nothing of cards that are closed', () => {
    const later = at('2026-11-20T09:00:00Z');
    expect(planRoundState(first, { ...facts, state: null, now: later })).toBe('planned');
    const interviews = [interview('R1', '2026-11-03T10:00:00Z')];
    expect(planRoundState(first, { ...facts, state: null, cards: null, interviews, now: later })).toBe('took_place');
  });
});

describe('a whole loop', () => {
  it('is on time while every round is, and done with its decision', () => {
    expect(planStanding(plan, facts)).toEqual({ status: 'on_time', reasons: [] });
    for (const state of ['decided', 'closed', 'withdrawn'] as const)
      expect(planStanding(plan, { ...facts, state, now: at('2027-01-01T00:00:00Z') })?.status).toBe('done');
  });

  it('is at risk with what waits for an appointment, and late once the limit has passed', () => {
    const now = at('2026-11-04T09:00:00Z');
    expect(planStanding(plan, { ...facts, now })).toEqual({
      status: 'at_risk',
      reasons: [{ code: 'not_scheduled', roundIds: ['R1'] }],
    });
    const after = planStanding(plan, { ...facts, now: at('2026-11-23T09:00:00Z') });
    expect(after).toMatchObject({ status: 'late', reasons: [{ code: 'limit_passed', roundIds: [] }, {}, {}] });
  });

  it('is at risk when an interview is after the limit, and when the days left are too few', () => {
    const interviews = [interview('R1', '2026-11-02T08:00:00Z'), interview('R2', '2026-12-01T10:00:00Z')];
    const codes = (more: Partial<PlanFacts>) =>
      planStanding(plan, { ...facts, ...more })?.reasons.map((one) => one.code);
    expect(codes({ interviews })).toEqual(['after_limit']);
    expect(codes({ now: at('2026-11-20T09:00:00Z') })).toEqual(['does_not_fit', 'not_scheduled']);
  });

  it('waits for no interview once the packet is ready', () => {
    const now = at('2026-11-10T09:00:00Z');
    expect(planStanding(plan, { ...facts, state: 'packet_ready', now })).toEqual({ status: 'on_time', reasons: [] });
  });

  it('says nothing to whoever may not know how far it is', () => {
    expect(planStanding(plan, { ...facts, state: null, now: at('2027-01-01T00:00:00Z') })).toBeNull();
  });

  it('is the same on both sides of a change of the clocks, and in every zone at the same hour of the day', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Lisbon',
      'America/New_York',
      'Pacific/Auckland',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 40 }), (zone, offset, days) => {
        const startDay = addDays('2026-01-05' as CivilDay, offset);
        const roundIds = ['R1', 'R2', 'R3'];
        const moved = planRounds({ roundIds, startDay, days: 30, debriefDays: 2, chosen: {} });
        const today = addDays(startDay, days);
        const here = { ...facts, zone, now: instantIn(zone, today, 12) };
        const inUtc = { ...facts, now: instantIn('UTC', today, 12) };
        expect(planStanding(moved, here)).toEqual(planStanding(moved, inUtc));
      }),
    );
  });
});
