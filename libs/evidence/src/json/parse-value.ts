import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { decodeText } from '../input/decode-text.js';

/**
 * One JSON value whose size and depth were measured before. Its keys and numbers are looked at once, here, so that no
 * reader behind meets a prototype key or an Infinity.
 *
 * @param nanIsNull where the tool that wrote the file says 'nothing' by NaN
 * @throws EvalArtifactError NOT_TEXT, NOT_JSON, NOT_FINITE, FORBIDDEN_KEY
 */
export function parseValue(bytes: Uint8Array, path: string, nanIsNull = false): unknown {
  const text = decodeText(bytes);
  return parseJsonText(nanIsNull && text.includes('NaN') ? text.replace(NAN_OR_STRING, nullForNaN) : text, path);
}

const NAN_OR_STRING = /"(?:[^"\\]|\\.)*"|\bNaN\b/gs;
const nullForNaN = (part: string): string => (part === 'NaN' ? 'null' : part);

export function parseJsonText(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (NOT_FINITE.test(text.replace(STRINGS, '""'))) throw notFinite(path);
    // The parser's own message quotes the file.
    throw new EvalArtifactError('NOT_JSON', `The file is not valid JSON${at(path)}. Is it complete?`, path);
  }
  assertPlain(value, path);
  return value;
}

const NOT_FINITE = /\b(?:NaN|Infinity)\b/;
const STRINGS = /"(?:[^"\\]|\\.)*"/gs;

/** Recursion is bounded: the depth was measured on the bytes. */
function assertPlain(value: unknown, path: string): void {
  if (typeof value === 'number') {
    // JSON can write 1e999, which reads as Infinity.
    if (!Number.isFinite(value)) throw notFinite(path);
  } else if (Array.isArray(value)) {
    for (const member of value) if (typeof member === 'object' || typeof member === 'number') assertPlain(member, path);
  } else if (typeof value === 'object' && value !== null) {
    // Harmless as long as everybody reads own properties only; nobody writes it into an honest result file.
    if (Object.hasOwn(value, '__proto__')) {
      throw new EvalArtifactError('FORBIDDEN_KEY', `The key '__proto__' is not accepted${at(path)}.`, path);
    }
    for (const member of Object.values(value)) assertPlain(member, path);
  }
}

const notFinite = (path: string): EvalArtifactError =>
  new EvalArtifactError('NOT_FINITE', `A number is NaN, infinite or too large${at(path)}.`, path);

const at = (path: string): string => (path === '' ? '' : ` (at ${path})`);
