import { EvalArtifactError } from './artifact/eval-artifact-error.js';
import type { EvalArtifact, EvalFormat } from './artifact/eval-artifact.js';
import type { EvalLimits } from './input/eval-limits.js';
import { parseGuardedJson } from './input/parse-guarded-json.js';
import { looksLikePromptfoo, readPromptfoo } from './promptfoo/parse-promptfoo.js';

/** One accepted format. To add one: its reader in a folder of its own, its name in EVAL_FORMATS, an entry here. */
export interface EvalParser {
  readonly format: EvalFormat;
  /** As a person would call it. */
  readonly label: string;
  readonly recognises: (json: unknown) => boolean;
  readonly read: (json: unknown, limits: Partial<EvalLimits>) => EvalArtifact;
}

export const EVAL_PARSERS: readonly EvalParser[] = [
  {
    format: 'promptfoo-json',
    label: 'promptfoo results as JSON (promptfoo eval --output results.json)',
    recognises: looksLikePromptfoo,
    read: readPromptfoo,
  },
];

/**
 * The format of a file by what stands in it, never by its name. Undefined for everything not accepted.
 *
 * @throws EvalArtifactError TOO_LARGE, TOO_DEEP, NOT_TEXT: such a file is not looked into
 */
export function detectEvalFormat(text: string, limits: Partial<EvalLimits> = {}): EvalFormat | undefined {
  try {
    const json = parseGuardedJson(text, limits);
    return EVAL_PARSERS.find((parser) => parser.recognises(json))?.format;
  } catch (error) {
    if (error instanceof EvalArtifactError && error.code === 'NOT_JSON') return undefined;
    throw error;
  }
}

/**
 * Parses a result file of any accepted format.
 *
 * @throws EvalArtifactError UNSUPPORTED_FORMAT naming what is accepted, or what the format's reader found wrong
 */
export function parseEvalArtifact(text: string, limits: Partial<EvalLimits> = {}): EvalArtifact {
  const json = parseJsonOrRefuse(text, limits);
  const parser = EVAL_PARSERS.find((candidate) => candidate.recognises(json));
  if (!parser) throw unsupported(looksLikeInspect(json) ? 'an Inspect log' : 'another kind of JSON');
  return parser.read(json, limits);
}

function parseJsonOrRefuse(text: string, limits: Partial<EvalLimits>): unknown {
  try {
    return parseGuardedJson(text, limits);
  } catch (error) {
    // Broken JSON that starts like JSON is a damaged file; anything else is another format.
    if (error instanceof EvalArtifactError && error.code === 'NOT_JSON') {
      if (text.startsWith('PK')) throw unsupported('a zip archive');
      if (isJsonLines(text)) throw unsupported('JSON Lines');
      if (!/^\uFEFF?\s*[{[]/.test(text)) throw unsupported('no JSON');
    }
    throw error;
  }
}

const looksLikeInspect = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, 'eval') && Object.hasOwn(json, 'samples');

function isJsonLines(text: string): boolean {
  const [first, second] = text.slice(0, 1_000_000).split('\n', 2);
  return /^\s*\{.*\}\s*$/.test(first ?? '') && /^\s*\{/.test(second ?? '');
}

function unsupported(kind: string): EvalArtifactError {
  const accepted = EVAL_PARSERS.map((parser) => parser.label).join('; ');
  return new EvalArtifactError('UNSUPPORTED_FORMAT', `This looks like ${kind}. Accepted now: ${accepted}.`);
}
