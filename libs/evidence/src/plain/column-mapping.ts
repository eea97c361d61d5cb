import { EvalArtifactError } from '../artifact/eval-artifact-error.js';

/** What a column of a plain file can be. Every other column is something to slice by. */
export const COLUMN_ROLES = [
  ...([
    'outcome',
    'score',
    'input',
    'id',
    'source',
    'judge',
    'judgeModel',
    'model',
    'reason',
    'error',
    'suite',
  ] as const),
  ...(['cost', 'tokens', 'latencyMs', 'output', 'expected'] as const),
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, string>>>;

const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  outcome: ['outcome', 'verdict', 'result', 'status', 'passed', 'pass', 'success', 'correct', 'grade'],
  score: ['score', 'value'],
  input: ['input', 'question', 'prompt', 'query', 'case', 'text', 'request'],
  id: ['id', 'caseid', 'testid', 'name', 'description', 'title'],
  source: ['source', 'casesource', 'origin'],
  judge: ['judge', 'judgekind', 'grader', 'scorer'],
  judgeModel: ['judgemodel', 'gradermodel'],
  model: ['model', 'provider'],
  reason: ['reason', 'explanation', 'comment', 'rationale'],
  error: ['error', 'exception'],
  suite: ['suite', 'task', 'eval'],
  cost: ['cost', 'costusd'],
  tokens: ['tokens', 'totaltokens'],
  latencyMs: ['latencyms', 'latency', 'durationms'],
  output: ['output', 'answer', 'response', 'completion'],
  expected: ['expected', 'target', 'reference', 'ideal', 'expectedoutput'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Which column plays which role: as told, and for the rest by the usual names.
 *
 * @param columns names of the file's columns
 * @param told    by role; a column that is told is not guessed for another role
 * @returns the roles, and those of them that were guessed
 * @throws EvalArtifactError BAD_COLUMNS when a told column is not there
 * @example mapColumns(['Question', 'Verdict'], {}).mapping // { outcome: 'Verdict', input: 'Question' }
 */
export function mapColumns(
  columns: readonly string[],
  told: ColumnMapping,
): { mapping: ColumnMapping; guessed: readonly ColumnRole[] } {
  for (const [role, column] of Object.entries(told)) {
    if (columns.includes(column)) continue;
    const message = `The file has no column as named for '${role}'. Its columns: ${columns.slice(0, 20).join(', ')}.`;
    throw new EvalArtifactError('BAD_COLUMNS', message);
  }
  const taken = new Set<string>(Object.values(told));
  const mapping: Partial<Record<ColumnRole, string>> = { ...told };
  const guessed: ColumnRole[] = [];
  for (const role of COLUMN_ROLES) {
    if (mapping[role] !== undefined) continue;
    const found = NAMES[role].flatMap((name) => columns.filter((one) => plain(one) === name && !taken.has(one)))[0];
    if (found === undefined) continue;
    mapping[role] = found;
    taken.add(found);
    guessed.push(role);
  }
  return { mapping, guessed };
}
