import type { EvalArtifact, EvalStatus } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';
import {
  expectObject,
  optionalArray,
  optionalNumber,
  optionalObject,
  readProperty,
  type JsonObject,
} from '../input/json-reader.js';
import { shortScorer } from './scorer-judge.js';

export interface InspectHeader extends Pick<
  EvalArtifact,
  | 'formatVersion'
  | 'toolVersion'
  | 'evaluationId'
  | 'evaluatedAt'
  | 'suite'
  | 'status'
  | 'models'
  | 'runUsage'
  | 'stated'
> {
  readonly model: string | undefined;
  readonly scorers: readonly string[];
  /** By the scorer's short name: the model that its options name. */
  readonly scorerModels: ReadonlyMap<string, string>;
  /** The model in the role 'grader'. */
  readonly graderModel: string | undefined;
  readonly epochs: number;
  readonly reducer: string | undefined;
  /** Samples that the run was to have. */
  readonly planned: number | undefined;
  readonly error: string | undefined;
}

/** @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/log/_log.py (EvalStatus) */
const STATUSES: readonly string[] = ['success', 'error', 'cancelled', 'started'];

/**
 * What the log says about its run. Fields that another version of Inspect left out are undefined.
 *
 * @param frame by path: '/version', '/status', '/eval', '/stats', '/error', '/results/total_samples'
 * @throws EvalArtifactError WRONG_TYPE
 */
export function readInspectHeader(frame: ReadonlyMap<string, unknown>): InspectHeader {
  const root: JsonObject = Object.fromEntries([...frame].map(([path, value]) => [path.slice(1), value]));
  const spec = optionalObject(root, 'eval', '') ?? {};
  const config = optionalObject(spec, 'config', '/eval') ?? {};
  const packages = optionalObject(spec, 'packages', '/eval') ?? {};
  const roles = optionalObject(spec, 'model_roles', '/eval') ?? {};
  const error = optionalObject(root, 'error', '') ?? {};
  const model = cleanLabel(readProperty(spec, 'model'));
  const status = cleanLabel(readProperty(root, 'status')) ?? (frame.has('/eval') ? 'started' : '');
  const scorers = readScorers(spec);
  return {
    formatVersion: optionalNumber(root, 'version', ''),
    toolVersion: cleanLabel(readProperty(packages, 'inspect_ai'), 40),
    evaluationId: cleanLabel(readProperty(spec, 'eval_id') ?? readProperty(spec, 'run_id'), 80),
    evaluatedAt: cleanLabel(readProperty(spec, 'created'), 40),
    suite: cleanLabel(readProperty(spec, 'task'), 200),
    status: STATUSES.includes(status) ? (status as EvalStatus) : 'unknown',
    models: model === undefined ? [] : [model],
    model,
    runUsage: { tokens: totalTokens(optionalObject(root, 'stats', '') ?? {}, '/stats') },
    scorers: scorers.map(([name]) => name),
    scorerModels: new Map(
      scorers.flatMap(([name, graded]) => (graded === undefined ? [] : [[shortScorer(name), graded]])),
    ),
    graderModel: modelOfRole(readProperty(roles, 'grader')),
    epochs: optionalNumber(config, 'epochs', '/eval/config') ?? 1,
    reducer: reducerName(readProperty(config, 'epochs_reducer')),
    planned: optionalNumber(root, 'results/total_samples', ''),
    error: cleanLabel(readProperty(error, 'message'), 300),
    stated: statedMetrics(frame),
  };
}

const METRIC = /^\/results\/scores\/(\d+)\/metrics\/(.+)\/value$/s;

/** The log's own aggregates: all that a log without samples holds. */
function statedMetrics(frame: ReadonlyMap<string, unknown>): InspectHeader['stated'] {
  return [...frame].slice(0, 1_000).flatMap(([path, value]) => {
    const [, index, metric] = METRIC.exec(path) ?? [];
    const scorer = cleanLabel(frame.get(`/results/scores/${index}/name`)) ?? 'score';
    return metric === undefined || typeof value !== 'number'
      ? []
      : [{ name: cleanLabel(`${scorer}/${metric}`)!, value }];
  });
}

function readScorers(spec: JsonObject): [string, string | undefined][] {
  const scorers = optionalArray(spec, 'scorers', '/eval') ?? [];
  return scorers.slice(0, 100).flatMap((one, index) => {
    const path = `/eval/scorers/${index}`;
    const scorer = expectObject(one, path);
    const name = cleanLabel(readProperty(scorer, 'name'));
    const options = optionalObject(scorer, 'options', path) ?? {};
    return name === undefined ? [] : [[name, modelOfRole(readProperty(options, 'model'))]];
  });
}

function modelOfRole(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return cleanLabel(value);
  return cleanLabel(readProperty(value as JsonObject, 'model'));
}

const reducerName = (value: unknown): string | undefined => cleanLabel(Array.isArray(value) ? value[0] : value);

/** The sum over models of what `model_usage` says; undefined where it says nothing. */
export function totalTokens(object: JsonObject, path: string): number | undefined {
  const usage = optionalObject(object, 'model_usage', path) ?? {};
  const totals = Object.keys(usage).flatMap((model) => {
    const at = `${path}/model_usage`;
    return optionalNumber(optionalObject(usage, model, at) ?? {}, 'total_tokens', at) ?? [];
  });
  return totals.length === 0 ? undefined : totals.reduce((sum, one) => sum + one, 0);
}
