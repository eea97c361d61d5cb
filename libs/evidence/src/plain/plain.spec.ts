import { describe, expect, it } from '@jest/globals';
import { codesOf, read, refusal, summarize } from '../testing/read.js';
import { summarizeEvalArtifact } from '../summary/summarize-eval-artifact.js';

describe('plain cases', () => {
  it('as CSV are read by the usual names of columns, which is said', async () => {
    const csv =
      'id;question;verdict;topic;source;latency_ms\n1;A?;pass;x;incident;10\n2;B?;FAIL;x;expert;30\n3;C?;0,5;y;;\n';
    const summary = await summarize(csv.replace('0,5', '0.5'));
    expect(summary).toMatchObject({
      ...{ format: 'cases-csv', cases: 3, passed: 1, failed: 1, partial: 1, sliceKey: 'topic' },
      usage: { latencyMs: { total: 40, cases: 2 }, cost: null },
      sources: [
        { source: 'incident', cases: 1 },
        { source: 'expert', cases: 1 },
        { source: 'not stated', cases: 1 },
      ],
    });
    expect(codesOf(summary)).toContain('COLUMNS_GUESSED');
  });

  it('are read by a mapping where the names are others', async () => {
    const csv = 'frage,urteil,verdict\nA?,ok,fail\nB?,crashed,pass\n';
    const told = await read(csv, { columns: { outcome: 'urteil', input: 'frage' } });
    expect(summarizeEvalArtifact(told)).toMatchObject({ passed: 1, errored: 1, failed: 0, inputsCompared: 2 });
    expect((await refusal(read(csv, { columns: { outcome: 'nothing' } }))).code).toBe('BAD_COLUMNS');
  });

  it('as JSON Lines may hold metadata', async () => {
    const lines = [
      { input: 'A?', passed: true, judge: 'human', metadata: { slice: 'x' } },
      { input: 'A?', passed: false, judge: 'human', metadata: { slice: 'y' } },
      { input: 'C?', passed: null, judge: 'human', metadata: { slice: 'y' } },
    ];
    const summary = await summarize(lines.map((one) => JSON.stringify(one)).join('\n'));
    expect(summary).toMatchObject({
      ...{ format: 'cases-jsonl', passed: 1, failed: 1, unscored: 1, duplicates: 1, isClustered: true },
      judges: [{ kind: 'human', checks: 3 }],
    });
    expect(summary.slices.map((one) => [one.value, one.cases])).toEqual([
      ['x', 1],
      ['y', 2],
    ]);
  });

  it('without a verdict are counted and unscored', async () => {
    const summary = await summarize('question,topic\nA,x\nB,y\n');
    expect(summary).toMatchObject({ cases: 2, unscored: 2, passRate: null });
    expect(codesOf(summary)).toContain('NO_SCORES');
  });

  it('with a verdict that is no word count it as unscored, and say so', async () => {
    const summary = await summarize('question,verdict\nA,splendid\nB,17\nC,yes\n');
    expect(summary).toMatchObject({ passed: 1, unscored: 2 });
    expect(codesOf(summary)).toContain('UNKNOWN_SCALE');
  });

  it('whose columns have one name keep both', async () => {
    expect((await summarize('question,tag,tag\nA,x,y\n')).sliceKeys).toEqual(['tag', 'tag (2)']);
  });
});
