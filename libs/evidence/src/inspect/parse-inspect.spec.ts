import { describe, expect, it } from '@jest/globals';
import { inspectArchive, inspectHeader, inspectJson, inspectSample } from '../testing/inspect-documents.js';
import { codesOf, read, refusal, summarize } from '../testing/read.js';

describe("a sample's value", () => {
  it.each([
    ['C', 'passed'],
    ['I', 'failed'],
    ['P', 'partial'],
    ['N', 'failed'],
    [1, 'passed'],
    [0, 'failed'],
    [true, 'passed'],
    [false, 'failed'],
    [0.25, 'partial'],
    ['1.0', 'passed'],
    [7, 'unscored'],
    [-1, 'unscored'],
    ['excellent', 'unscored'],
    [{ a: 1, b: 0 }, 'unscored'],
    [undefined, 'unscored'],
  ])('%p counts as %s', async (value, outcome) => {
    const summary = await summarize(inspectJson([inspectSample(1, value)]));
    expect(summary).toMatchObject({ cases: 1, [outcome]: 1 });
    const { passed, failed, partial, errored, unscored } = summary;
    expect(passed + failed + partial + errored + unscored).toBe(1);
  });

  it('of NaN is one that the scorer could not give, in a sample as in a reduction', async () => {
    const text = inspectJson([inspectSample(1, 'VALUE'), inspectSample(2, 'C')]).replace('"VALUE"', 'NaN');
    expect(await summarize(text)).toMatchObject({ cases: 2, passed: 1, unscored: 1, passRate: 1 });
  });

  it('of an errored sample does not count, whatever it is', async () => {
    const summary = await summarize(inspectJson([inspectSample(1, 'C', { error: { message: 'Timed out' } })]));
    expect(summary).toMatchObject({ errored: 1, passed: 0, passRate: null });
    expect(summary.failing[0]).toMatchObject({ outcome: 'errored', reason: 'Timed out' });
  });

  it('leaves errored and unscored samples out of the rate and partial ones in', async () => {
    const samples = ['C', 'C', 'I', 'P', 'C'].map((value, index) => inspectSample(index, value));
    const more = [inspectSample(8, undefined), inspectSample(9, 'C', { error: 'x' })];
    const summary = await summarize(inspectJson([...samples, ...more]));
    expect(summary).toMatchObject({ cases: 7, passed: 3, failed: 1, partial: 1, errored: 1, unscored: 1 });
    expect(summary.passRate).toBe(3 / 5);
  });
});

describe('epochs', () => {
  const epochs = (id: number, ...values: unknown[]) =>
    values.map((value, index) => inspectSample(id, value, { epoch: index + 1 }));

  it('of one sample are one case, reduced by the mean', async () => {
    const samples = [...epochs(1, 'C', 'C'), ...epochs(2, 'C', 'I'), ...epochs(3, 'I', 'I')];
    const summary = await summarize(inspectJson(samples, {}, { config: { epochs: 2 } }));
    expect(summary).toMatchObject({ cases: 3, passed: 1, partial: 1, failed: 1, epochs: 2, duplicates: 0 });
    expect(codesOf(summary)).toEqual(['EPOCHS_REDUCED']);
  });

  it.each([
    ['mode', ['C', 'C', 'I'], 'passed'],
    ['max', ['I', 'C', 'I'], 'passed'],
    ['median', ['I', 'C', 'I'], 'failed'],
    ['mean', ['C', 'C', 'I'], 'partial'],
  ])('are reduced by %s', async (reducer, values, outcome) => {
    const spec = { config: { epochs: 3, epochs_reducer: [reducer] } };
    expect(await summarize(inspectJson(epochs(1, ...values), {}, spec))).toMatchObject({ cases: 1, [outcome]: 1 });
  });

  it("take the log's own reduction where it holds one", async () => {
    const reductions = [{ scorer: 'match', samples: [{ sample_id: 1, value: 1 }] }];
    const spec = { config: { epochs: 2, epochs_reducer: ['pass_at_2'] } };
    expect(await summarize(inspectJson(epochs(1, 'C', 'I'), { reductions }, spec))).toMatchObject({ passed: 1 });
    const archive = inspectArchive(epochs(1, 'C', 'I'), { reductions });
    expect(await summarize(archive)).toMatchObject({ passed: 1 });
  });

  it('that errored are left out of the reduction; a sample that only errored is errored', async () => {
    const broken = inspectSample(1, undefined, { epoch: 2, error: 'x' });
    expect(await summarize(inspectJson([inspectSample(1, 'C'), broken]))).toMatchObject({ passed: 1, errored: 0 });
    expect(await summarize(inspectJson([{ ...broken, epoch: 1 }, broken]))).toMatchObject({ cases: 1, errored: 1 });
  });
});

describe('the state of the run', () => {
  it.each(['error', 'cancelled', 'started'])('%s is said', async (status) => {
    const summary = await summarize(inspectJson([inspectSample(1, 'C')], { status }));
    expect(summary.status).toBe(status);
    expect(codesOf(summary)).toContain('RUN_NOT_FINISHED');
  });

  it('of a log without samples shows what the log states and no case', async () => {
    const results = {
      total_samples: 50,
      scores: [{ name: 'match', metrics: { accuracy: { name: 'accuracy', value: 0.8 } } }],
    };
    const summary = await summarize(inspectJson(undefined, { results }));
    expect(summary).toMatchObject({ cases: 0, passRate: null, stated: [{ name: 'match/accuracy', value: 0.8 }] });
    expect(codesOf(summary)).toContain('NO_CASES_IN_FILE');
  });

  it('with fewer samples than it states is said', async () => {
    const summary = await summarize(inspectJson([inspectSample(1, 'C')], { results: { total_samples: 5 } }));
    expect(summary.warnings.map((one) => one.message).join()).toContain('states 5 samples; 1 are in the file');
  });
});

describe('versions', () => {
  it('1 had one score without a name', async () => {
    const { scores: _, ...sample } = inspectSample(1, undefined);
    const text = inspectJson([{ ...sample, score: { value: 'C' } }], { version: 1 }, { scorers: undefined });
    expect(await summarize(text)).toMatchObject({ formatVersion: 1, passed: 1 });
  });

  it('newer than known is read with a warning', async () => {
    const summary = await summarize(inspectJson([inspectSample(1, 'C')], { version: 9 }));
    expect(summary.passed).toBe(1);
    expect(codesOf(summary)).toContain('UNKNOWN_LAYOUT');
  });
});

describe('several scorers', () => {
  it("are metrics; the task's first decides", async () => {
    const sample = inspectSample(1, 'C', { scores: { tone: { value: 'I' }, match: { value: 'C' } } });
    const summary = await summarize(inspectJson([sample]));
    expect(summary).toMatchObject({ passed: 1, failed: 0 });
    expect(summary.metrics.map((one) => [one.name, one.mean])).toEqual([
      ['tone', 0],
      ['match', 1],
    ]);
    expect(codesOf(summary)).toEqual(['SEVERAL_SCORERS']);
  });

  it('name their grading model', async () => {
    const spec = { scorers: [{ name: 'model_graded_qa', options: { model: 'anthropic/judge' } }] };
    const sample = inspectSample(1, 'C', { scores: { model_graded_qa: { value: 'C' } } });
    const summary = await summarize(inspectJson([sample], {}, spec));
    expect(summary.judges).toMatchObject([{ kind: 'model-graded', model: 'anthropic/judge' }]);
    expect(codesOf(summary)).toEqual([]);
  });
});

describe('an archive', () => {
  const samples = ['C', 'I', 'P'].map((value, index) => inspectSample(index + 1, value));

  it.each([0, 8, 93])('is read with compression method %d', async (method) => {
    expect(await summarize(inspectArchive(samples, { method }))).toMatchObject({ passed: 1, failed: 1, partial: 1 });
  });

  it('needs no sample that a summary covers', async () => {
    const summaries = samples.map(({ scores, ...rest }) => ({ ...rest, scores }));
    expect(await summarize(inspectArchive([], { summaries }))).toMatchObject({ cases: 3, passed: 1 });
    expect(await summarize(inspectArchive(samples, { summaries }))).toMatchObject({ cases: 3, passed: 1 });
  });

  it('may hold samples in pieces, of which the shell says how they went', async () => {
    const archive = inspectArchive(samples, { header: { ...inspectHeader(), version: 3 }, inPieces: true });
    const summary = await summarize(archive);
    expect(summary).toMatchObject({ formatVersion: 3, cases: 3, passed: 1, failed: 1, partial: 1 });
    expect(codesOf(summary)).toEqual([]);
  });

  it('of a run that was cut off is read from its start and its journal', async () => {
    const archive = inspectArchive(samples, { header: null, journal: [[samples[0]!], [samples[1]!]] });
    expect(await summarize(archive)).toMatchObject({ status: 'started', cases: 3, passed: 1, failed: 1, partial: 1 });
  });

  it('leaves inputs that its summaries cut out of the search for duplicates', async () => {
    const long = { input: `${'x'.repeat(5_120)}...\n(content truncated)` };
    const picture = { input: [{ role: 'user', content: [{ type: 'text', text: '(Image)' }] }] };
    const earlier = { input: `${'x'.repeat(1_020)}...` };
    const summaries = [long, picture, earlier].flatMap((input, index) => [
      inspectSample(index * 2, 'C', input),
      inspectSample(index * 2 + 1, 'C', input),
    ]);
    const summary = await summarize(inspectArchive([], { summaries }));
    expect(summary).toMatchObject({ duplicates: 0, inputsCompared: 0 });
    expect(codesOf(summary)).toContain('INPUTS_SHORTENED');
  });

  it('that holds something else is refused', async () => {
    const { code } = await refusal(read(inspectArchive([], { header: null }).subarray(0, 40)));
    expect(code).toBe('NOT_ZIP');
  });

  it('is read in small steps, with progress, and stops when it is told to', async () => {
    const seen: number[] = [];
    const signal = { aborted: false };
    const text = inspectJson(Array.from({ length: 9_000 }, (_, index) => inspectSample(index, 'C')));
    const reading = read(text, {
      signal,
      onProgress: (done, total) => {
        seen.push(done / total);
        signal.aborted = true;
      },
    });
    expect((await refusal(reading)).code).toBe('CANCELLED');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeGreaterThan(0);
  });
});
