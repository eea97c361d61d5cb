import type { Rubric } from '@app/domain';
import { isFileMap } from './extension/collections.js';
import { MAX_PROBLEMS } from './limits.js';
import { readDocument } from './read-document.js';
import { resolveFile, type BaseOf } from './resolve-file.js';
import type { RubricProblem } from './rubric-problem.js';
import { isId } from './schema/schema-parts.js';
import { toRubric } from './to-rubric.js';

export type ParsedRubric =
  | { readonly rubric: Rubric; readonly problems?: undefined }
  | { readonly rubric?: undefined; readonly problems: readonly RubricProblem[] };

export interface ParseOptions {
  /** Written into the problems; nothing is opened. */
  readonly fileName?: string;
  /** Gives the file of a pack that the text (or one below it) extends. Without it there is no pack to extend. */
  readonly baseOf?: BaseOf;
}

/**
 * Reads a rubric pack from YAML. Either the rubric, with every rule met, or all problems, each at the node that has to
 * change: those of this file in its order, then those of the packs it extends, with their file's name (at most 200,
 * then one that says so). Never throws, whatever the text.
 *
 * A text that `extends` a pack gives the full rubric: the base with what the text changes, adds and removes.
 *
 * Limits, for each file: 64 kB of UTF-8, YAML 1.2 core schema, ten aliases, bounded depth. At most three packs below.
 */
export function parseRubric(text: string, { fileName, baseOf }: ParseOptions = {}): ParsedRubric {
  const resolved = resolveFile({ text, ...(fileName === undefined ? {} : { fileName }) }, baseOf ?? (() => undefined));
  return resolved.file ? { rubric: toRubric(resolved.file) } : { problems: inOrder(resolved.problems, fileName) };
}

/**
 * The pack that a text extends, for callers that have to fetch it before they can answer `baseOf`.
 * @returns undefined when it extends none, or when the text can not be read
 */
export function extendedPackOf(text: string): string | undefined {
  const read = readDocument(text);
  if (!read.document || !isFileMap(read.value)) return undefined;
  const named = Object.hasOwn(read.value, 'extends') ? read.value['extends'] : undefined;
  return isId(named) ? named : undefined;
}

function inOrder(problems: readonly RubricProblem[], own: string | undefined): readonly RubricProblem[] {
  const files = [...new Set([own, ...problems.map(({ file }) => file)])];
  const sorted = problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
  const listed = sorted.slice(0, MAX_PROBLEMS);
  const last = listed[listed.length - 1];
  if (last && sorted.length > MAX_PROBLEMS) {
    const message = `Only the first ${MAX_PROBLEMS} of ${sorted.length} problems are listed.`;
    listed.push({ ...last, path: [], code: 'too-many-problems', message });
  }
  return listed;
}
