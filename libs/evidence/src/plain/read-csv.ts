import type { EvalArtifact } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalFile } from '../input/eval-input.js';
import { PromptfooTable } from '../promptfoo/promptfoo-table.js';
import { csvRows } from '../reading/csv-rows.js';
import type { ColumnMapping } from './column-mapping.js';
import { PlainCases } from './plain-cases.js';

/**
 * CSV: promptfoo's table (told by its cells: '[PASS] ...', or a Status beside each output), or plain cases.
 *
 * @throws EvalArtifactError and nothing else
 */
export async function readCsv(file: EvalFile, columns: ColumnMapping): Promise<EvalArtifact> {
  const plain = new PlainCases(file.limits, columns);
  let header: readonly string[] | undefined;
  let table: PromptfooTable | undefined;
  let row = 0;
  for await (const cells of csvRows(file)) {
    row += 1;
    if (!header) {
      header = unique(cells);
      continue;
    }
    if (row === 2) {
      table = Object.keys(columns).length === 0 ? PromptfooTable.of(header, cells, file.limits) : undefined;
      if (!table) plain.useColumns(header);
    }
    const place = `row ${row}`;
    if (table) table.add(cells, place);
    else plain.add(new Map(header.map((name, index) => [name, cells[index] ?? ''])), place);
  }
  if (!header || row < 2) throw new EvalArtifactError('NO_CASES', 'The file holds no cases.');
  return table ? table.finish() : plain.finish('cases-csv');
}

/** Two columns of one name stay two. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((raw) => {
    const name = raw.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
