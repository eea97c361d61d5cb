import type { EvalCase, EvalOutcome } from '../artifact/eval-artifact.js';
import { canonicalJson } from '../input/canonical-json.js';
import { cleanLabel } from '../input/clean-label.js';
import {
  assertCheckCount,
  expectObject,
  optionalNumber,
  optionalObject,
  readProperty,
  requiredBoolean,
  type JsonObject,
} from '../input/json-reader.js';
import { readChecks } from './read-checks.js';

/** promptfoo's ResultFailureReason: 0 none, 1 an assertion failed, 2 an error. */
const FAILURE_REASON_ERROR = 2;

export interface ReadCase {
  readonly evalCase: EvalCase;
  /** The file calls it a success and an error at once. */
  readonly contradictory: boolean;
}

/** @throws EvalArtifactError MISSING_FIELD, WRONG_TYPE, FORBIDDEN_KEY with the path of the case */
export function readCase(value: unknown, path: string): ReadCase {
  const result = expectObject(value, path);
  const testCase = optionalObject(result, 'testCase', path) ?? {};
  const metadata = [
    optionalObject(result, 'metadata', path) ?? {},
    optionalObject(testCase, 'metadata', `${path}/testCase`) ?? {},
  ];
  const success = requiredBoolean(result, 'success', path);
  const outcome = readOutcome(result, success, path);
  const variant = readVariant(result, path);
  const vars = optionalObject(result, 'vars', path) ?? optionalObject(testCase, 'vars', `${path}/testCase`) ?? {};
  const evalCase: EvalCase = {
    outcome,
    slice: firstLabel(metadata, 'slice'),
    description: firstLabel([testCase, result], 'description'),
    source: firstLabel(metadata, 'source'),
    variant,
    inputKey: `${variant}\n${canonicalJson(vars)}`,
    checks: readChecks(result, path),
    scores: readScores(result, path),
  };
  return { evalCase, contradictory: success && outcome === 'error' };
}

function readOutcome(result: JsonObject, success: boolean, path: string): EvalOutcome {
  const failureReason = optionalNumber(result, 'failureReason', path);
  if (failureReason === FAILURE_REASON_ERROR) return 'error';
  if (success) return 'passed';
  // Before failureReason existed, an error without a grade was all that told a broken call from a failed assertion.
  const ungraded = readProperty(result, 'gradingResult') === undefined;
  const oldError = failureReason === undefined && ungraded && readProperty(result, 'error') !== undefined;
  return oldError ? 'error' : 'failed';
}

function readVariant(result: JsonObject, path: string): string {
  const provider = readProperty(result, 'provider');
  const providerName =
    typeof provider === 'string'
      ? cleanLabel(provider)
      : firstLabel([optionalObject(result, 'provider', path) ?? {}], 'label', 'id');
  const prompt = cleanLabel(readProperty(result, 'promptIdx')) ?? '0';
  return `${providerName ?? 'provider not stated'}, prompt ${Number(prompt) + 1 || prompt}`;
}

function readScores(result: JsonObject, path: string): EvalCase['scores'] {
  const named = optionalObject(result, 'namedScores', path) ?? {};
  const keys = Object.keys(named);
  assertCheckCount(keys.length, `${path}/namedScores`);
  return keys.flatMap((key) => {
    const [metric, score] = [cleanLabel(key), optionalNumber(named, key, `${path}/namedScores`)];
    return metric === undefined || score === undefined ? [] : [{ metric, score }];
  });
}

function firstLabel(objects: readonly JsonObject[], ...keys: string[]): string | undefined {
  for (const object of objects) {
    for (const key of keys) {
      const label = cleanLabel(readProperty(object, key));
      if (label !== undefined) return label;
    }
  }
  return undefined;
}
