import type { EvalArtifact, EvalCase, EvalWarning } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { cleanLabel } from '../input/clean-label.js';
import { DEFAULT_EVAL_LIMITS, type EvalLimits } from '../input/eval-limits.js';
import {
  expectObject,
  missing,
  optionalArray,
  optionalNumber,
  optionalObject,
  readProperty,
  type JsonObject,
} from '../input/json-reader.js';
import { parseGuardedJson } from '../input/parse-guarded-json.js';
import { readCase } from './read-case.js';

/**
 * promptfoo's JSON output: layout 3 (`evalId`, `results.version` 3, `metadata`) and the older `results.results` with
 * `stats` and `table`, as long as each result says whether it succeeded.
 *
 * @param text   the file; nothing in it is executed or fetched
 * @param limits 20 MB, 100 levels and 100,000 cases unless told otherwise
 * @throws EvalArtifactError and nothing else
 */
export function parsePromptfoo(text: string, limits: Partial<EvalLimits> = {}): EvalArtifact {
  return readPromptfoo(parseGuardedJson(text, limits), limits);
}

/** Whether a parsed document has promptfoo's frame; its cases may still be refused. */
export function looksLikePromptfoo(json: unknown): boolean {
  if (!isPlainObject(json)) return false;
  const results = readProperty(json, 'results');
  return isPlainObject(results) && Array.isArray(readProperty(results, 'results'));
}

const isPlainObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws EvalArtifactError */
export function readPromptfoo(json: unknown, limits: Partial<EvalLimits> = {}): EvalArtifact {
  const { maxCases } = { ...DEFAULT_EVAL_LIMITS, ...limits };
  const root = expectObject(json, '');
  const results = optionalObject(root, 'results', '');
  if (!results) throw missing('/results');
  const rows = optionalArray(results, 'results', '/results');
  if (!rows) throw missing('/results/results');
  if (rows.length === 0) throw new EvalArtifactError('NO_CASES', 'The file holds no cases.', '/results/results');
  if (rows.length > maxCases) {
    const message = `The file holds ${rows.length} cases; up to ${maxCases} are accepted.`;
    throw new EvalArtifactError('TOO_MANY_CASES', message, '/results/results');
  }
  const read = rows.map((row, index) => readCase(row, `/results/results/${index}`));
  const cases = read.map((one) => one.evalCase);
  const version = optionalNumber(results, 'version', '/results');
  return {
    format: 'promptfoo-json',
    layout: version === undefined ? 'without a version' : `version ${version}`,
    ...readHeader(root, results),
    cases,
    warnings: [
      ...warnOfVersion(version),
      ...warnOfContradictions(read.filter((one) => one.contradictory).length),
      ...warnOfStats(cases, optionalObject(results, 'stats', '/results')),
    ],
  };
}

function readHeader(
  root: JsonObject,
  results: JsonObject,
): Pick<EvalArtifact, 'toolVersion' | 'evaluationId' | 'evaluatedAt' | 'title'> {
  const metadata = optionalObject(root, 'metadata', '') ?? {};
  const config = optionalObject(root, 'config', '') ?? {};
  return {
    toolVersion: cleanLabel(readProperty(metadata, 'promptfooVersion'), 40),
    evaluationId: cleanLabel(readProperty(root, 'evalId'), 80),
    evaluatedAt: cleanLabel(
      readProperty(results, 'timestamp') ??
        readProperty(metadata, 'evaluationCreatedAt') ??
        readProperty(root, 'createdAt'),
      40,
    ),
    title: cleanLabel(readProperty(config, 'description'), 200),
  };
}

const NEWEST_KNOWN_LAYOUT = 3;

function warnOfVersion(version: number | undefined): EvalWarning[] {
  if (version === undefined || version <= NEWEST_KNOWN_LAYOUT) return [];
  return [
    {
      code: 'UNKNOWN_LAYOUT',
      message: `Layout version ${version} is newer than the ones this reader was written for.`,
    },
  ];
}

function warnOfContradictions(count: number): EvalWarning[] {
  if (count === 0) return [];
  return [
    { code: 'CONTRADICTORY_OUTCOME', message: `${count} cases are marked as success and as error; counted as errors.` },
  ];
}

/** The file's own totals are a claim; the cases are the evidence. */
function warnOfStats(cases: readonly EvalCase[], stats: JsonObject | undefined): EvalWarning[] {
  if (!stats) return [];
  const totals = [
    ['successes', 'passed'],
    ['failures', 'failed'],
    ['errors', 'error'],
  ] as const;
  return totals.flatMap(([key, outcome]): EvalWarning[] => {
    const claimed = optionalNumber(stats, key, '/results/stats');
    const counted = cases.filter((one) => one.outcome === outcome).length;
    if (claimed === undefined || claimed === counted) return [];
    return [{ code: 'STATS_MISMATCH', message: `The file claims ${claimed} ${key}; its cases show ${counted}.` }];
  });
}
