import { afterAll, describe, expect, it } from '@jest/globals';
import { readReferenceCases } from './reference-data.js';
import { compareToReference, countNumbers, isNear } from './reference-cases/compare.js';
import { REFERENCE_CHECKS } from './reference-cases/index.js';

const cases = readReferenceCases();
const claimed = cases.filter(({ id }) => id in REFERENCE_CHECKS);
const total = { cases: 0, computed: 0, inputs: 0 };

describe('the reference cases', () => {
  afterAll(() => {
    const numbers = cases.reduce((sum, { values }) => sum + countNumbers(values), 0);
    process.stdout.write(
      `${total.cases} of ${cases.length} cases, ${total.computed + total.inputs} of ${numbers} numbers (${total.inputs} of them inputs of their case, about the software's own run, or of the full run alone)\n`,
    );
  });

  it.each(claimed)('$id ($method) gives the values of $provenance', ({ id, values, tolerance }) => {
    const { compute, inputs = [], ofTheSoftware = [] } = REFERENCE_CHECKS[id]!;
    const result = compareToReference(compute(values), values, tolerance, [...inputs, ...ofTheSoftware]);
    total.computed += result.passed;
    total.inputs += result.inputs;
    expect(result.failures).toEqual([]);
    total.cases += 1;
  });

  it('are all claimed by a method, and no method claims a case that is not there', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id) => !(id in REFERENCE_CHECKS))).toEqual([]);
    expect(Object.keys(REFERENCE_CHECKS).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the comparison', () => {
  it('accepts an absolute or a relative error, and never NaN or nothing', () => {
    expect(isNear(1.1, 1, { abs: 0.2 })).toBe(true);
    expect(isNear(110, 100, { abs: 0.2, rel: 0.2 })).toBe(true);
    expect(isNear(1.3, 1, { abs: 0.2 })).toBe(false);
    expect(isNear(Number.NaN, 1, { abs: 1e9 })).toBe(false);
    expect(isNear(undefined, 0, { abs: 1 })).toBe(false);
  });

  it('counts leaves, names what is off and leaves inputs out', () => {
    const reference = { given: { n: 3 }, list: [1, 2], word: 'a', nothing: null };
    expect(compareToReference({ list: [1, 5], word: 'b' }, reference, { abs: 0 }, ['given'])).toEqual({
      numbers: 2,
      passed: 1,
      inputs: 1,
      failures: ['list.1: 5 instead of 2', 'word: b instead of a', 'nothing: undefined instead of null'],
    });
  });
});
