import { zipOf, type ZipPart } from './zip-documents.js';

type Fields = Record<string, unknown>;

/** A sample with one score of the scorer 'match'. */
export const inspectSample = (id: number | string, value: unknown, more: Fields = {}): Fields => ({
  id,
  epoch: 1,
  input: `Question ${String(id)} is ${'abcdefghij'[Number(id) % 10] ?? 'x'}`,
  target: 'Yes',
  scores: value === undefined ? {} : { match: { value, answer: 'Yes', explanation: `said so of ${String(id)}` } },
  metadata: {},
  model_usage: { 'openai/m': { input_tokens: 1, output_tokens: 1, total_tokens: 2 } },
  total_time: 0.5,
  ...more,
});

export const inspectHeader = (more: Fields = {}, spec: Fields = {}): Fields => ({
  version: 2,
  status: 'success',
  eval: {
    task: 'capitals',
    run_id: 'r1',
    created: '2026-01-02T03:04:05+00:00',
    model: 'openai/m',
    config: { epochs: 1 },
    packages: { inspect_ai: '0.3.140' },
    scorers: [{ name: 'inspect_ai/match', options: {} }],
    ...spec,
  },
  plan: {},
  results: { total_samples: 0, completed_samples: 0, scores: [] },
  stats: {},
  ...more,
});

export const inspectJson = (samples: readonly unknown[] | undefined, more: Fields = {}, spec: Fields = {}): string =>
  JSON.stringify({ ...inspectHeader({}, spec), ...(samples ? { samples } : {}), ...more });

export interface ArchiveOptions {
  readonly method?: number;
  readonly header?: Fields | null;
  readonly summaries?: readonly Fields[];
  readonly journal?: readonly (readonly Fields[])[];
  readonly reductions?: readonly Fields[];
  /** Each sample as a shell beside its messages, as logs of version 3 may have them. */
  readonly inPieces?: boolean;
}

/** An .eval archive with the given samples in files of their own. */
export function inspectArchive(samples: readonly Fields[], options: ArchiveOptions = {}): Buffer {
  const method = options.method ?? 8;
  const file = (name: string, value: unknown): ZipPart => ({ name, data: JSON.stringify(value), method });
  const { eval: spec, plan, version } = inspectHeader();
  return zipOf([
    file('_journal/start.json', { version, eval: spec, plan }),
    ...samples.flatMap((one) => {
      const name = `samples/${String(one['id'])}_epoch_${String(one['epoch'])}`;
      if (!options.inPieces) return [file(`${name}.json`, one)];
      return [file(`${name}/sample.json`, one), file(`${name}/messages/0.json`, [{ role: 'user', content: 'x' }])];
    }),
    ...(options.journal ?? []).map((part, index) => file(`_journal/summaries/${index + 1}.json`, part)),
    ...(options.summaries ? [file('summaries.json', options.summaries)] : []),
    ...(options.reductions ? [file('reductions.json', options.reductions)] : []),
    ...(options.header === null ? [] : [file('header.json', options.header ?? inspectHeader())]),
  ]);
}
