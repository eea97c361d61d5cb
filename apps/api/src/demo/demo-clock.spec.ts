import { readFileSync } from 'node:fs';
import { addHours, type Rubric, toInstant } from '@app/domain';
import { parseRubric } from '@app/rubric-format';
import { describe, expect, it } from '@jest/globals';
import { DEMO_BASE_DATE, DEMO_CONTENT } from './content/index.js';
import { DemoClock, demoMorning } from './demo-clock.js';
import { demoLoop, interviewEnd, loopRows } from './demo-loop-rows.js';

const pack = readFileSync(new URL('../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8');
const rubric = parseRubric(pack).rubric as Rubric;
const DAYS = ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday'];
const weekdayOf = (at: string): string => new Date(at).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });

describe('the morning of the demo', () => {
  it.each([
    ['2026-09-01T08:59:00.000Z', '2026-08-31T09:00:00.000Z'],
    ['2026-09-01T09:00:00.000Z', '2026-09-01T09:00:00.000Z'],
    ['2026-09-01T23:59:00.000Z', '2026-09-01T09:00:00.000Z'],
  ])('at %s is %s', (now, morning) => {
    expect(demoMorning(toInstant(Date.parse(now)))).toBe(morning);
  });
});

describe.each(DAYS.map((day, index) => [day, index] as const))('a demo loaded on a %s', (day, index) => {
  const morning = toInstant(Date.parse(DEMO_BASE_DATE) + index * 86_400_000);
  const clock = new DemoClock(morning);
  const loops = DEMO_CONTENT.candidates.map((candidate) => {
    const loop = demoLoop(DEMO_CONTENT, clock, rubric, candidate);
    return { candidate, loop, rows: loopRows(DEMO_CONTENT, clock, rubric, loop) };
  });

  it('is that day', () => {
    expect(weekdayOf(morning)).toBe(day);
  });

  it('has every interview and every screen on a working day, in working hours', () => {
    const interviews = loops.flatMap(({ rows }) => rows.interviews);
    expect(interviews).toHaveLength(DEMO_CONTENT.candidates.length * 6);
    const outside = interviews.filter(({ startsAt, endsAt }) => {
      const [start, end] = [new Date(startsAt), new Date(endsAt)];
      const isWeekend = start.getUTCDay() === 0 || start.getUTCDay() === 6;
      return isWeekend || start.getUTCHours() < 8 || end.getUTCHours() > 17;
    });
    expect(outside).toEqual([]);
  });

  it('keeps the order of the story: what was before, is before; what is to come, comes', () => {
    for (const { candidate, rows } of loops) {
      const starts = rows.interviews.map(({ startsAt }) => startsAt);
      expect([candidate.key, starts]).toEqual([candidate.key, starts.toSorted()]);
      for (const { dayOffset, hour } of candidate.interviews)
        expect(clock.at(dayOffset, hour) < morning).toBe(dayOffset < 0);
    }
  });

  it('has every submitted card in the past and one open card overdue', () => {
    const { cards, excuses, overdue } = DEMO_CONTENT;
    for (const { candidate, round, submittedAfterHours } of cards) {
      const { loop } = loops.find((one) => one.candidate.key === candidate)!;
      expect(addHours(interviewEnd(clock, rubric, loop.candidate, round), submittedAfterHours) < morning).toBe(true);
    }
    const settled = new Set([...cards, ...excuses].map((one) => `${one.candidate} ${one.round} ${one.rater}`));
    const late = loops.flatMap(({ candidate, rows }) => {
      const raters = candidate.interviews.flatMap((one) => one.raters.map((rater) => ({ round: one.round, rater })));
      return raters
        .map((one, position) => ({ candidate: candidate.key, ...one, dueAt: rows.assignments[position]!.dueAt! }))
        .filter((one) => !settled.has(`${one.candidate} ${one.round} ${one.rater}`) && one.dueAt < morning)
        .map(({ round, rater }) => ({ candidate: candidate.key, round, rater }));
    });
    expect(late).toEqual(overdue);
  });
});
