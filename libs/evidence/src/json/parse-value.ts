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
  return parseJsonText(nanIsNull && text.includes('NaN') ? outsideStrings(text, nullForNaN) : text, path);
}

const nullForNaN = (part: string): string => part.replace(/\bNaN\b/g, 'null');

/**
 * The text with what stands outside of its strings changed. By searching, not by one regular expression: that keeps a place to come
 * back to for every character of a string, and overflows the stack on a string of megabytes.
 */
function outsideStrings(text: string, change: (part: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at);
    parts.push(change(text.slice(at, open < 0 ? text.length : open)));
    if (open < 0) break;
    at = endOfString(text, open);
    parts.push(text.slice(open, at));
  }
  return parts.join('');
}

/** The place after the string that begins at `open`; the end of the text when it does not end. */
function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let escapes = 0;
    while (text[close - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return close + 1;
  }
  return text.length;
}

export function parseJsonText(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (namesNotFinite(text)) throw notFinite(path);
    // The parser's own message quotes the file.
    throw new EvalArtifactError('NOT_JSON', `The file is not valid JSON${at(path)}. Is it complete?`, path);
  }
  assertPlain(value, path);
  return value;
}

const NOT_FINITE = /\b(?:NaN|Infinity)\b/;

function namesNotFinite(text: string): boolean {
  let isFound = false;
  if (NOT_FINITE.test(text)) outsideStrings(text, (part) => ((isFound ||= NOT_FINITE.test(part)), part));
  return isFound;
}

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
