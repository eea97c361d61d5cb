import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { DEFAULT_EVAL_LIMITS, type EvalLimits } from './eval-limits.js';

/**
 * Bytes of an uploaded file to text. Strict: a byte that is not UTF-8 is an error, not a replacement character.
 *
 * @throws EvalArtifactError TOO_LARGE, NOT_TEXT
 */
export function decodeEvalBytes(bytes: Uint8Array, limits: Partial<EvalLimits> = {}): string {
  const { maxBytes } = { ...DEFAULT_EVAL_LIMITS, ...limits };
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EvalArtifactError('NOT_TEXT', 'The file is not UTF-8 text. Export the result as JSON.');
  }
}

export function tooLarge(maxBytes: number): EvalArtifactError {
  return new EvalArtifactError('TOO_LARGE', `The file is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`);
}
