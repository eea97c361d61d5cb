import { isMap, isScalar, isSeq, parseDocument, Scalar, type Document } from 'yaml';
import type { PathSegment } from '../rubric-problem.js';

/** The packs' own lines are no longer than this. */
const LINE_WIDTH = 116;

/**
 * The text with one value changed and everything else, comments and layout included, as it was: only the place of the
 * value is written anew. White space in a text counts as single spaces, as in everything that is folded.
 * @param path of a value that the text states, e.g. ['criteria', 2, 'weight']
 * @returns the same text when the path leads to no single value, or when the text can not be read
 */
export function editText(text: string, path: readonly PathSegment[], value: string | number): string {
  const document = parse(text);
  const node = document?.getIn(path, true);
  if (!document || !isScalar(node) || !node.range) return text;
  const meant = typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : value;
  if (Object.is(node.value, meant)) return text;
  const [start, end] = node.range;
  // A block text reaches to the end of its last line, with the empty lines behind it: those stay.
  const tail = /\s*$/.exec(text.slice(start, end))?.[0] ?? '';
  for (const written of waysToWrite(text, node, start, meant)) {
    const edited = text.slice(0, start) + written + (tail || lineEndFor(written, text, end)) + text.slice(end);
    // Whether a way to write it is right here is asked of the parser, not guessed.
    if (says(edited, path, meant)) return edited;
  }
  return text;
}

const lineEndFor = (written: string, text: string, end: number): string =>
  written.startsWith('>') && text[end] !== '\n' ? '\n' : '';

function parse(text: string): Document | undefined {
  const document = parseDocument(text, {
    ...{ schema: 'core', version: '1.2', stringKeys: true, uniqueKeys: false, logLevel: 'error' },
  });
  return document.errors.length === 0 ? document : undefined;
}

const says = (text: string, path: readonly PathSegment[], value: string | number): boolean => {
  const document = parse(text);
  return document !== undefined && Object.is(document.getIn(path), value) && sameShape(document, path);
};

/** The way to the value is still made of maps and lists: a text that swallows its neighbours is none. */
function sameShape(document: Document, path: readonly PathSegment[]): boolean {
  return path.every((_, index) => {
    const node = document.getIn(path.slice(0, index), true);
    return isMap(node) || isSeq(node);
  });
}

/** The nicest first; JSON is YAML and always right. */
function waysToWrite(text: string, node: Scalar, start: number, value: string | number): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  const quoted = JSON.stringify(value);
  if (value === '') return ["''"];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const isLong = before.length + value.length > LINE_WIDTH;
  const wasBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(value) ? [value] : [];
  return isLong || wasBlock ? [folded(value, indentAfter(before)), ...plain, quoted] : [...plain, quoted];
}

/** Where the lines of a block text stand: two further than the key, or than the dash that it follows. */
function indentAfter(before: string): number {
  const lead = /^[\s-]*/.exec(before)?.[0].length ?? 0;
  const isOnlyDashes = before.trim().replaceAll(/[-\s]/g, '') === '';
  return isOnlyDashes ? lead : lead + 2;
}

function folded(value: string, indent: number): string {
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === undefined || indent + last.length + 1 + word.length > LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return ['>-', ...lines.map((line) => ' '.repeat(indent) + line)].join('\n');
}
