import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { cleanLabel } from '../input/clean-label.js';
import { MAX_STATED } from '../input/eval-limits.js';
import type { JsonObject } from '../input/json-reader.js';
import { Chars } from '../json/json-bytes.js';
import type { JsonHandler, JsonPath } from '../json/json-splitter.js';

export interface InspectSink {
  frame(path: string, value: unknown): void;
  sample(sample: JsonObject, path: string): void;
  reduction(scorer: string | undefined, value: unknown): void;
}

const FRAME = new Set(['/version', '/status', '/eval', '/stats', '/error', '/results/total_samples']);
/** Of a sample; its messages, events and attachments are most of the log and are passed by. */
const SAMPLE = new Set([
  ...['id', 'epoch', 'input', 'metadata', 'scores', 'score', 'error', 'model_usage', 'total_time', 'completed'],
]);

/**
 * Tells the parts of a log apart, wherever they lie: one document (.json), or the entries of an archive, each of which is
 * the part of the document at `prefix`.
 */
export function inspectHandler(sink: InspectSink, prefix: JsonPath = []): JsonHandler {
  let sample: Record<string, unknown> = {};
  /** Of the entry of `reductions` that is being read: its samples come after it. */
  let reduced: { readonly index: unknown; readonly scorer: string | undefined } | undefined;
  let stated = 0;
  const take = (path: JsonPath, value: unknown): void => {
    const [part, index, key] = path;
    if (part === 'samples' && path.length === 3) sample[key as string] = value;
    else if (part === 'reductions' && path.length === 3) reduced = { index, scorer: cleanLabel(value) };
    else if (part === 'reductions') sink.reduction(reduced?.index === index ? reduced?.scorer : undefined, value);
    else {
      if (part === 'results' && (stated += 1) > MAX_STATED) throw tooManyStated();
      sink.frame(nameOf(path), value);
    }
  };
  return {
    decide: (path, first) => decide([...prefix, ...path], first),
    value: (path, value) => take([...prefix, ...path], value),
    nanIsNull: (path) => isScore([...prefix, ...path]),
    end: (path) => {
      const whole = [...prefix, ...path];
      if (whole[0] !== 'samples' || whole.length !== 2) return;
      sink.sample(sample, nameOf(whole));
      sample = {};
    },
  };
}

const tooManyStated = (): EvalArtifactError =>
  new EvalArtifactError('TOO_MANY_CHECKS', `The log states more than ${MAX_STATED} aggregates of itself.`, '/results');

/**
 * Inspect writes NaN as the value of a score that could not be given, and leaves it out of its own metrics and reductions.
 *
 * @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/scorer/_metric.py (Score.unscored)
 */
const isScore = ([part, , key]: JsonPath): boolean =>
  (part === 'samples' && (key === 'scores' || key === 'score')) || part === 'reductions';

const nameOf = (path: JsonPath): string => `/${path.join('/')}`;

function decide(path: JsonPath, first: number): 'take' | 'enter' | 'skip' {
  const [part, , key] = path;
  if (path.length === 0) return 'enter';
  if (part === 'samples') return decideSample(path, first);
  if (part === 'reductions') {
    if (path.length <= 2 || (path.length === 3 && key === 'samples')) return 'enter';
    return (path.length === 3 && key === 'scorer') || path.length === 4 ? 'take' : 'skip';
  }
  if (part === 'results' && path.length !== 2) return decideMetric(path, first);
  if (nameOf(path) === '/results/scores') return 'enter';
  return FRAME.has(nameOf(path)) ? 'take' : 'skip';
}

/** Down to `/results/scores/0/metrics/accuracy/value`; one that is NaN (a spread of one sample) is no figure and is passed by. */
function decideMetric(path: JsonPath, first: number): 'take' | 'enter' | 'skip' {
  const [, , , field, , leaf] = path;
  if (path.length === 4) return field === 'metrics' ? 'enter' : field === 'name' ? 'take' : 'skip';
  if (path.length <= 5) return 'enter';
  return path.length === 6 && leaf === 'value' && IS_NUMBER.test(String.fromCharCode(first)) ? 'take' : 'skip';
}

const IS_NUMBER = /[\d-]/;

function decideSample(path: JsonPath, first: number): 'take' | 'enter' | 'skip' {
  if (path.length === 1) return first === Chars.openBracket ? 'enter' : 'skip';
  if (path.length === 2) {
    if (first === Chars.openBrace) return 'enter';
    throw new EvalArtifactError('WRONG_TYPE', `${nameOf(path)} should be an object.`, nameOf(path));
  }
  return SAMPLE.has(String(path[2])) ? 'take' : 'skip';
}
