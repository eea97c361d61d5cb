import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Finding, PathSegment, RubricProblem } from './rubric-problem.js';
import type { TextLines } from './text-lines.js';

/** A parsed file: the YAML nodes know where they stand. */
export interface RubricDocument {
  readonly document: Document;
  readonly lines: TextLines;
}

/** Gives a finding its place: the node at its path, or the nearest one above when there is none (a missing key). */
export function locate({ document, lines }: RubricDocument, finding: Finding): RubricProblem {
  const { path, code, message } = finding;
  const { line, column } = lines.positionOf(offsetAt(document, path, finding.at === 'key'));
  return { line, column, path, code, message };
}

function offsetAt(document: Document, path: readonly PathSegment[], wantsKey: boolean): number {
  let node: Node | null = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, segment] of path.entries()) {
    const step = stepInto(resolved(document, node), segment);
    if (!step) return offset;
    const atKey = (wantsKey && index === path.length - 1) || isBlank(step.value);
    const [best, next] = atKey ? [step.key, step.value] : [step.value, step.key];
    offset = startOf(best) ?? startOf(next) ?? offset;
    node = step.value;
  }
  return offset;
}

function stepInto(node: Node | null, segment: PathSegment): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(segment)];
    return value === undefined ? undefined : { key: null, value: value as Node };
  }
  if (!isMap(node)) return undefined;
  // The last pair of that key: it is the one whose value counts.
  const pair = node.items.findLast((item) => keyText(item) === String(segment));
  return pair && { key: pair.key as Node, value: pair.value as Node | null };
}

const keyText = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);

function resolved(document: Document, node: Node | null): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

const startOf = (node: Node | null): number | undefined => node?.range?.[0];

/** `key:` with nothing after it: the value has no place of its own. */
const isBlank = (node: Node | null): boolean => isScalar(node) && node.value === null && node.source === '';
