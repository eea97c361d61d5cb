import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratings, SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { agendaOf } from './agenda.js';
import { judgeBar } from './bar.js';
import { medianOf, type PanelRating, scoreCriterion } from './criterion-score.js';
import { powerToFlip } from './power.js';

const judge = (text: string, bar = SMALL_BAR) => judgeBar(SMALL_RUBRIC, bar, ratings(text));

describe('the bar', () => {
  it('is met when gate, musts, floor and weighted mean hold and no single rating could change that', () => {
    const result = judge('C1: 3 3 | C2: 3 4 | C3: 3 3');
    expect(result).toMatchObject({ verdict: 'meets', criteriaUsed: 3, decisiveCriterionIds: [] });
    expect(result.weightedMean).toBeCloseTo((3 + 3.5 + 3) / 3, 12);
  });

  it('is not met when a must criterion stays below with every rating', () => {
    const result = judge('C1: 3 3 | C2: 2 2 | C3: 4 4');
    expect(result.verdict).toBe('does_not');
    expect(result.reasons).toEqual(['C2 at 3 or more: 2']);
  });

  it('is contested when the gate is split, whatever else holds', () => {
    expect(judge('C1: 2 4 | C2: 4 4 | C3: 4 4').verdict).toBe('contested');
  });

  it('is contested when one rating decides: 2 and 4 on a must have a median of 3, and the 4 alone holds it', () => {
    const result = judge('C1: 3 3 | C2: 2 4 | C3: 3 3');
    expect(result).toMatchObject({ verdict: 'contested', decisiveCriterionIds: ['C2'] });
    expect(result.reasons).toContain('One rating on C2 decides whether the bar is met.');
  });

  it('says not enough evidence when a must criterion has one rater, not that it is met', () => {
    expect(judge('C1: 3 3 | C2: 4 - | C3: 3 3').verdict).toBe('not_enough_evidence');
  });

  it('leaves a criterion with one rater out of the weighted mean', () => {
    expect(judge('C1: 3 3 | C2: 3 3 | C3: 1 -')).toMatchObject({ weightedMean: 3, criteriaUsed: 2 });
  });

  it('is contested, not failed, when one rating alone lies at the floor; two of them fail it', () => {
    const alone = judge('C1: 3 3 | C2: 3 3 | C3: 1 -');
    expect(alone.verdict).toBe('contested');
    expect(alone.reasons).toEqual(['Contested. No criterion at 1: C3 at 1 from one rater']);
    expect(judge('C1: 3 3 | C2: 3 3 | C3: 1 1').verdict).toBe('does_not');
  });

  it('leaves weight-0 criteria out of mean and floor', () => {
    expect(judge('C1: 3 3 | C2: 3 3 | C3: 3 3 | C9: 1 1')).toMatchObject({ verdict: 'meets', weightedMean: 3 });
  });

  it('asks for one 4 among a set and for levels of their own', () => {
    const bar = {
      ...SMALL_BAR,
      oneOf: [{ criterionIds: ['C1', 'C2'], level: 4 }],
      atLeast: [{ criterionId: 'C3', level: 4 }],
    };
    expect(judge('C1: 4 4 | C2: 3 3 | C3: 4 4', bar).verdict).toBe('meets');
    expect(judge('C1: 3 3 | C2: 3 3 | C3: 4 4', bar).reasons).toEqual(['One 4 among C1, C2: none']);
    expect(judge('C1: 4 4 | C2: 3 3 | C3: 3 3', bar).reasons).toEqual(['C3 at 4: 3']);
  });

  it('knows nothing without ratings', () => {
    expect(judge('C1: - -')).toMatchObject({ verdict: 'not_enough_evidence', weightedMean: null, criteriaUsed: 0 });
  });

  it('does not depend on the order of the ratings', () => {
    const level = fc.constantFrom<1 | 2 | 3 | 4 | null>(1, 2, 3, 4, null);
    const rating = fc.record({
      raterId: fc.constantFrom('A', 'B', 'C'),
      criterionId: fc.constantFrom('C1', 'C2', 'C3'),
      level,
    });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), (all) => {
        const one = judgeBar(SMALL_RUBRIC, SMALL_BAR, all);
        const other = judgeBar(SMALL_RUBRIC, SMALL_BAR, [...all].reverse());
        expect(other.verdict).toBe(one.verdict);
        expect([...other.decisiveCriterionIds].sort()).toEqual([...one.decisiveCriterionIds].sort());
      }),
    );
  });
});

describe('the criteria that one rating decides', () => {
  const bar = {
    ...SMALL_BAR,
    oneOf: [{ criterionIds: ['C2', 'C3'], level: 4 }],
    atLeast: [{ criterionId: 'C3', level: 2 }],
  };
  const levelsOf = (all: readonly PanelRating[], id: string): number[] =>
    all.flatMap((one) => (one.criterionId === id && one.level !== null ? [one.level] : []));

  /** Does everything known hold? Asked of the whole bar, with each rater twice: a single rating then counts as known. */
  function holds(all: readonly PanelRating[]): boolean {
    const twice = [...all, ...all.map((one) => ({ ...one, raterId: `${one.raterId}'` }))];
    const rest = judgeBar(SMALL_RUBRIC, bar, twice).conditions.filter((one) => !one.id.startsWith('gate:'));
    return (medianOf(levelsOf(all, 'C1')) ?? 0) >= 3 && rest.every((one) => one.outcome === 'met');
  }

  /** The plain form: leave out each rating in turn and judge everything anew. */
  const plainly = (all: readonly PanelRating[]): string[] =>
    ['C1', 'C2', 'C3', 'C9'].filter(
      (id) =>
        levelsOf(all, id).length >= 2 &&
        all.some(
          (one) =>
            one.criterionId === id && one.level !== null && holds(all.filter((other) => other !== one)) !== holds(all),
        ),
    );

  it('are those that judging everything anew without each rating in turn finds', () => {
    const level = fc.constantFrom<1 | 2 | 3 | 4 | null>(2, 3, 3, 4, 4, 1, null);
    const panel = fc.array(level, { minLength: 1, maxLength: 5 });
    let decided = 0;
    fc.assert(
      fc.property(fc.tuple(panel, panel, panel, panel), (panels) => {
        const all = panels.flatMap((levels, index) =>
          levels.map((one, nth) => ({ raterId: `r${nth}`, criterionId: ['C1', 'C2', 'C3', 'C9'][index]!, level: one })),
        );
        const expected = plainly(all);
        decided += expected.length;
        expect(judgeBar(SMALL_RUBRIC, bar, all).decisiveCriterionIds).toEqual(expected);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect(decided).toBeGreaterThan(20);
  });
});

describe('the agenda', () => {
  const agenda = (text: string, mixed: string | null = null) => {
    const all = ratings(text);
    const scores = ['C1', 'C2', 'C3', 'C9'].map((id) => scoreCriterion(id, all));
    const power = powerToFlip(SMALL_RUBRIC, SMALL_BAR, all);
    return agendaOf(SMALL_RUBRIC, SMALL_BAR, scores, judgeBar(SMALL_RUBRIC, SMALL_BAR, all), mixed, power);
  };

  it('puts the contested gate first, then what one rating decides, then splits; agreement is taken as read', () => {
    const titles = agenda('C1: 2 4 | C2: 2 4 4 4 | C3: 3 3').map((item) => item.criterionId);
    expect(titles).toEqual(['C1', 'C2']);
  });

  it('names a must criterion with one rater and the mixed role profile', () => {
    const items = agenda('C1: 3 3 | C2: 3 - | C3: 3 3', 'AI PM 5 of 6, TPM 4 of 5: explain in debrief');
    expect(items.map((item) => [item.criterionId, item.reason])).toEqual([
      ['C2', 'One rater only.'],
      [null, 'AI PM 5 of 6, TPM 4 of 5: explain in debrief'],
    ]);
  });

  it('takes up what is one level apart where one level by one rater turns the recommendation, and says so', () => {
    const items = agenda('C1: 3 3 3 | C2: 3 4 | C3: 3 3');
    expect(items).toEqual([expect.objectContaining({ criterionId: 'C2', power: { levels: 1, to: ['contested'] } })]);
  });

  it('is ordered by power among equal disagreement: fewer levels first', () => {
    const items = agenda('C1: 4 4 4 | C2: 4 4 2 4 | C3: 4 4 2 2');
    const [c2, c3] = ['C2', 'C3'].map((id) => items.findIndex((item) => item.criterionId === id));
    expect(c2).toBeGreaterThanOrEqual(0);
    expect(c3).toBeGreaterThanOrEqual(0);
    const levels = items.map((item) => item.power?.levels ?? Infinity);
    expect(levels.every((one) => one >= 1)).toBe(true);
  });
});
