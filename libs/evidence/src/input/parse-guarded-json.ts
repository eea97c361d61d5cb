import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { tooLarge } from './decode-eval-bytes.js';
import { DEFAULT_EVAL_LIMITS, type EvalLimits } from './eval-limits.js';

/**
 * JSON text to a value, after its size and depth were measured on the text itself: neither the parser nor a later walk
 * over the value can then run out of stack.
 *
 * @throws EvalArtifactError NOT_TEXT, TOO_LARGE, TOO_DEEP, NOT_JSON
 */
export function parseGuardedJson(text: string, limits: Partial<EvalLimits> = {}): unknown {
  const { maxBytes, maxDepth } = { ...DEFAULT_EVAL_LIMITS, ...limits };
  if (typeof text !== 'string') throw new EvalArtifactError('NOT_TEXT', 'The file is not text.');
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (body.length > maxBytes || utf8Length(body) > maxBytes) throw tooLarge(maxBytes);
  if (body.includes('\0')) throw new EvalArtifactError('NOT_TEXT', 'The file holds NUL bytes: it is not a text file.');
  if (deepestNesting(body, maxDepth) > maxDepth) {
    throw new EvalArtifactError('TOO_DEEP', `The file is nested deeper than ${maxDepth} levels.`);
  }
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // The parser's own message quotes the file.
    throw new EvalArtifactError('NOT_JSON', 'The file is not valid JSON. Is it complete?');
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair counts 2 of the pair's 4 bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** Stops as soon as `limit` is passed. Brackets inside strings do not nest. */
function deepestNesting(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length && deepest <= limit; index += 1) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) deepest = Math.max(deepest, ++depth);
    else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1;
  }
  return deepest;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
