import { describe, expect, it } from '@jest/globals';
import { ratings, SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { judgeBar } from './bar.js';
import { carryingCriteria } from './carrying-criteria.js';

const ORDER = SMALL_RUBRIC.criteria.map((one) => one.id);
const carry = (text: string, bar = SMALL_BAR) => carryingCriteria(judgeBar(SMALL_RUBRIC, bar, ratings(text)), ORDER);
const ids = (list: readonly { readonly criterionId: string }[]) => list.map((one) => one.criterionId).join(' ');

describe('the criteria that carry a decision', () => {
  it('are for a hire the gate alone where everything holds: what everybody met carries nothing by itself', () => {
    const { hire, hire_other_level: other, no_hire: no, hold, redirect } = carry('C1: 3 3 | C2: 3 4 | C3: 3 3');
    expect(hire).toEqual([{ criterionId: 'C1', why: 'Gate C1, median 3 or more: 3, 3 to 3' }]);
    expect(other).toEqual(hire);
    expect([no, hold, redirect]).toEqual([[], [], []]);
  });

  it('are for a hire also the one that lifts it, and the one of which a single rating decides', () => {
    const bar = { ...SMALL_BAR, oneOf: [{ criterionIds: ['C2', 'C3'], level: 4 }] };
    expect(carry('C1: 3 3 | C2: 3 3 | C3: 4 4', bar).hire).toMatchObject([
      { criterionId: 'C1' },
      { criterionId: 'C3', why: 'One 4 among C2, C3: C3 at 4' },
    ]);
    expect(carry('C1: 3 3 | C2: 2 4 | C3: 3 3').hire[1]).toEqual({
      ...{ criterionId: 'C2', why: 'one rating on it decides whether the bar is met' },
    });
  });

  it('are for a hire against the bar also those that failed, and for no hire those alone, in the order of the rubric', () => {
    const found = carry('C1: 3 3 | C2: 2 2 | C3: 1 1');
    expect(ids(found.hire)).toBe('C1 C2 C3');
    expect(found.no_hire).toEqual([
      { criterionId: 'C2', why: 'C2 at 3 or more: 2' },
      { criterionId: 'C3', why: 'No criterion at 1: lowest 1' },
    ]);
    expect(ids(found.hold)).toBe('');
  });

  it('are for a hold those that are contested or hang on one rating, not those it names as missing; each once, by the first condition that names it', () => {
    expect(ids(carry('C1: 3 3 | C2: 2 4 | C3: 3 3').hold)).toBe('C2');
    const found = carry('C1: 2 4 | C2: 4 - | C3: 3 3');
    expect(ids(found.hold)).toBe('C1');
    expect(found.hold[0]?.why).toBe('Gate C1, median 3 or more: 3, 2 to 4');
    expect(ids(found.no_hire)).toBe('C1');
  });
});
