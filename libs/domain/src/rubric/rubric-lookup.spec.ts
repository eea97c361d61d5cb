import { describe, expect, it } from '@jest/globals';
import type { Rubric, RubricRound } from './rubric.js';
import { coverage } from './rater-coverage.js';
import {
  barFor,
  criteriaOfRound,
  criterionById,
  indicatorsOfRound,
  panelRounds,
  questionsOfRound,
  roundById,
  withVariant,
  workSamplesOfRound,
} from './rubric-lookup.js';

const round = (id: string, more: Partial<RubricRound> = {}): RubricRound => ({
  id,
  name: `Round ${id}`,
  shortName: id,
  kind: 'panel',
  minutes: 60,
  purpose: '',
  criterionIds: [],
  raters: 2,
  indicatorIds: [],
  ...more,
});

const criterion = (id: string, weight = 1) => ({
  id,
  name: `Criterion ${id}`,
  shortName: id,
  weight,
  gate: false,
  notAssessedWhen: [],
  anchors: [],
  jobRelatedness: '',
  sources: [],
});

const question = (id: string, roundId: string) => ({
  id,
  version: 1,
  roundId,
  text: '',
  probes: [],
  criterionIds: ['C1'],
});

const bar = { must: ['C1'], mustLevel: 3, oneOf: [], atLeast: [], noneAtOrBelow: 1, weightedMean: 2.75 };

const rubric: Rubric = {
  packId: 'tiny',
  name: 'Tiny',
  version: '1.0.0',
  summary: '',
  criteria: [criterion('C1'), criterion('C2'), criterion('C3', 0)],
  gates: [],
  bars: [{ seniority: 'mid', ...bar }],
  rounds: [
    round('R0', { kind: 'screen', raters: 1 }),
    round('R1', { criterionIds: ['C2', 'C1'], indicatorIds: ['B', 'A'] }),
    round('R2', { criterionIds: ['C1'], raters: 3 }),
    round('R3', { criterionIds: ['C3'], raters: 1 }),
  ],
  questions: [question('R2-Q1', 'R2'), question('R1-Q1', 'R1'), question('R3-Q1', 'R3')],
  redFlags: [],
  roleIndicators: [
    { id: 'A', profile: 'ai-pm', text: '' },
    { id: 'B', profile: 'tpm', text: '' },
  ],
  contrasts: [],
  bandFit: { components: [], verdicts: [], guidance: '' },
  evalEvidenceFields: [],
  intake: [],
  sources: [],
  variants: [
    {
      id: 'short',
      name: 'Short',
      summary: '',
      keeps: ['R1', 'R0'],
      rounds: [round('R23', { joins: ['R2', 'R3'], criterionIds: ['C1', 'C3'] })],
    },
  ],
};

const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);

describe('looking things up in a rubric', () => {
  it('finds criteria and rounds by id and misses quietly', () => {
    expect(criterionById(rubric, 'C2')?.name).toBe('Criterion C2');
    expect(criterionById(rubric, 'C9')).toBeUndefined();
    expect(roundById(rubric, 'R1')?.name).toBe('Round R1');
    expect(roundById(rubric, 'R9')).toBeUndefined();
  });

  it('leaves the recruiter screen out of the panel rounds', () => {
    expect(ids(panelRounds(rubric))).toEqual(['R1', 'R2', 'R3']);
  });

  it("keeps the round's own order of criteria and indicators", () => {
    expect(ids(criteriaOfRound(rubric, 'R1'))).toEqual(['C2', 'C1']);
    expect(ids(indicatorsOfRound(rubric, 'R1'))).toEqual(['B', 'A']);
  });

  it('gives nothing for a screen or an unknown round', () => {
    expect(criteriaOfRound(rubric, 'R0')).toEqual([]);
    expect(criteriaOfRound(rubric, 'R9')).toEqual([]);
    expect(indicatorsOfRound(rubric, 'R9')).toEqual([]);
    expect(questionsOfRound(rubric, 'R9')).toEqual([]);
  });

  it('gives the questions of one round only', () => {
    expect(ids(questionsOfRound(rubric, 'R1'))).toEqual(['R1-Q1']);
  });

  it('finds the bar of a seniority and refuses to invent one', () => {
    expect(barFor(rubric, 'mid').weightedMean).toBe(2.75);
    expect(() => barFor(rubric, 'director')).toThrow("no bar for seniority 'director'");
  });
});

describe('a variant', () => {
  it('keeps its rounds in the order of the pack and adds its own', () => {
    expect(ids(withVariant(rubric, 'short')?.rounds ?? [])).toEqual(['R0', 'R1', 'R23']);
    expect(withVariant(rubric, 'none')).toBeUndefined();
  });

  it('asks the questions of the rounds that it joins', () => {
    const short = withVariant(rubric, 'short');
    expect(short && ids(questionsOfRound(short, 'R23'))).toEqual(['R2-Q1', 'R3-Q1']);
  });

  it('has the work samples of the rounds that it joins', () => {
    const sample = (id: string, roundId: string) => ({
      ...{ id, roundId, name: id, brief: '', minutes: 20, criterionIds: ['C1'], anchors: [], sources: [] },
    });
    const workSamples = [sample('WS-1', 'R1'), sample('WS-2', 'R2'), sample('WS-3', 'R3')];
    const short = withVariant({ ...rubric, workSamples }, 'short');
    expect(short && ids(workSamplesOfRound(short, 'R23'))).toEqual(['WS-2', 'WS-3']);
    expect(short && ids(workSamplesOfRound(short, 'R1'))).toEqual(['WS-1']);
    expect(workSamplesOfRound(rubric, 'R1')).toEqual([]);
  });
});

describe('coverage', () => {
  it('adds the raters of every panel round that rates the criterion', () => {
    expect(coverage(rubric)).toEqual([
      { criterionId: 'C1', weight: 1, roundIds: ['R1', 'R2'], raters: 5 },
      { criterionId: 'C2', weight: 1, roundIds: ['R1'], raters: 2 },
      { criterionId: 'C3', weight: 0, roundIds: ['R3'], raters: 1 },
    ]);
  });

  it('counts the rounds it is given, and a screen never', () => {
    const rounds = [round('R0', { kind: 'screen', criterionIds: ['C1'] }), round('R7', { criterionIds: ['C1'] })];
    expect(coverage(rubric, rounds).map((entry) => entry.raters)).toEqual([2, 0, 0]);
  });
});
