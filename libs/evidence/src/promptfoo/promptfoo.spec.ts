import { describe, expect, it } from '@jest/globals';
import { broken, failed, promptfooResult, promptfooText } from '../testing/promptfoo-documents.js';
import { codesOf, read, summarize } from '../testing/read.js';
import { judgeClassOf } from './judge-class.js';

const outcomesOf = async (...results: unknown[]): Promise<string[]> =>
  (await read(promptfooText(results))).cases.map((one) => one.outcome);

describe('the outcome of a case', () => {
  it('tells an error from a failure by the reason of failure', async () => {
    const results = [promptfooResult(), promptfooResult(failed), promptfooResult(broken)];
    expect(await outcomesOf(...results)).toEqual(['passed', 'failed', 'errored']);
  });

  it('in a file from before that reason, is an error when there is one and nothing was graded', async () => {
    const old = { failureReason: undefined, success: false };
    expect(
      await outcomesOf(
        promptfooResult({ ...old, error: 'Provider down', gradingResult: null }),
        promptfooResult({ ...old, error: 'Expected x' }),
        promptfooResult(old),
      ),
    ).toEqual(['errored', 'failed', 'failed']);
  });

  it('is an error, with a warning, when the file says success and error at once', async () => {
    const artifact = await read(promptfooText([promptfooResult({ failureReason: 2 })]));
    expect(artifact.cases[0]?.outcome).toBe('errored');
    expect(codesOf(artifact)).toEqual(['CONTRADICTORY_OUTCOME']);
  });
});

describe('the layout', () => {
  const old = (version?: number): string =>
    JSON.stringify({
      results: {
        version,
        timestamp: '2024-01-05T10:00:00.000Z',
        results: [{ success: true, vars: { q: 1 }, provider: 'openai:gpt-4', description: 'refund: late' }],
        stats: { successes: 1, failures: 0 },
        table: { head: { prompts: [], vars: ['q'] }, body: [{ outputs: [{ pass: true }] }] },
      },
      config: { description: 'Gate' },
      shareableUrl: null,
    });

  it('2 holds a table beside the results', async () => {
    const artifact = await read(old(2));
    expect(artifact).toMatchObject({ format: 'promptfoo-json', formatVersion: 2, suite: 'Gate', warnings: [] });
    expect(artifact.cases[0]).toMatchObject({ outcome: 'passed', variant: 'openai:gpt-4, prompt 1', checks: [] });
  });

  it.each([[undefined], [9], [0]])('%p is read as far as it is understood, with a warning', async (version) => {
    const artifact = await read(old(version));
    expect(artifact.cases).toHaveLength(1);
    expect(codesOf(artifact)).toEqual(['UNKNOWN_LAYOUT']);
  });

  it('may start with a byte order mark, and its parts may come in any order', async () => {
    const { results, ...rest } = JSON.parse(promptfooText([promptfooResult()])) as Record<string, unknown>;
    expect((await read(`\uFEFF${JSON.stringify({ results, ...rest })}`)).evaluationId).toBe('eval-1');
  });

  it("that holds the file's own totals is checked against its cases", async () => {
    const stats = { successes: 5, failures: 0, errors: 0 };
    const { warnings } = await read(promptfooText([promptfooResult()], { stats }));
    expect(warnings).toEqual([{ code: 'STATS_MISMATCH', message: 'The file claims 5 successes; its cases show 1.' }]);
  });
});

describe('JSON Lines and CSV of promptfoo', () => {
  it('hold a result per line', async () => {
    const lines = [promptfooResult(), promptfooResult(failed), promptfooResult(broken)].map((one) =>
      JSON.stringify(one),
    );
    const summary = await summarize(`${lines.join('\r\n')}\n\n`);
    expect(summary).toMatchObject({ format: 'promptfoo-jsonl', cases: 3, passed: 1, failed: 1, errored: 1 });
    expect(summary.judges).toMatchObject([{ kind: 'exact', checks: 2 }]);
  });

  it('as a table begin each output with its verdict', async () => {
    const csv = [
      'Description,question,language,"[openai:gpt-5] Answer, {{question}}",Grader Reason,Comment',
      'refund: late,"Where, is it?",en,"[PASS] In the ""post""",All assertions passed,',
      'refund: twice,Again?,de,"[FAIL] No\nidea",Expected citation,',
      'other,Down?,de,[ERROR] 503,,',
    ].join('\n');
    const summary = await summarize(csv, { slice: 'language' });
    expect(summary).toMatchObject({
      ...{ format: 'promptfoo-csv', models: ['openai:gpt-5'], cases: 3, passed: 1, failed: 1, errored: 1 },
      ...{ sliceKey: 'vars.language', judges: [], metrics: [] },
    });
    expect(summary.failing[0]).toMatchObject({ label: 'refund: twice', reason: 'Expected citation' });
    expect(summary.unknown).toEqual(expect.arrayContaining(['caseSources', 'judge']));
  });

  it('may have a column per metric between an output and its reason, which is no variable', async () => {
    const beside = 'Status,Score,Named Scores,Metric: grounded,Metric: tone,Grader Reason,Comment';
    const csv = `Description,q,[a] p,${beside},pluginId\nfirst,x,out,FAIL,0.00,"{""tone"":1}",0.00,1.00,Too curt,,\n`;
    const artifact = await read(csv);
    expect(artifact.cases[0]!.slices).toEqual([['vars.q', 'x']]);
    expect(artifact.failing[0]).toMatchObject({ label: 'first', reason: 'Too curt', input: 'x' });
  });

  it('may state the verdict in a column beside each output, for several models', async () => {
    const csv = 'q,[a] p,Status,Score,[b] p,Status,Score\nx,out,PASS,1,out,FAIL,0\n';
    const summary = await summarize(csv);
    expect(summary).toMatchObject({ format: 'promptfoo-csv', models: ['a', 'b'], passed: 1, failed: 1, duplicates: 0 });
    expect(codesOf(summary)).toContain('MIXED_VARIANTS');
  });
});

describe('the checks of a case', () => {
  it('come without a verdict from the test case when the case could not be judged', async () => {
    const testCase = { assert: [{ type: 'llm-rubric', metric: 'tone', provider: 'openai:judge' }] };
    const { cases } = await read(promptfooText([promptfooResult({ ...broken, testCase })]));
    expect(cases[0]?.checks).toEqual([
      { type: 'llm-rubric', judge: 'model-graded', model: 'openai:judge', metric: 'tone', passed: undefined },
    ]);
  });

  it('that only name a score decide nothing', async () => {
    const componentResults = [
      { pass: false, score: 0, assertion: { type: 'equals', metric: 'tone', metricOnly: true } },
    ];
    const { cases } = await read(promptfooText([promptfooResult({ gradingResult: { pass: true, componentResults } })]));
    expect(cases[0]?.checks).toMatchObject([{ metric: 'tone', passed: undefined }]);
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
