import { parseDocument } from 'yaml';
import { checkAliases } from './check-aliases.js';
import { checkKeys } from './check-keys.js';
import { MAX_DEPTH, MAX_FILE_BYTES, MAX_TOKENS } from './limits.js';
import type { RubricDocument } from './locate.js';
import { measureYaml } from './measure-yaml.js';
import type { RubricProblem, RubricProblemCode } from './rubric-problem.js';
import { TextLines } from './text-lines.js';

export type ReadDocument =
  | { readonly document: RubricDocument; readonly value: unknown; readonly problems: readonly RubricProblem[] }
  | { readonly document?: undefined; readonly problems: readonly RubricProblem[] };

/**
 * Reads YAML 1.2 with the core schema: no merge keys, no tags, no directives, string keys, few aliases, one document.
 * Returns problems instead of throwing. Keys that occur twice are problems, but the document is still given, so that
 * the rest can be checked too.
 */
export function readDocument(text: string): ReadDocument {
  if (isTooLarge(text)) {
    return atStart('file-too-large', `The file is larger than ${MAX_FILE_BYTES / 1024} kB.`);
  }
  const { depth, tokens } = measureYaml(text, { depth: MAX_DEPTH, tokens: MAX_TOKENS });
  if (depth > MAX_DEPTH) return atStart('too-complex', `The file is nested more than ${MAX_DEPTH} levels deep.`);
  if (tokens > MAX_TOKENS) return atStart('too-complex', `The file has more than ${MAX_TOKENS} YAML tokens.`);
  const lines = new TextLines(text);
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false, // checked by checkKeys in linear time; the library compares each key with each
    strict: true,
    prettyErrors: false,
    logLevel: 'error', // 'silent' would hide that there is a second document
  });
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    ...lines.positionOf(pos[0]),
    path: [],
    code: 'yaml-syntax' as const,
    message: `This is not the YAML that rubrics are written in: ${message}`,
  }));
  if (syntax.length > 0) return { problems: syntax };

  const read = { document, lines };
  const aliases = checkAliases(read);
  if (aliases.length > 0) return { problems: aliases };
  // maxAliasCount is the second lock on what checkAliases has ruled out already.
  return { document: read, value: document.toJS({ maxAliasCount: 1000 }), problems: checkKeys(read) };
}

function isTooLarge(text: string): boolean {
  // A UTF-16 code unit is at least one byte of UTF-8, so a longer string need not be encoded to know.
  return text.length > MAX_FILE_BYTES || new TextEncoder().encode(text).length > MAX_FILE_BYTES;
}

function atStart(code: RubricProblemCode, message: string): ReadDocument {
  return { problems: [{ line: 1, column: 1, path: [], code, message }] };
}
