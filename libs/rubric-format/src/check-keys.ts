import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { RubricDocument } from './locate.js';
import type { PathSegment, RubricProblem, RubricProblemCode } from './rubric-problem.js';

/** A key may occur once in a map: YAML would silently keep the last. `<<` is named, since YAML 1.1 would merge it. */
export function checkKeys(read: RubricDocument): readonly RubricProblem[] {
  return [...keyProblems(read, read.document.contents, [])];
}

// Recursion is safe here: measureYaml has bounded the depth.
function* keyProblems(read: RubricDocument, node: unknown, path: readonly PathSegment[]): Generator<RubricProblem> {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* keyProblems(read, item, [...path, index]);
  } else if (isMap(node)) {
    yield* problemsOfMap(read, node, path);
    for (const pair of node.items) yield* keyProblems(read, pair.value, [...path, keyOf(pair).text]);
  }
}

function* problemsOfMap(read: RubricDocument, map: YAMLMap, path: readonly PathSegment[]): Generator<RubricProblem> {
  const problem = (code: RubricProblemCode, key: KeyOfPair, message: string): RubricProblem => ({
    ...read.lines.positionOf(key.offset),
    path: [...path, key.text],
    code,
    message,
  });
  const first = new Map<string, number>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    const before = first.get(key.text);
    if (before === undefined) first.set(key.text, key.offset);
    else {
      const line = read.lines.positionOf(before).line;
      yield problem('duplicate-key', key, `The key '${key.text}' occurs twice in this map; first on line ${line}.`);
    }
    if (key.text === '<<') {
      yield problem('merge-key', key, "Merge keys ('<<') are not supported: write the keys out.");
    }
  }
}

interface KeyOfPair {
  readonly text: string;
  readonly offset: number;
}

function keyOf({ key }: Pair): KeyOfPair {
  return isScalar(key) ? { text: String(key.value), offset: key.range?.[0] ?? 0 } : { text: '', offset: 0 };
}
