// What every import of a pasted table says about its rows, in the same words.
import type { ImportPreviewView, ImportRowView } from '@app/contracts';
import { DomainError, type FieldProblem, lineProblem, visibleLine } from '@app/domain';
import type { CsvRow } from './read-csv.js';

const SHOWN = 60;

export type RowVerdict = Omit<ImportRowView, 'line'>;

export const wrongRow = (summary: string, problems: readonly string[]): RowVerdict & { readonly action: 'error' } => ({
  action: 'error',
  summary: visibleLine(summary),
  problems,
  changes: [],
});

/** The verdict on a line that has no cells: its beginning, so that one finds it again. */
export const unreadableRow = ({ text, problem = '' }: CsvRow): RowVerdict & { readonly action: 'error' } =>
  wrongRow(text.trim().slice(0, SHOWN) || 'Empty row', [problem]);

/** Cells that hold what no line may hold, with the name of their column. */
export function hiddenInCells(cells: Readonly<Record<string, string>>, columns: readonly string[]): string[] {
  return columns.flatMap((column) => {
    const problem = lineProblem(cells[column] ?? '');
    return problem === undefined ? [] : [`${column}: ${problem}`];
  });
}

export function viewRows(rows: readonly ImportRowView[]): ImportPreviewView {
  const count = (action: ImportRowView['action']): number => rows.filter((row) => row.action === action).length;
  return {
    rows: rows.map(({ line, action, summary, problems, changes }) => ({ line, action, summary, problems, changes })),
    counts: { create: count('create'), update: count('update'), skip: count('skip'), error: count('error') },
  };
}

export const problemsByLine = (rows: readonly ImportRowView[]): FieldProblem[] =>
  rows
    .filter((row) => row.action === 'error')
    .map((row) => ({ path: '/csv', message: `Line ${row.line}: ${row.problems.join(' ')}` }));

/** A table is written as a whole or not at all. */
export const refusedRows = (rows: readonly ImportRowView[]): DomainError =>
  new DomainError('IMPORT.HAS_ERRORS', 'invalid', 'Some rows need a change', {
    detail: 'Nothing was saved. Correct the rows, look at the preview again, then import.',
    errors: problemsByLine(rows),
  });
