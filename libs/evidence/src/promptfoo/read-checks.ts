import type { EvalCheck } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';
import {
  assertCheckCount,
  optionalArray,
  optionalObject,
  readProperty,
  expectObject,
  type JsonObject,
} from '../input/json-reader.js';
import { judgeClassOf } from './judge-class.js';

/**
 * The assertions of one result with their verdicts. Where the file has no verdicts (the case could not be judged, or an
 * older layout) the assertions of the test case stand in, without one.
 *
 * @throws EvalArtifactError WRONG_TYPE, TOO_MANY_CHECKS
 */
export function readChecks(result: JsonObject, path: string): EvalCheck[] {
  const grading = optionalObject(result, 'gradingResult', path);
  const components = grading && optionalArray(grading, 'componentResults', `${path}/gradingResult`);
  assertCheckCount(components?.length ?? 0, `${path}/gradingResult/componentResults`);
  if (components && components.length > 0) {
    return components.flatMap((component, index) =>
      readComponent(component, `${path}/gradingResult/componentResults/${index}`),
    );
  }
  const testCase = optionalObject(result, 'testCase', path);
  const asserts = (testCase && optionalArray(testCase, 'assert', `${path}/testCase`)) ?? [];
  assertCheckCount(asserts.length, `${path}/testCase/assert`);
  return asserts.flatMap((assertion, index) => {
    const object = expectObject(assertion, `${path}/testCase/assert/${index}`);
    return checkOf(object, undefined);
  });
}

function readComponent(value: unknown, path: string): EvalCheck[] {
  // promptfoo writes null for an assertion that was skipped.
  if (value === null) return [];
  const component = expectObject(value, path);
  const assertion = optionalObject(component, 'assertion', path);
  const pass = readProperty(component, 'pass');
  if (!assertion) return [];
  // It only names a score and decides nothing (promptfoo/promptfoo: src/types/results.ts, countedComponentResults).
  const decides = readProperty(assertion, 'metricOnly') !== true;
  return checkOf(assertion, decides && typeof pass === 'boolean' ? pass : undefined);
}

function checkOf(assertion: JsonObject, passed: boolean | undefined): EvalCheck[] {
  const type = cleanLabel(readProperty(assertion, 'type'), 80);
  if (type === undefined) return [];
  const judge = judgeClassOf(type);
  return [
    { type, judge, model: modelOf(assertion, judge), metric: cleanLabel(readProperty(assertion, 'metric')), passed },
  ];
}

/** Stated on the assertion; where it is not, the tool's default graded, which the file does not name. */
function modelOf(assertion: JsonObject, judge: EvalCheck['judge']): string | undefined {
  if (judge !== 'model-graded' && judge !== 'similarity') return undefined;
  const provider = readProperty(assertion, 'provider');
  if (typeof provider !== 'object' || provider === null || Array.isArray(provider)) return cleanLabel(provider);
  return cleanLabel(readProperty(provider as JsonObject, 'id'));
}
