import { cleanLabel } from '../input/clean-label.js';
import { canonicalJson } from '../input/canonical-json.js';
import {
  assertCheckCount,
  expectObject,
  optionalNumber,
  optionalObject,
  readProperty,
  type JsonObject,
} from '../input/json-reader.js';
import { inputKeys } from '../reading/case-builder.js';
import { totalTokens } from './inspect-header.js';
import { scoreNumber } from './score-value.js';

/** One run of one sample, small enough to keep all of them. */
export interface SampleRun {
  readonly id: string;
  readonly epoch: number;
  readonly keys: ReturnType<typeof inputKeys>;
  readonly isShortened: boolean;
  readonly shownInput: string | undefined;
  readonly slices: readonly (readonly [string, unknown])[];
  readonly source: string | undefined;
  readonly error: string | undefined;
  /** By scorer, several values of one scorer as 'scorer/value'. */
  readonly scores: ReadonlyMap<string, number | undefined>;
  readonly reason: string | undefined;
  readonly tokens: number | undefined;
  readonly latencyMs: number | undefined;
}

/**
 * A summary holds a long text cut: to 5,120 characters and a mark, in earlier versions to 1,024 with '...' at the end. What is no text in
 * it (an image, a document) stands as '(Image)', so that two inputs may look alike.
 *
 * @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/log/_util.py (truncate_text, thin_text, thin_input)
 */
const CUT = /\.\.\.(?:\n|\\n)\(content truncated\)|"text":"\((?:Image|Audio|Video|Data|Document|Reasoning|Tool_use)\)"/;
const EARLIER_CUT_LENGTH = 1_000;

const isCut = (input: string): boolean =>
  CUT.test(input) || (input.length >= EARLIER_CUT_LENGTH && input.trimEnd().endsWith('...'));

/**
 * @param isSummary from the archive's summaries rather than from the sample itself
 * @throws EvalArtifactError WRONG_TYPE, TOO_MANY_CHECKS
 */
export function readSample(sample: JsonObject, path: string, isSummary: boolean): SampleRun {
  const metadata = optionalObject(sample, 'metadata', path) ?? {};
  const input = inputText(readProperty(sample, 'input'));
  const isShortened = isSummary && input !== undefined && isCut(input);
  const error = readProperty(sample, 'error');
  const { scores, reason } = readScores(sample, path);
  const totalTime = optionalNumber(sample, 'total_time', path);
  return {
    id: cleanLabel(readProperty(sample, 'id'), 200) ?? path,
    epoch: optionalNumber(sample, 'epoch', path) ?? 1,
    keys: inputKeys(isShortened ? undefined : input),
    isShortened,
    shownInput: cleanLabel(input, 300),
    slices: Object.entries(metadata).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
    source: ['source', 'origin', 'case_source'].flatMap((key) => cleanLabel(readProperty(metadata, key)) ?? [])[0],
    error: error === undefined ? undefined : (errorText(error) ?? 'error'),
    scores,
    reason,
    tokens: totalTokens(sample, path),
    latencyMs: totalTime === undefined ? undefined : totalTime * 1000,
  };
}

function readScores(sample: JsonObject, path: string): Pick<SampleRun, 'scores' | 'reason'> {
  // The first layout had one score without a name.
  const single = readProperty(sample, 'score');
  const named = optionalObject(sample, 'scores', path) ?? (single === undefined ? {} : { score: single });
  const scores = new Map<string, number | undefined>();
  let reason: string | undefined;
  assertCheckCount(Object.keys(named).length, `${path}/scores`);
  for (const [rawName, one] of Object.entries(named)) {
    const name = cleanLabel(rawName) ?? 'score';
    const score = expectObject(one, `${path}/scores/${name}`);
    const value = readProperty(score, 'value');
    reason ??= cleanLabel(readProperty(score, 'explanation') ?? readProperty(score, 'answer'), 300);
    scores.set(name, scoreNumber(value));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      assertCheckCount(Object.keys(value).length, `${path}/scores/${name}/value`);
      for (const [key, member] of Object.entries(value))
        scores.set(`${name}/${cleanLabel(key) ?? ''}`, scoreNumber(member));
    }
  }
  return { scores, reason };
}

const errorText = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && !Array.isArray(error)
    ? cleanLabel(readProperty(error as JsonObject, 'message'), 300)
    : cleanLabel(error, 300);

/** A text, or chat messages of which the ids differ from run to run. */
function inputText(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  if (typeof input === 'string') return input;
  if (!Array.isArray(input)) return canonicalJson(input);
  return input
    .map((message: unknown) => {
      if (typeof message !== 'object' || message === null || Array.isArray(message)) return String(message);
      const content = readProperty(message as JsonObject, 'content');
      const role = cleanLabel(readProperty(message as JsonObject, 'role')) ?? 'user';
      return `${role === 'user' ? '' : `${role}: `}${typeof content === 'string' ? content : canonicalJson(content ?? '')}`;
    })
    .join('\n');
}
