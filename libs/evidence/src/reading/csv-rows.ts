import { parse } from 'csv-parse';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { TextChunks } from '../input/decode-text.js';
import { type EvalFile, tooLarge } from '../input/eval-input.js';

/** Columns of one row: an honest export has a few dozen. */
const MAX_COLUMNS = 2_000;

/**
 * Rows of a CSV file as texts, the header first; quoting after RFC 4180, separated by comma, semicolon or tab.
 *
 * @throws EvalArtifactError NOT_CSV, NOT_TEXT, TOO_LARGE (one row), CANCELLED
 */
export async function* csvRows(file: EvalFile): AsyncGenerator<readonly string[]> {
  const text = new TextChunks();
  const { maxValueBytes } = file.limits;
  const parser = parse({
    delimiter: await delimiterOf(file),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxValueBytes,
  });
  let failure: Error | undefined;
  parser.on('error', (error: Error) => (failure = error));
  const ready = function* (): Generator<readonly string[]> {
    for (let row = nextRow(parser); row; row = nextRow(parser)) yield row;
    if (failure) throw refusal(failure, maxValueBytes);
  };
  for await (const chunk of file.chunks()) {
    parser.write(text.push(chunk));
    yield* ready();
    // The parser tells of an error in its own turn.
    await Promise.resolve();
  }
  parser.end(text.push(undefined));
  try {
    for await (const row of parser) yield checked(row);
  } catch (error) {
    if (error instanceof EvalArtifactError) throw error;
    throw refusal(failure ?? error, maxValueBytes);
  }
}

function nextRow(parser: ReturnType<typeof parse>): readonly string[] | null {
  const row: unknown = parser.read();
  return row === null ? null : checked(row);
}

function checked(row: unknown): readonly string[] {
  const cells = row as readonly string[];
  if (cells.length <= MAX_COLUMNS) return cells;
  throw new EvalArtifactError('NOT_CSV', `A row has ${cells.length} columns; up to ${MAX_COLUMNS} are accepted.`);
}

function refusal(error: unknown, maxRow: number): EvalArtifactError {
  if ((error as { code?: string }).code === 'CSV_MAX_RECORD_SIZE') return tooLarge(maxRow, 'One row of the file');
  // The parser's own message quotes the file.
  return new EvalArtifactError('NOT_CSV', 'The file is not valid CSV: a quote is open or misplaced.');
}

/** By the header: the separator that occurs most in it. */
async function delimiterOf(file: EvalFile): Promise<string> {
  const head = new TextDecoder().decode(await file.exactly(0, Math.min(file.size, 64 * 1024)));
  const [header = ''] = head.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((one) => [one, header.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
