import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { connectedGroups, type Rating } from '@app/calibration';
import { criteriaOfRound, panelRounds, type Rubric } from '@app/domain';
import { parseRubric } from '@app/rubric-format';
import { describe, expect, it } from '@jest/globals';
import { simulateYear } from './simulate-year.js';
import { AGENT_CRITERION, YEAR_CRITERIA, YEAR_GENEROUS, YEAR_ROUNDS, YEAR_STRICT, YEAR_TEAMS } from './year-plan.js';
import { ratingsOfYear } from './year-ratings.js';

const pack = readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8');
const rubric = parseRubric(pack).rubric as Rubric;
const year = simulateYear();
const ratings = ratingsOfYear(year);
const bytes = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the plan of the year', () => {
  it('rates what the pack has each round rate', () => {
    const rounds = panelRounds(rubric).map(({ id }) => ({
      id,
      criteria: criteriaOfRound(rubric, id).map((one) => one.id),
    }));
    expect(YEAR_ROUNDS.map(({ id, criteria }) => ({ id, criteria: [...criteria].sort() }))).toEqual(
      rounds.map(({ id, criteria }) => ({ id, criteria: criteria.sort() })),
    );
    expect(rubric.criteria.filter(({ appliesWhen }) => appliesWhen === 'agents').map(({ id }) => id)).toEqual([
      AGENT_CRITERION,
    ]);
  });

  it('has an effect for every criterion, and they sum to zero', () => {
    expect(Object.keys(YEAR_CRITERIA)).toEqual(rubric.criteria.map(({ id }) => id));
    expect(Object.values(YEAR_CRITERIA).reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(0, 12);
  });
});

describe('the simulated year', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(bytes(simulateYear().loops)).toBe(bytes(year.loops));
    expect(bytes(simulateYear(7).loops)).not.toBe(bytes(year.loops));
  });

  it('has about 5,000 ratings of several hundred candidates by 38 raters', () => {
    expect(ratings.length).toBeGreaterThan(4500);
    expect(ratings.length).toBeLessThan(5500);
    expect(year.loops).toHaveLength(292);
    expect(new Set(ratings.map(({ rater }) => rater)).size).toBe(38);
  });

  it('has two raters in each round, and nobody twice with a candidate', () => {
    for (const { cards } of year.loops) {
      const rounds = YEAR_ROUNDS.map(({ id }) => cards.filter(({ round }) => round === id).length);
      expect(rounds.filter((size) => size !== 0 && size !== 2)).toEqual([]);
      expect(new Set(cards.map(({ rater }) => rater)).size).toBe(cards.length);
    }
  });

  it('connects the teams by guests alone: without them there are three groups', () => {
    const guests = new Set(year.loops.flatMap(({ requisition }) => requisition.guests.map(({ rater }) => rater)));
    const asked = (rows: readonly { readonly candidate: string; readonly rater: string }[]): Rating[] =>
      rows.map(({ candidate, rater }) => ({ candidate, rater, criterion: 'any', level: 1 }));
    const seen = year.loops.flatMap(({ candidate, cards }) => cards.map(({ rater }) => ({ candidate, rater })));
    expect(connectedGroups(asked(seen))).toHaveLength(1);
    const teamOf = (rater: string) => Object.entries(YEAR_TEAMS).find(([, people]) => people.includes(rater))?.[0];
    const atHome = year.loops.flatMap((loop) =>
      loop.cards
        .filter(({ rater }) => !guests.has(rater) || teamOf(rater) === loop.requisition.team)
        .map(({ rater }) => ({ candidate: loop.candidate, rater })),
    );
    expect(connectedGroups(asked(atHome))).toHaveLength(3);
  });

  it('has three people just trained, with fewer than five candidates each', () => {
    const candidatesOf = (rater: string) =>
      year.loops.filter(({ cards }) => cards.some((card) => card.rater === rater));
    expect(['y26', 'y27', 'y28'].map((rater) => candidatesOf(rater).length)).toEqual([2, 3, 4]);
  });

  it('gives the strict and the generous of the story the extremes of the draws', () => {
    const sorted = [...year.leniency].sort(([, a], [, b]) => a - b).map(([rater]) => rater);
    expect(sorted.slice(0, 2)).toEqual([...YEAR_STRICT]);
    expect(sorted.slice(-2).reverse()).toEqual([...YEAR_GENEROUS]);
  });

  it('interviews on working days of the past year', () => {
    const days = year.loops.flatMap(({ cards }) => cards.map(({ day }) => day));
    // Day 0 is a Tuesday.
    expect(days.filter((day) => [0, 6].includes((((day + 2) % 7) + 7) % 7))).toEqual([]);
    expect(Math.min(...days)).toBeGreaterThan(-390);
    expect(Math.max(...days)).toBeLessThan(-28);
  });
});
