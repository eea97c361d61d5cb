import { describe, expect, it } from '@jest/globals';
import { codesOf, summarize } from '../testing/read.js';
import { zipOf, zstdFrames, type ZipPart } from '../testing/zip-documents.js';

// A log in the shape that current versions document, entry by entry in several Zstandard frames. Made here: no current log was to be
// had. Source: https://inspect.aisi.org.uk/reference/inspect_ai.log.html and UKGovernmentBEIS/inspect_ai, src/inspect_ai/log/_log.py
// (EvalSpec, EvalResults with scored_samples and unscored_samples, EvalSampleReductions per scorer and reducer, EvalStats with
// role_usage, EvalSample with uuid, working_time, error_retries) and _recorders/eval.py (names of the entries).

const usage = (total: number) => ({
  input_tokens: total - 20,
  output_tokens: 20,
  total_tokens: total,
  total_cost: null,
});

const spec = {
  ...{ eval_set_id: null, eval_id: 'NpRk3', run_id: 'k2HqV', created: '2026-11-20T08:30:00+00:00' },
  ...{
    task: 'refund_policy',
    task_id: 'mY9',
    task_version: 2,
    task_file: 'refunds.py',
    task_attribs: {},
    task_args: {},
  },
  dataset: {
    name: 'refunds',
    location: 'refunds.jsonl',
    samples: 4,
    sample_ids: ['a', 'b', 'c', 'd'],
    shuffled: false,
  },
  ...{ model: 'openai/gpt-5-mini', model_generate_config: {}, model_args: {} },
  model_roles: { grader: { model: 'anthropic/claude-judge', config: {}, base_url: null, args: {} } },
  config: { epochs: 2, epochs_reducer: ['mean', 'at_least_2'], fail_on_error: false, log_samples: true },
  packages: { inspect_ai: '0.3.205' },
  scorers: [{ name: 'model_graded_qa', options: {}, metrics: [{ name: 'accuracy', options: {} }], metadata: {} }],
};

const results = {
  ...{ total_samples: 8, completed_samples: 7, early_stopping: null },
  scores: [
    {
      ...{
        name: 'model_graded_qa',
        scorer: 'model_graded_qa',
        reducer: 'mean',
        scored_samples: 3,
        unscored_samples: 1,
      },
      ...{ params: {}, metrics: { accuracy: { name: 'accuracy', value: 0.5, params: {} } } },
    },
  ],
};

/** 'a' always right, 'b' once of two, 'c' never scored, 'd' failed once and was wrong once. */
const RUNS: readonly (readonly [id: string, epoch: number, value: unknown])[] = [
  ...([
    ['a', 1, 'C'],
    ['a', 2, 'C'],
    ['b', 1, 'C'],
    ['b', 2, 'I'],
  ] as const),
  ...([
    ['c', 1, 'NaN'],
    ['c', 2, 'NaN'],
    ['d', 1, 'I'],
    ['d', 2, null],
  ] as const),
];

const sample = ([id, epoch, value]: (typeof RUNS)[number]) => ({
  ...{ id, epoch, uuid: `u-${id}${epoch}`, input: `May I return order ${id}?`, target: 'Yes', choices: null },
  ...{ metadata: { slice: id < 'c' ? 'returns' : 'late', source: 'production' }, sandbox: null, setup: null },
  scores:
    value === null
      ? null
      : { model_graded_qa: { value, answer: 'Yes', explanation: 'grade', metadata: {}, history: [] } },
  ...{ model_usage: { 'openai/gpt-5-mini': usage(120) }, role_usage: { grader: usage(60) } },
  ...{ started_at: '2026-11-20T08:30:01+00:00', total_time: 2, working_time: 1.5, error_retries: [], limit: null },
  error: value === null ? { message: 'Connection reset', traceback: '', traceback_ansi: '' } : null,
});

const reductions = ['mean', 'at_least_2'].map((reducer) => ({
  ...{ scorer: 'model_graded_qa', reducer },
  samples: [
    { value: 1, sample_id: 'a' },
    { value: reducer === 'mean' ? 0.5 : 0, sample_id: 'b' },
    { value: 0, sample_id: 'd' },
  ],
}));

function currentLog(): Buffer {
  const entry = (name: string, value: unknown): ZipPart => {
    // Inspect writes NaN itself, which JSON has no word for.
    const data = JSON.stringify(value).replaceAll('"NaN"', 'NaN');
    return { name, data, method: 93, packed: zstdFrames(Buffer.from(data)) };
  };
  return zipOf([
    entry('_journal/start.json', { version: 2, eval: spec, plan: {} }),
    ...RUNS.map((run) => entry(`samples/${run[0]}_epoch_${run[1]}.json`, sample(run))),
    entry('summaries.json', RUNS.map(sample)),
    entry('reductions.json', reductions),
    entry('header.json', {
      ...{ version: 2, status: 'success', invalidated: false, log_updates: [], eval: spec, plan: {}, results },
      stats: { started_at: '', completed_at: '', model_usage: { 'openai/gpt-5-mini': usage(960) }, role_usage: {} },
      error: null,
    }),
  ]);
}

describe('a log in the current shape, in Zstandard frames', () => {
  it('is read with its epochs reduced by the first reducer, as its own reductions say', async () => {
    const summary = await summarize(currentLog(), { slice: 'slice' });
    expect(summary).toMatchObject({
      ...{
        format: 'inspect-eval',
        formatVersion: 2,
        toolVersion: '0.3.205',
        suite: 'refund_policy',
        status: 'success',
      },
      ...{ cases: 4, passed: 1, partial: 1, failed: 1, unscored: 1, errored: 0, epochs: 2, passRate: 1 / 3 },
      judges: [{ kind: 'model-graded', model: 'anthropic/claude-judge', types: ['model_graded_qa'] }],
      sources: [{ source: 'production', cases: 4 }],
      stated: [{ name: 'model_graded_qa/accuracy', value: 0.5 }],
    });
    expect(summary.slices.map((one) => [one.value, one.passed, one.partial, one.failed, one.unscored])).toEqual([
      ['returns', 1, 1, 0, 0],
      ['late', 0, 0, 1, 1],
    ]);
    expect(codesOf(summary)).toEqual(['EPOCHS_REDUCED']);
  });
});
