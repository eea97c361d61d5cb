import type { EvalArtifact, EvalCase, EvalWarning } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { cleanLabel } from '../input/clean-label.js';
import type { EvalFile } from '../input/eval-input.js';
import {
  expectObject,
  optionalNumber,
  missing,
  readProperty,
  type JsonObject,
  wrongType,
} from '../input/json-reader.js';
import { Chars } from '../json/json-bytes.js';
import { type JsonPath, JsonSplitter } from '../json/json-splitter.js';
import { PromptfooCases } from './promptfoo-cases.js';

/** Read from the frame of the file; everything else in it (the configuration, the table of older versions) is passed by. */
const WANTED = new Set([
  ...['/evalId', '/createdAt', '/metadata', '/config/description'],
  ...['/results/version', '/results/timestamp', '/results/stats'],
]);

/**
 * promptfoo's JSON output, streamed: layout 3 (`evalId`, `results.version` 3, `metadata`), layout 2 (`results.version` 2
 * with `table`), and older ones without a version, as long as each result says whether it succeeded.
 *
 * @throws EvalArtifactError and nothing else
 * @source promptfoo/promptfoo: src/types/index.ts (EvaluateSummaryV2 with `table`, EvaluateSummaryV3 with `prompts`, OutputFile) and
 *   src/util/output.ts (createOutputData, createOutputMetadata)
 */
export async function readPromptfooJson(file: EvalFile): Promise<EvalArtifact> {
  const frame = new Map<string, unknown>();
  const cases = new PromptfooCases(file.limits);
  const seen = { results: false };
  const splitter = new JsonSplitter(
    {
      decide: (path, first) => {
        if (isList(path)) seen.results = true;
        return decide(path, first);
      },
      value: (path, value) => {
        if (isCase(path)) cases.add(value, `/${path.join('/')}`);
        else frame.set(`/${path.join('/')}`, value);
      },
    },
    file.limits,
  );
  for await (const chunk of file.chunks()) splitter.push(chunk);
  splitter.finish();
  if (!seen.results) throw missing('/results/results');
  return assemble(frame, cases);
}

const isList = (path: JsonPath): boolean => path.length === 2 && path[0] === 'results' && path[1] === 'results';
const isCase = (path: JsonPath): boolean => path.length === 3 && path[0] === 'results' && path[1] === 'results';

function decide(path: JsonPath, first: number): 'take' | 'enter' | 'skip' {
  if (path.length === 0) return 'enter';
  const name = `/${path.join('/')}`;
  if (name === '/results/results') {
    if (first !== Chars.openBracket) throw wrongType(name, 'an array');
    return 'enter';
  }
  if (name === '/results' || name === '/config') return 'enter';
  return isCase(path) || WANTED.has(name) ? 'take' : 'skip';
}

function assemble(frame: ReadonlyMap<string, unknown>, read: PromptfooCases): EvalArtifact {
  const { cases, failing } = read.builder;
  if (cases.length === 0) throw new EvalArtifactError('NO_CASES', 'The file holds no cases.', '/results/results');
  const results: JsonObject = { version: frame.get('/results/version'), stats: frame.get('/results/stats') };
  const version = optionalNumber(results, 'version', '/results');
  const metadata = objectAt(frame, '/metadata');
  const stats = objectAt(frame, '/results/stats');
  const at =
    frame.get('/results/timestamp') ?? readProperty(metadata, 'evaluationCreatedAt') ?? frame.get('/createdAt');
  return {
    format: 'promptfoo-json',
    formatVersion: version,
    toolVersion: cleanLabel(readProperty(metadata, 'promptfooVersion'), 40),
    evaluationId: cleanLabel(frame.get('/evalId'), 80),
    evaluatedAt: cleanLabel(at, 40),
    suite: cleanLabel(frame.get('/config/description'), 200),
    status: 'unknown',
    ...read.found(),
    runUsage: {},
    stated: [],
    cases,
    failing,
    warnings: [
      ...warnOfVersion(version),
      ...read.warnings(),
      ...(frame.has('/results/stats') ? warnOfStats(cases, stats) : []),
    ],
  };
}

function objectAt(frame: ReadonlyMap<string, unknown>, path: string): JsonObject {
  const value = frame.get(path) ?? undefined;
  return value === undefined ? {} : expectObject(value, path);
}

const NEWEST_KNOWN_LAYOUT = 3;

function warnOfVersion(version: number | undefined): EvalWarning[] {
  if (version !== undefined && Number.isInteger(version) && version > 0 && version <= NEWEST_KNOWN_LAYOUT) return [];
  const message =
    version === undefined
      ? 'The file states no layout version; it is read as far as it is understood.'
      : `Layout version ${version} is none that this reader was written for; it is read as far as it is understood.`;
  return [{ code: 'UNKNOWN_LAYOUT', message }];
}

/** The file's own totals are a claim; the cases are the evidence. */
function warnOfStats(cases: readonly EvalCase[], stats: JsonObject): EvalWarning[] {
  const totals = [
    ['successes', 'passed'],
    ['failures', 'failed'],
    ['errors', 'errored'],
  ] as const;
  return totals.flatMap(([key, outcome]): EvalWarning[] => {
    const claimed = optionalNumber(stats, key, '/results/stats');
    const counted = cases.filter((one) => one.outcome === outcome).length;
    if (claimed === undefined || claimed === counted) return [];
    return [{ code: 'STATS_MISMATCH', message: `The file claims ${claimed} ${key}; its cases show ${counted}.` }];
  });
}
