import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalFile } from '../input/eval-input.js';
import { decodeText } from '../input/decode-text.js';
import { Chars, isSpace } from '../json/json-bytes.js';
import { JsonSplitter } from '../json/json-splitter.js';

/** What the first look tells; lines and tables are looked into by their own readers. */
export type EvalContainer = 'promptfoo-json' | 'inspect-json' | 'inspect-eval' | 'lines' | 'table';

/**
 * Tells a file by its content, never by its name.
 *
 * @throws EvalArtifactError UNSUPPORTED_FORMAT naming what is accepted, NOT_TEXT, NOT_JSON, TOO_DEEP
 */
export async function detectContainer(file: EvalFile): Promise<EvalContainer> {
  if (file.size === 0) throw unsupported('The file is empty');
  const head = await file.exactly(0, Math.min(file.size, 64 * 1024));
  if (head[0] === 0x50 && head[1] === 0x4b) return 'inspect-eval';
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new EvalArtifactError('NOT_TEXT', 'The file is UTF-16. Export it again, as UTF-8.');
  }
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const first = head.subarray(mark).find((byte) => !isSpace(byte));
  if (first === Chars.openBrace) return detectJson(file);
  if (first === Chars.openBracket) throw unsupported('This is a list in JSON');
  // The last character of the head may be cut.
  const text = decodeText(head.subarray(0, lastWhole(head)));
  if (/[,;\t]/.test(text.split(/\r?\n/, 1)[0] ?? '')) return 'table';
  throw unsupported('This is neither JSON nor a table');
}

const ACCEPTED =
  'promptfoo results (.json, .jsonl, .csv), Inspect AI logs (.eval, .json), and plain cases as JSON Lines or CSV';

export const unsupported = (what: string): EvalArtifactError =>
  new EvalArtifactError('UNSUPPORTED_FORMAT', `${what}. Accepted: ${ACCEPTED}.`);

function lastWhole(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1]! & 0xc0) === 0x80) end -= 1;
  return end > 0 && bytes[end - 1]! >= 0xc0 ? end - 1 : bytes.length;
}

class Told extends Error {
  constructor(readonly as: EvalContainer) {
    super();
  }
}

/** Reads on until a key of the frame says what it is; a document without one is the first of many lines. */
async function detectJson(file: EvalFile): Promise<EvalContainer> {
  const frame = new Set<string>();
  const splitter = new JsonSplitter(
    {
      decide: (path, start) => {
        const [key] = path;
        if (path.length === 0) return 'enter';
        frame.add(path.slice(0, 2).join('/'));
        if (key === 'eval' && start === Chars.openBrace) throw new Told('inspect-json');
        if (path.length === 2 && path[1] === 'results' && start === Chars.openBracket) throw new Told('promptfoo-json');
        return path.length === 1 && key === 'results' ? 'enter' : 'skip';
      },
      value: () => undefined,
      end: (path) => {
        // promptfoo's frame around no list of results: its reader says what is missing.
        if (path.length === 0) throw new Told(frame.has('evalId') && frame.has('results') ? 'promptfoo-json' : 'lines');
      },
    },
    file.limits,
  );
  try {
    for await (const chunk of file.chunks()) splitter.push(chunk);
    splitter.finish();
  } catch (error) {
    if (error instanceof Told) return error.as;
    throw error;
  }
  return 'lines';
}
