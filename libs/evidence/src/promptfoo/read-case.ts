import type { EvalOutcome, EvalUsage } from '../artifact/eval-artifact.js';
import { canonicalJson } from '../input/canonical-json.js';
import { cleanLabel } from '../input/clean-label.js';
import {
  assertCheckCount,
  expectObject,
  firstLabel,
  optionalNumber,
  optionalObject,
  readProperty,
  requiredBoolean,
  type JsonObject,
} from '../input/json-reader.js';
import { inputKeys, type RawCase } from '../reading/case-builder.js';
import { readChecks } from './read-checks.js';

/** 0 none, 1 an assertion failed, 2 an error. @source promptfoo/promptfoo: src/types/results.ts (ResultFailureReason) */
const FAILURE_REASON_ERROR = 2;

export interface ReadCase {
  readonly rawCase: RawCase;
  readonly model: string | undefined;
  readonly threshold: number | undefined;
  /** The file calls it a success and an error at once. */
  readonly isContradictory: boolean;
}

/** @throws EvalArtifactError MISSING_FIELD, WRONG_TYPE with the path of the case */
export function readCase(value: unknown, path: string): ReadCase {
  const result = expectObject(value, path);
  const testCase = optionalObject(result, 'testCase', path) ?? {};
  const metadata = [
    optionalObject(result, 'metadata', path) ?? {},
    optionalObject(testCase, 'metadata', `${path}/testCase`) ?? {},
  ];
  const success = requiredBoolean(result, 'success', path);
  const outcome = readOutcome(result, success, path);
  const model = readModel(result, path);
  const vars = optionalObject(result, 'vars', path) ?? optionalObject(testCase, 'vars', `${path}/testCase`) ?? {};
  const description = firstLabel([testCase, result], 'description');
  const rawCase: RawCase = {
    outcome,
    label: description ?? firstLabel([result], 'id', 'testIdx') ?? path,
    slices: [
      ...Object.entries(metadata[1]!),
      ...Object.entries(metadata[0]!).filter(([key]) => !Object.hasOwn(metadata[1]!, key)),
      ...Object.entries(vars).map(([key, one]) => [`vars.${key}`, one] as const),
    ],
    description,
    source: firstLabel(metadata, 'source', 'origin', 'case_source', 'caseSource'),
    variant: `${model ?? 'model not stated'}, prompt ${promptNumber(result)}`,
    ...inputKeys(canonicalJson(vars)),
    shownInput: Object.values(vars)
      .flatMap((one) => cleanLabel(one, 300) ?? [])
      .join(' | '),
    reason: reasonOf(result, path),
    epochs: 1,
    checks: readChecks(result, path),
    scores: readScores(result, path),
    usage: readUsage(result, path),
  };
  const threshold = optionalNumber(testCase, 'threshold', `${path}/testCase`);
  return { rawCase, model, threshold, isContradictory: success && outcome === 'errored' };
}

function readOutcome(result: JsonObject, success: boolean, path: string): EvalOutcome {
  const failureReason = optionalNumber(result, 'failureReason', path);
  if (failureReason === FAILURE_REASON_ERROR) return 'errored';
  if (success) return 'passed';
  // Before failureReason existed, an error without a grade was all that told a broken call from a failed assertion.
  const ungraded = readProperty(result, 'gradingResult') === undefined;
  const oldError = failureReason === undefined && ungraded && readProperty(result, 'error') !== undefined;
  return oldError ? 'errored' : 'failed';
}

function readModel(result: JsonObject, path: string): string | undefined {
  const provider = readProperty(result, 'provider');
  if (typeof provider === 'string') return cleanLabel(provider);
  return firstLabel([optionalObject(result, 'provider', path) ?? {}], 'label', 'id');
}

function promptNumber(result: JsonObject): string | number {
  const index = cleanLabel(readProperty(result, 'promptIdx'), 40) ?? '0';
  return Number(index) + 1 || index;
}

function reasonOf(result: JsonObject, path: string): string | undefined {
  const grading = optionalObject(result, 'gradingResult', path) ?? {};
  return cleanLabel(readProperty(result, 'error'), 300) ?? cleanLabel(readProperty(grading, 'reason'), 300);
}

function readUsage(result: JsonObject, path: string): EvalUsage {
  const tokens = optionalObject(result, 'tokenUsage', path) ?? {};
  return {
    cost: optionalNumber(result, 'cost', path),
    tokens: optionalNumber(tokens, 'total', `${path}/tokenUsage`),
    latencyMs: optionalNumber(result, 'latencyMs', path),
  };
}

function readScores(result: JsonObject, path: string): RawCase['scores'] {
  const named = optionalObject(result, 'namedScores', path) ?? {};
  const keys = Object.keys(named);
  assertCheckCount(keys.length, `${path}/namedScores`);
  return keys.flatMap((key) => {
    const [metric, score] = [cleanLabel(key), optionalNumber(named, key, `${path}/namedScores`)];
    return metric === undefined || score === undefined ? [] : [{ metric, score }];
  });
}
