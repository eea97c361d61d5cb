import { describe, expect, it } from '@jest/globals';
import { promptfooResult, promptfooText, realPromptfooText } from '../testing/promptfoo-documents.js';
import { judgeClassOf } from './judge-class.js';
import { parsePromptfoo } from './parse-promptfoo.js';

const outcomesOf = (...results: unknown[]): string[] =>
  parsePromptfoo(promptfooText(results)).cases.map((one) => one.outcome);

describe('a real promptfoo file', () => {
  const artifact = parsePromptfoo(realPromptfooText());

  it('says which tool and which run it came from, as it stands in the file', () => {
    expect(artifact).toMatchObject({
      format: 'promptfoo-json',
      layout: 'version 3',
      toolVersion: '0.123.1',
      evaluationId: 'eval-wyt-2026-11-22T01:47:55',
      evaluatedAt: '2026-11-22T01:47:55.165Z',
      title: 'Support agent release gate',
      warnings: [],
    });
  });

  it('holds its cases with slice, source, checks and scores', () => {
    expect(artifact.cases).toHaveLength(120);
    expect(artifact.cases[3]).toMatchObject({
      outcome: 'failed',
      slice: 'refund_policy',
      description: 'refund_policy case 4',
      source: 'adversarial',
      variant: 'echo, prompt 1',
      checks: [
        { type: 'contains', judge: 'exact', metric: 'grounded', passed: false },
        { type: 'not-contains', judge: 'exact', metric: 'no-hallucination', passed: false },
        { type: 'latency', judge: 'latency-cost', metric: 'latency', passed: true },
      ],
    });
  });
});

describe('the outcome of a case', () => {
  it('tells an error from a failure by the reason of failure', () => {
    expect(
      outcomesOf(
        promptfooResult(),
        promptfooResult({ success: false, failureReason: 1, error: 'Aggregate score 0.33' }),
        promptfooResult({ success: false, failureReason: 2, error: 'Provider down', gradingResult: null }),
      ),
    ).toEqual(['passed', 'failed', 'error']);
  });

  it('in a file from before that reason, is an error when there is one and nothing was graded', () => {
    const old = { failureReason: undefined, success: false };
    expect(
      outcomesOf(
        promptfooResult({ ...old, error: 'Provider down', gradingResult: null }),
        promptfooResult({ ...old, error: 'Expected x' }),
        promptfooResult(old),
      ),
    ).toEqual(['error', 'failed', 'failed']);
  });

  it('is an error, with a warning, when the file says success and error at once', () => {
    const { cases, warnings } = parsePromptfoo(promptfooText([promptfooResult({ failureReason: 2 })]));
    expect(cases[0]?.outcome).toBe('error');
    expect(warnings.map((warning) => warning.code)).toEqual(['CONTRADICTORY_OUTCOME']);
  });
});

describe('the layout', () => {
  it('may be an older one without version, metadata or test case', () => {
    const text = JSON.stringify({
      results: {
        timestamp: '2024-01-05T10:00:00.000Z',
        results: [{ success: true, vars: { q: 1 }, provider: 'openai:gpt-4', description: 'refund: late' }],
        stats: { successes: 1, failures: 0 },
        table: { head: {}, body: [] },
      },
    });
    const artifact = parsePromptfoo(text);
    expect(artifact).toMatchObject({ layout: 'without a version', toolVersion: undefined, warnings: [] });
    expect(artifact.cases[0]).toMatchObject({ outcome: 'passed', variant: 'openai:gpt-4, prompt 1', checks: [] });
  });

  it('newer than known is read with a warning', () => {
    const { warnings } = parsePromptfoo(promptfooText([promptfooResult()], { version: 9 }));
    expect(warnings.map((warning) => warning.code)).toEqual(['UNKNOWN_LAYOUT']);
  });

  it('may start with a byte order mark', () => {
    expect(parsePromptfoo(`\uFEFF${promptfooText([promptfooResult()])}`).cases).toHaveLength(1);
  });
});

describe("the file's own totals", () => {
  it('are checked against its cases', () => {
    const stats = { successes: 5, failures: 0, errors: 0 };
    const { warnings } = parsePromptfoo(promptfooText([promptfooResult()], { stats }));
    expect(warnings).toEqual([{ code: 'STATS_MISMATCH', message: 'The file claims 5 successes; its cases show 1.' }]);
  });
});

describe('the checks of a case', () => {
  it('come without a verdict from the test case when the case could not be judged', () => {
    const result = promptfooResult({
      success: false,
      failureReason: 2,
      gradingResult: null,
      testCase: { assert: [{ type: 'llm-rubric', metric: 'tone' }] },
    });
    expect(parsePromptfoo(promptfooText([result])).cases[0]?.checks).toEqual([
      { type: 'llm-rubric', judge: 'model-graded', metric: 'tone', passed: undefined },
    ]);
  });

  it.each([
    ['not-contains', 'exact'],
    ['similar:cosine', 'similarity'],
    ['not-llm-rubric', 'model-graded'],
    ['factuality', 'model-graded'],
    ['javascript', 'code'],
    ['cost', 'latency-cost'],
    ['human', 'human'],
    ['something-new', 'other'],
    ['constructor', 'other'],
  ])('%s is judged as %s', (type, judge) => {
    expect(judgeClassOf(type)).toBe(judge);
  });
});
