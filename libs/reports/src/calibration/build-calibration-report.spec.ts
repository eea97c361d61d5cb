import { describe, expect, it } from '@jest/globals';
import type { Level } from '@app/domain';
import { inputOf, largeInput, type SampleCard } from '../testing/sample-input.js';
import { buildCalibrationReport } from './build-calibration-report.js';
import { raterLabels } from './rater-labels.js';

const LENIENT: readonly Level[] = [4, 3, 4, 2, 3];
const STRICT: readonly Level[] = [3, 3, 2, 2, 2];

/** Two raters, five candidates, one criterion each; 'ann' hands in 2, 4, 6, 8, 10 hours after the interview. */
const FIVE: SampleCard[] = LENIENT.flatMap((level, index) => [
  { candidate: `c${index}`, rater: 'ann', levels: { C1: level }, hours: 2 * (index + 1) },
  { candidate: `c${index}`, rater: 'bob', levels: { C1: STRICT[index]! }, hours: 1 },
]);

const report = (cards: readonly SampleCard[], more = {}) => buildCalibrationReport(inputOf(cards, more));
const labelOf = (rater: string, raters = ['ann', 'bob']): string => raterLabels(raters, 'a'.repeat(64)).get(rater)!;
const rowOf = (view: ReturnType<typeof report>, rater: string) =>
  view.raters.find(({ label }) => label === labelOf(rater))!;

describe('the calibration report', () => {
  it('counts what it stands on', () => {
    expect(report(FIVE).n).toEqual({ candidates: 5, raters: 2, cards: 10, ratings: 10, notAssessed: 0 });
  });

  it("states a rater's use of levels and difference to the co-rater", () => {
    // d = 1, 0, 2, 0, 1: mean .8, sd sqrt(.7), t(.95; 4) = 2.131847, half = 2.131847 * .836660 / sqrt(5) = .797665
    const ann = rowOf(report(FIVE), 'ann');
    expect(ann).toMatchObject({ candidates: 5, ratings: 5, notAssessed: 0, levelUse: [0, 1, 2, 2] });
    expect(ann.difference).toMatchObject({
      pairs: 5,
      candidates: 5,
      statement: 'interval',
      flagged: false,
      moreNeeded: 0,
    });
    const { figure } = ann.difference;
    if (figure.value === null || !figure.interval) throw new Error('no interval');
    expect(figure.value).toBeCloseTo(0.8, 6);
    expect(figure.interval[0]).toBeCloseTo(0.002335, 5);
    expect(figure.interval[1]).toBeCloseTo(1.597665, 5);
  });

  it('says how much more is needed instead of a difference from four candidates', () => {
    const { difference } = rowOf(report(FIVE.slice(0, 8)), 'bob');
    expect(difference).toMatchObject({ candidates: 4, statement: 'none', moreNeeded: 1 });
    expect(difference.figure).toEqual({
      value: null,
      why: 'Not enough data: 4 candidates rated together with a colleague, 5 needed.',
    });
  });

  it('has completion times with median and quartiles, per rater and per round', () => {
    const view = report(FIVE);
    // 2, 4, 6, 8, 10: type 7 quartiles at the second and the fourth value
    expect(rowOf(view, 'ann').completionHours).toEqual({
      cards: 5,
      hours: [2, 4, 6, 8, 10],
      median: 6,
      quartiles: [4, 8],
    });
    expect(view.rounds).toEqual([
      {
        roundId: 'R1',
        name: 'Suite review',
        cards: 10,
        hours: [1, 1, 1, 1, 1, 2, 4, 6, 8, 10],
        median: 1.5,
        quartiles: [1, 5.5],
      },
      { roundId: 'R2', name: 'Data case', cards: 0, hours: [], median: null, quartiles: null },
    ]);
  });

  it('has no time for a card whose interview was never planned', () => {
    const unplanned = FIVE.map((card) => ({ ...card, more: { interviewEndsAt: null } }));
    expect(report(unplanned).rounds[0]).toMatchObject({ cards: 0, median: null });
    expect(report(unplanned).n.cards).toBe(10);
  });

  it('gives agreement only from 20 pairs on, with its pairs beside it', () => {
    const [c1, c2] = report(FIVE).criteria;
    expect(c1).toMatchObject({ ratings: 10, units: 5, pairs: 5, moreNeeded: 15, median: 3 });
    expect(c1!.mean).toBeCloseTo(2.8, 6);
    expect(c1!.levels).toEqual([
      { level: 1, count: 0 },
      { level: 2, count: 4 },
      { level: 3, count: 4 },
      { level: 4, count: 2 },
    ]);
    expect(c1!.alpha).toEqual({ value: null, why: 'Not enough data: 15 more pairs of raters needed (20 and 5).' });
    expect(c2).toMatchObject({ ratings: 0, units: 0, pairs: 0, mean: null, median: null });
    const fourTimes = Array.from({ length: 4 }, (_, round) =>
      FIVE.map((card) => ({ ...card, candidate: `${card.candidate}-${round}` })),
    ).flat();
    const { alpha, pairs } = report(fourTimes).criteria[0]!;
    expect(pairs).toBe(20);
    // Krippendorff (2011), by hand: 40 values, n_2 = n_3 = 16, n_4 = 8; ordinal distances d(2,3) = (32 - 16)^2 = 256,
    // d(2,4) = (40 - 12)^2 = 784, d(3,4) = (24 - 12)^2 = 144; four units each of 4|3, 4|2 and 3|2 disagree.
    const observed = (2 * (4 * 144 + 4 * 784 + 4 * 256)) / 40;
    const expected = (2 * (16 * 16 * 256 + 16 * 8 * 784 + 16 * 8 * 144)) / (40 * 39);
    expect(alpha.value).toBeCloseTo(1 - observed / expected, 6);
  });

  it('leaves out what was not independent, of another rubric, or rated twice, and says so', () => {
    const clean = report(FIVE);
    const again: SampleCard = { candidate: 'c0', rater: 'ann', round: 'R2', levels: { C1: 1 }, hours: 30 };
    const more = report([
      ...FIVE,
      { candidate: 'c0', rater: 'eve', levels: { C1: 1, C2: 1 }, more: { independent: false } },
      { candidate: 'c1', rater: 'eve', levels: { C1: 1 }, more: { rubricVersionId: 'rubric-0' } },
      again,
    ]);
    expect({ ...more, cautions: [] }).toEqual({ ...clean, cautions: [] });
    expect(more.cautions.at(-1)).toBe(
      'Left out of the loops counted here: 2 ratings not given independently; 1 rating against another rubric version; ' +
        '1 second rating of one criterion by the same rater.',
    );
  });

  it("counts 'not assessed' apart: it is no low level and nobody's co-rating", () => {
    const view = report([...FIVE, { candidate: 'c0', rater: 'cy', levels: { C1: null } }]);
    expect(view.n).toMatchObject({ raters: 3, ratings: 10, notAssessed: 1 });
    const cy = view.raters.find(({ notAssessed }) => notAssessed === 1)!;
    expect(cy).toMatchObject({ ratings: 0, levelUse: [0, 0, 0, 0] });
    expect(cy.difference).toMatchObject({ pairs: 0, moreNeeded: 5 });
  });

  it('says what can be said and what can not yet', () => {
    expect(report([]).statements).toEqual([
      { kind: 'not_yet', title: 'Nothing to report yet', detail: 'A rating counts here once its loop is revealed.' },
    ]);
    expect(report(FIVE).statements.map(({ kind, title }) => [kind, title])).toEqual([
      ['can', 'Comparable across raters'],
      ['care', 'Differences to co-raters'],
      ['not_yet', 'Not yet: agreement per criterion'],
    ]);
    const apart = report([
      { candidate: 'c0', rater: 'ann', levels: { C1: 3 } },
      { candidate: 'c0', rater: 'bob', levels: { C2: 3 } },
    ]);
    expect(apart.statements.map(({ title }) => title)).toEqual([
      'Not yet: comparing raters',
      'Not yet: differences to co-raters',
      'Not yet: agreement per criterion',
      'Say with care: C1, C2',
    ]);
  });
});

describe('pseudonyms', () => {
  it('are the same for the same key, and in another order for another', () => {
    const people = Array.from({ length: 12 }, (_, index) => `person-${index}`);
    const one = raterLabels(people, 'k1');
    expect(raterLabels([...people].reverse(), 'k1')).toEqual(one);
    expect([...one.values()].sort()).toEqual(people.map((_, index) => `Rater ${String(index + 1).padStart(2, '0')}`));
    expect([...raterLabels(people, 'k2').keys()]).not.toEqual([...one.keys()]);
    expect([...one.keys()]).not.toEqual(people);
  });

  it('leave no id of a rater or a candidate in the report', () => {
    const text = JSON.stringify(buildCalibrationReport(largeInput(30, 12)));
    expect(text).not.toMatch(/rater-\d|candidate-\d|card-/);
  });
});

describe('the same ratings', () => {
  it('give the same report whatever the order of the rows', () => {
    const input = largeInput(20, 9);
    const shuffled = { ...input, ratings: [...input.ratings].reverse() };
    expect(JSON.stringify(buildCalibrationReport(shuffled))).toBe(JSON.stringify(buildCalibrationReport(input)));
  });
});
