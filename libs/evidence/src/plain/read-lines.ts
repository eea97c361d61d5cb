import type { EvalArtifact } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalFile } from '../input/eval-input.js';
import { expectObject, type JsonObject, readProperty } from '../input/json-reader.js';
import { PromptfooCases } from '../promptfoo/promptfoo-cases.js';
import { jsonLines } from '../reading/json-lines.js';
import type { ColumnMapping } from './column-mapping.js';
import { PlainCases, type PlainRow } from './plain-cases.js';

/**
 * JSON Lines: promptfoo's results (one result per line), or plain cases.
 *
 * @throws EvalArtifactError and nothing else
 */
export async function readJsonLines(file: EvalFile, columns: ColumnMapping): Promise<EvalArtifact> {
  const promptfoo = new PromptfooCases(file.limits);
  const plain = new PlainCases(file.limits, columns);
  let kind: 'promptfoo' | 'plain' | undefined;
  for await (const { line, value } of jsonLines(file)) {
    const path = `line ${line}`;
    const object = expectObject(value, path);
    const isFirst = kind === undefined;
    kind ??= looksLikePromptfoo(object) && Object.keys(columns).length === 0 ? 'promptfoo' : 'plain';
    if (kind === 'promptfoo') promptfoo.add(object, path);
    else {
      const row = rowOf(object);
      if (isFirst) plain.useColumns([...row.keys()]);
      plain.add(row, path);
    }
  }
  if (kind === undefined) throw new EvalArtifactError('NO_CASES', 'The file holds no cases.');
  return kind === 'plain' ? plain.finish('cases-jsonl') : ofPromptfoo(promptfoo);
}

const looksLikePromptfoo = (line: JsonObject): boolean =>
  typeof readProperty(line, 'success') === 'boolean' &&
  ['testCase', 'gradingResult', 'promptIdx', 'promptId', 'namedScores'].some((key) => Object.hasOwn(line, key));

function ofPromptfoo(read: PromptfooCases): EvalArtifact {
  return {
    format: 'promptfoo-jsonl',
    ...{ formatVersion: undefined, toolVersion: undefined, evaluationId: undefined, evaluatedAt: undefined },
    ...{ suite: undefined, status: 'unknown' as const, runUsage: {}, stated: [] },
    ...read.found(),
    cases: read.builder.cases,
    failing: read.builder.failing,
    warnings: read.warnings(),
  };
}

/** Metadata and variables count as columns of their own; a name at the top wins. */
function rowOf(object: JsonObject): PlainRow {
  const row = new Map<string, unknown>(Object.entries(object));
  for (const nested of ['metadata', 'vars']) {
    const value = readProperty(object, nested);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    row.delete(nested);
    for (const [key, member] of Object.entries(value)) if (!row.has(key)) row.set(key, member);
  }
  return row;
}
