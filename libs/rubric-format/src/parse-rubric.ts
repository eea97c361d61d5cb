import type { Rubric } from '@app/domain';
import { checkStructure } from './check-structure.js';
import { MAX_PROBLEMS } from './limits.js';
import { locate } from './locate.js';
import { readDocument } from './read-document.js';
import type { RubricFile } from './rubric-file.js';
import type { RubricProblem } from './rubric-problem.js';
import { RULES } from './rules/index.js';
import { toRubric } from './to-rubric.js';

export type ParsedRubric =
  | { readonly rubric: Rubric; readonly problems?: undefined }
  | { readonly rubric?: undefined; readonly problems: readonly RubricProblem[] };

export interface ParseOptions {
  /** Written into the problems; nothing is opened. */
  readonly fileName?: string;
}

/**
 * Reads a rubric pack from YAML. Either the rubric, with every rule met, or all problems in the order of the file, each
 * at the node that has to change (at most 200, then one that says so). Never throws, whatever the text.
 *
 * Limits: 64 kB of UTF-8, YAML 1.2 core schema, ten aliases, bounded depth.
 */
export function parseRubric(text: string, { fileName }: ParseOptions = {}): ParsedRubric {
  const read = readDocument(text);
  if (!read.document) return { problems: inOrder(read.problems, fileName) };
  const structure = checkStructure(read.value);
  const problems = [...read.problems, ...structure.findings.map((finding) => locate(read.document, finding))];
  if (!structure.isShapeSound) return { problems: inOrder(problems, fileName) };
  const rubric = toRubric(read.value as RubricFile);
  const broken = RULES.flatMap((rule) => rule(rubric)).map((finding) => locate(read.document, finding));
  if (problems.length + broken.length === 0) return { rubric };
  return { problems: inOrder([...problems, ...broken], fileName) };
}

function inOrder(problems: readonly RubricProblem[], file: string | undefined): readonly RubricProblem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const listed = sorted.slice(0, MAX_PROBLEMS);
  const last = listed[listed.length - 1];
  if (last && sorted.length > MAX_PROBLEMS) {
    const message = `Only the first ${MAX_PROBLEMS} of ${sorted.length} problems are listed.`;
    listed.push({ ...last, path: [], code: 'too-many-problems', message });
  }
  return file === undefined ? listed : listed.map((problem) => ({ ...problem, file }));
}
