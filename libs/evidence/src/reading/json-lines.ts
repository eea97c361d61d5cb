import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { type EvalFile, tooLarge } from '../input/eval-input.js';
import { JsonSplitter } from '../json/json-splitter.js';

const NEWLINE = 0x0a;

/**
 * Values of a JSON Lines file, one per line that is not blank, with the number of the line (1, 2, ...).
 *
 * @throws EvalArtifactError NOT_JSON with the line, TOO_DEEP, TOO_LARGE, CANCELLED
 */
export async function* jsonLines(file: EvalFile): AsyncGenerator<{ line: number; value: unknown }> {
  let line = 0;
  for await (const bytes of lines(file)) {
    line += 1;
    const value = parseLine(bytes, line, file);
    if (value !== undefined) yield { line, value };
  }
}

function parseLine(bytes: Uint8Array, line: number, file: EvalFile): unknown {
  const isBlank = bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
  if (isBlank) return undefined;
  let value: unknown;
  const splitter = new JsonSplitter({ decide: () => 'take', value: (_, read) => (value = read) }, file.limits);
  try {
    splitter.push(bytes);
    splitter.finish();
  } catch (error) {
    if (!(error instanceof EvalArtifactError)) throw error;
    throw new EvalArtifactError(error.code, `Line ${line}: ${error.message}`, `line ${line}`);
  }
  return value;
}

async function* lines(file: EvalFile): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of file.chunks()) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield joined(rest, chunk.subarray(start, end));
      rest = new Uint8Array(0);
      start = end + 1;
    }
    rest = joined(rest, chunk.subarray(start));
    if (rest.length > file.limits.maxValueBytes) throw tooLarge(file.limits.maxValueBytes, 'One line of the file');
  }
  if (rest.length > 0) yield rest;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice();
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
