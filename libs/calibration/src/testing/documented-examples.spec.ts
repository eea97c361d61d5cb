import { beforeAll, describe, expect, it } from '@jest/globals';
import { allExports, documentedExamples, evaluate } from './documented-examples.js';

const examples = documentedExamples();
let scope: Record<string, unknown>;
beforeAll(async () => {
  scope = await allExports();
});

describe('the examples in the documentation of the library', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(60);
  });

  it.each(examples)('$file: $expression', ({ expression, value }) => {
    const actual = evaluate(expression, scope);
    const expected = evaluate(value, scope);
    if (typeof expected !== 'number') {
      expect(actual).toEqual(expected);
      return;
    }
    // A rounded value is right to its last digit.
    const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 12;
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(0.5001 * 10 ** -Math.min(decimals, 12));
  });
});
