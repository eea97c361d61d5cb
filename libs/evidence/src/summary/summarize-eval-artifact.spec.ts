import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePromptfoo } from '../promptfoo/parse-promptfoo.js';
import { promptfooResult, promptfooText, realPromptfooText } from '../testing/promptfoo-documents.js';
import { summarizeEvalArtifact } from './summarize-eval-artifact.js';
import { judgeThreshold } from './threshold-verdict.js';
import { wilsonInterval } from './wilson-interval.js';

const summarize = (results: unknown[], threshold?: number) =>
  summarizeEvalArtifact(parsePromptfoo(promptfooText(results)), threshold);
const failed = { success: false, failureReason: 1 };
const broken = { success: false, failureReason: 2, gradingResult: null };

describe('the summary of the real file', () => {
  const summary = summarizeEvalArtifact(parsePromptfoo(realPromptfooText()), 0.9);

  it('counts 120 cases, 102 passed, 18 failed, 0 errors', () => {
    expect(summary).toMatchObject({ cases: 120, judged: 120, passed: 102, failed: 18, errors: 0, rate: 0.85 });
    expect(summary).toMatchObject({ duplicateCases: 0, casesWithoutChecks: 0, warnings: [] });
    // What defines a Wilson bound p: the observed rate lies exactly z standard errors of p away from it.
    for (const p of [summary.interval!.low, summary.interval!.high]) {
      expect(Math.abs(0.85 - p) / Math.sqrt((p * (1 - p)) / 120)).toBeCloseTo(1.959963984540054, 10);
    }
  });

  it('tells its six slices apart', () => {
    expect(summary.slices.map((slice) => [slice.name, slice.judged, slice.passed])).toEqual([
      ['refund_policy', 20, 16],
      ['pricing', 20, 18],
      ['account_access', 20, 20],
      ['out_of_scope', 20, 17],
      ['prompt_injection', 20, 17],
      ['non_english', 20, 14],
    ]);
    expect(summary.slices.map((slice) => slice.verdict?.status)).toEqual([
      ...new Array<string>(5).fill('too few cases to tell'),
      'below',
    ]);
  });

  it('shows its three metrics, judges and sources', () => {
    expect(summary.metrics.map(({ metric, judged, passed, judges }) => [metric, judged, passed, judges])).toEqual([
      ['grounded', 120, 102, ['exact']],
      ['no-hallucination', 120, 102, ['exact']],
      ['latency', 120, 120, ['latency-cost']],
    ]);
    expect(summary.judges).toEqual([
      { judge: 'exact', types: ['contains', 'not-contains'], checks: 240 },
      { judge: 'latency-cost', types: ['latency'], checks: 120 },
    ]);
    expect(summary.sources.map(({ source, cases }) => [source, cases])).toEqual(
      expect.arrayContaining(
        ['production incident', 'domain expert', 'synthetic', 'adversarial'].map((name) => [name, 30]),
      ),
    );
  });

  it('can not tell whether 90 percent is met, and says by how much the rate misses it', () => {
    expect(summary.verdict).toMatchObject({ threshold: 0.9, status: 'too few cases to tell' });
    expect(summary.verdict?.margin).toBeCloseTo(-0.05, 12);
  });

  it('survives JSON: it is what gets stored', () => {
    expect(JSON.parse(JSON.stringify(summary))).toMatchObject({ passed: 102, slices: { length: 6 } });
  });
});

describe('the pass rate', () => {
  it('leaves errors out of what was judged', () => {
    const summary = summarize([promptfooResult(), promptfooResult(failed), promptfooResult(broken)]);
    expect(summary).toMatchObject({ cases: 3, judged: 2, passed: 1, failed: 1, errors: 1, rate: 0.5 });
  });

  it('does not exist when nothing could be judged', () => {
    const summary = summarize([promptfooResult(broken)], 0.5);
    expect(summary).toMatchObject({ judged: 0, rate: undefined, interval: undefined });
    expect(summary.verdict).toEqual({ threshold: 0.5, status: 'too few cases to tell', margin: undefined });
  });
});

describe('the threshold verdict', () => {
  it.each([
    [95, 100, 0.8, 'met'],
    [60, 100, 0.8, 'below'],
    [17, 20, 0.8, 'too few cases to tell'],
    [3, 3, 0.9, 'too few cases to tell'],
  ])('for %d of %d at %d is: %s', (passed, n, threshold, status) => {
    expect(judgeThreshold(threshold, passed / n, wilsonInterval(passed, n)).status).toBe(status);
  });

  it('refuses a threshold that is no share', () => {
    for (const threshold of [-0.1, 80, Number.NaN]) {
      expect(() => summarize([promptfooResult()], threshold)).toThrow('between 0 and 1');
    }
  });

  it('is not given when no threshold was', () => {
    expect(summarize([promptfooResult()]).verdict).toBeUndefined();
  });
});

describe('slices', () => {
  const names = (...descriptions: (string | undefined)[]): string[] =>
    summarize(descriptions.map((description) => promptfooResult({ metadata: {}, description }))).slices.map(
      (s) => s.name,
    );

  it('come from the beginning that descriptions share when the metadata names none', () => {
    expect(names('refund: late parcel', 'refund: twice', '[tone] rude', '[tone] kind')).toEqual(['refund', 'tone']);
    expect(names('refund case 1', 'refund case 2')).toEqual(['refund']);
  });

  it('are all one when nothing groups the cases', () => {
    expect(names('late: parcel', undefined, 'hello')).toEqual(['all']);
  });

  it('beyond 200 are shown as one, with a warning, and no case is lost', () => {
    const summary = summarize(
      Array.from({ length: 250 }, (_, index) => promptfooResult({ metadata: { slice: `s${index}`, source: 'x' } })),
    );
    expect(summary.slices).toHaveLength(201);
    expect(summary.slices.reduce((sum, slice) => sum + slice.cases, 0)).toBe(250);
    expect(summary.warnings.map((warning) => warning.code)).toContain('GROUPS_MERGED');
  });

  it('may be called like a property of every object', () => {
    const summary = summarize([promptfooResult({ metadata: { slice: 'constructor' } })]);
    expect(summary.slices[0]).toMatchObject({ name: 'constructor', passed: 1 });
  });
});

describe('what narrows the evidence is said', () => {
  it('cases with the same variables, whatever the order of their keys', () => {
    const vars = [{ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, { a: 2 }];
    const summary = summarize(vars.map((one) => promptfooResult({ vars: one })));
    expect(summary.duplicateCases).toBe(1);
    expect(summary.warnings.map((warning) => warning.code)).toEqual(['DUPLICATE_CASES']);
  });

  it('the same case under another provider is no duplicate, but mixes rates', () => {
    const summary = summarize(['a', 'b'].map((id) => promptfooResult({ vars: { q: 1 }, provider: { id } })));
    expect(summary.duplicateCases).toBe(0);
    expect(summary.variants.map((variant) => variant.name)).toEqual(['a, prompt 1', 'b, prompt 1']);
    expect(summary.warnings.map((warning) => warning.code)).toEqual(['MIXED_VARIANTS']);
  });

  it('cases without any assertion, which can not fail', () => {
    const summary = summarize([promptfooResult({ gradingResult: null, namedScores: {} }), promptfooResult(broken)]);
    expect(summary.casesWithoutChecks).toBe(1);
    expect(summary.warnings.map((warning) => warning.code)).toEqual(['CASES_WITHOUT_CHECKS']);
  });

  it('a metric checked twice in one case has no interval', () => {
    const check = { pass: true, assertion: { type: 'equals', metric: 'right' } };
    const summary = summarize([promptfooResult({ gradingResult: { componentResults: [check, check] } })]);
    expect(summary.metrics[0]).toMatchObject({ judged: 2, passed: 2, interval: undefined });
  });

  it('a metric that only has scores gets their mean and no rate', () => {
    const ungraded = { gradingResult: null, testCase: {} };
    const summary = summarize([0.2, 0.6].map((right) => promptfooResult({ ...ungraded, namedScores: { right } })));
    expect(summary.metrics).toEqual([
      { metric: 'right', judged: 0, passed: 0, rate: undefined, interval: undefined, meanScore: 0.4, judges: [] },
    ]);
  });
});

describe('the Wilson interval', () => {
  it.each([
    // Newcombe (1998), table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('for %d of %d is the published one', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the rate, stays in 0 to 1 and mirrors for failures', () => {
    const counts = fc.nat(2_000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const interval = wilsonInterval(successes, n);
        if (n === 0) {
          expect(interval).toBeUndefined();
          return;
        }
        expect(interval!.low).toBeGreaterThanOrEqual(0);
        expect(interval!.low).toBeLessThanOrEqual(successes / n);
        expect(interval!.high).toBeGreaterThanOrEqual(successes / n);
        expect(interval!.high).toBeLessThanOrEqual(1);
        expect(wilsonInterval(n - successes, n)!.high).toBeCloseTo(1 - interval!.low, 12);
      }),
    );
  });

  it('refuses counts that are none', () => {
    for (const [successes, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [1, Number.NaN],
    ] as const) {
      expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
    }
  });
});
