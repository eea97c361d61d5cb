import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compareArtifacts } from './compare/compare-artifacts.js';
import { codesOf, read, summarize } from './testing/read.js';

// Tests run from the repository root; where the files come from stands in their README.
const file = (name: string): Buffer => readFileSync(`test/fixtures/evals/${name}`);

describe('the real promptfoo file', () => {
  const summary = summarize(file('promptfoo-v3-support-agent.json'), { threshold: 0.9 });

  it('shows 120 cases: 102 passed, 18 failed', async () => {
    expect(await summary).toMatchObject({
      ...{ format: 'promptfoo-json', formatVersion: 3, toolVersion: '0.123.1', suite: 'Support agent release gate' },
      ...{ evaluationId: 'eval-wyt-2026-11-22T01:47:55', evaluatedAt: '2026-11-22T01:47:55.165Z', models: ['echo'] },
      ...{ cases: 120, passed: 102, failed: 18, partial: 0, errored: 0, unscored: 0, passRate: 0.85, epochs: 1 },
      ...{ duplicates: 0, nearDuplicates: 109, inputsCompared: 120, threshold: 0.9, caseThresholds: [0.8] },
      usage: { cost: { total: 0, cases: 120 }, tokens: { total: 0 }, latencyMs: { total: 617, median: 5, cases: 120 } },
    });
    // What defines a Wilson bound p: the observed rate lies exactly z standard errors of p away from it.
    for (const p of (await summary).passRateInterval!) {
      expect(Math.abs(0.85 - p) / Math.sqrt((p * (1 - p)) / 120)).toBeCloseTo(1.959963984540054, 10);
    }
  });

  it('tells its six slices apart, and which of them misses 90 percent', async () => {
    const { slices, worstSlices, sliceKey } = await summary;
    expect(sliceKey).toBe('slice');
    expect(slices.map((one) => [one.value, one.cases, one.passed, one.failed, one.verdict?.status])).toEqual([
      ['refund_policy', 20, 16, 4, 'too few cases to tell'],
      ['pricing', 20, 18, 2, 'too few cases to tell'],
      ['account_access', 20, 20, 0, 'too few cases to tell'],
      ['out_of_scope', 20, 17, 3, 'too few cases to tell'],
      ['prompt_injection', 20, 17, 3, 'too few cases to tell'],
      ['non_english', 20, 14, 6, 'below'],
    ]);
    expect(worstSlices.map((one) => one.value)).toEqual(['non_english', 'refund_policy', 'out_of_scope']);
  });

  it('can be sliced by source, variable or description', async () => {
    const by = async (slice: string) =>
      (await summarize(file('promptfoo-v3-support-agent.json'), { slice })).slices.map((one) => [one.value, one.cases]);
    expect(await by('source')).toEqual(
      ['production incident', 'domain expert', 'synthetic', 'adversarial'].map((name) => [name, 30]),
    );
    expect(await by('answer')).toHaveLength(2);
    expect(await by('description')).toEqual((await summary).slices.map((one) => [one.value, 20]));
  });

  it('shows its three metrics, judges and sources, and failing cases as text', async () => {
    const { metrics, judges, sources, failing } = await summary;
    expect(metrics.map(({ name, cases, mean, passRate }) => [name, cases, mean, passRate])).toEqual([
      ['grounded', 120, 0.85, 0.85],
      ['no-hallucination', 120, 0.85, 0.85],
      ['latency', 120, 1, 1],
    ]);
    expect(judges).toEqual([
      { kind: 'exact', model: null, types: ['contains', 'not-contains'], checks: 240 },
      { kind: 'latency-cost', model: null, types: ['latency'], checks: 120 },
    ]);
    expect(sources).toHaveLength(4);
    expect(failing).toHaveLength(5);
    expect(failing[0]).toMatchObject({ label: 'refund_policy case 4', outcome: 'failed' });
    expect(failing[0]?.reason).toContain('Aggregate score 0.33');
  });

  it('compared with itself has 120 same cases and no change', async () => {
    const artifact = await read(file('promptfoo-v3-support-agent.json'));
    expect(compareArtifacts(artifact, artifact)).toMatchObject({
      ...{ compared: 120, better: 0, worse: 0, samePassed: 102, sameFailed: 18, p: 1, isModelChange: false },
    });
  });
});

describe('the real Inspect archive, deflated, of a run whose scorer wrote no score', () => {
  it('has ten unscored cases and no pass rate', async () => {
    const summary = await summarize(file('inspect-popularity.eval'));
    expect(summary).toMatchObject({
      ...{ format: 'inspect-eval', formatVersion: 2, suite: 'popularity', status: 'success' },
      ...{ models: ['openai/gpt-4o-mini'], toolVersion: '0.3.58.dev16+g6a87748b' },
      ...{ cases: 10, passed: 0, failed: 0, partial: 0, errored: 0, unscored: 10 },
      ...{ passRate: null, passRateInterval: null, sources: null, duplicates: 0, inputsCompared: 10 },
      usage: { tokens: { total: 640, cases: null }, cost: null, latencyMs: null },
    });
    expect(codesOf(summary)).toEqual(['NO_SCORES']);
    expect(summary.unknown).toContain('caseSources');
  });
});

describe('the real Inspect document', () => {
  it('has three cases graded correct by the model under test itself', async () => {
    const summary = await summarize(file('inspect-security-guide.json'));
    expect(summary).toMatchObject({
      ...{ format: 'inspect-json', formatVersion: 2, suite: 'security_guide', status: 'success' },
      ...{ cases: 3, passed: 3, failed: 0, partial: 0, errored: 0, unscored: 0, passRate: 1 },
      judges: [{ kind: 'model-graded', model: 'openai/gpt-4o-mini', types: ['model_graded_fact'], checks: 3 }],
      metrics: [{ name: 'model_graded_fact', cases: 3, mean: 1, passRate: 1 }],
      stated: [
        { name: 'model_graded_fact/accuracy', value: 1 },
        { name: 'model_graded_fact/stderr', value: 0 },
      ],
      usage: { tokens: { total: 1992, cases: 3 } },
    });
    expect(summary.passRateInterval![0]).toBeCloseTo(0.4385, 4);
    expect(codesOf(summary)).toEqual(['SELF_GRADED']);
  });
});

describe('the archive in Zstandard frames', () => {
  it('reads as its README says', async () => {
    expect(await summarize(file('inspect-zstd-frames.eval'))).toMatchObject({
      ...{ format: 'inspect-eval', suite: 'zstd_frames', status: 'success', epochs: 2 },
      ...{ cases: 40, passed: 20, failed: 9, partial: 10, errored: 1, unscored: 0 },
      passRate: 20 / 39,
    });
  });
});
