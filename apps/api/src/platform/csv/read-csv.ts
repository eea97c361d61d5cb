import { CsvError, parse } from 'csv-parse/sync';
import { DomainError, LIMITS } from '@app/domain';

export interface CsvColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Other names that people give to a column, in lower case with single spaces. */
  readonly aliases?: Readonly<Record<string, string>>;
}

export interface CsvRow {
  /** Line of the pasted text on which the row begins, counted from 1. */
  readonly line: number;
  /** By the names of the columns that the table has, and of no other; spaces around a value do not count. */
  readonly cells: Readonly<Record<string, string>>;
  /** Why this line can not be cut into cells: then there are none. The other lines are read all the same. */
  readonly problem?: string;
  /** The line as it was pasted. */
  readonly text: string;
}

const unusable = (message: string): DomainError =>
  new DomainError('IMPORT.NOT_READABLE', 'invalid', 'This table can not be read', {
    detail: 'Nothing was saved. The first line must name the columns, separated by commas, semicolons or tabs.',
    errors: [{ path: '/csv', message }],
  });

/**
 * Reads a pasted table whose first line names its columns, in any order and case.
 * @throws DomainError IMPORT.NOT_READABLE when the table as a whole is none: its columns, or too many rows
 */
export function readCsv(text: string, columns: CsvColumns): CsvRow[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const [head, ...rows] = parseRecords(lines);
  if (!head) throw unusable('Paste at least the line that names the columns.');
  if (head.problem !== undefined) throw unusable(`Line ${head.line}: ${head.problem}`);
  const names = head.record.map((name) => columnOf(name, columns));
  assertColumns(names, columns);
  if (rows.length === 0) throw unusable('There is no row below the line that names the columns.');
  if (rows.length > LIMITS.csvRows) throw unusable(`At most ${LIMITS.csvRows} rows at once; these are more.`);
  return rows.map((row) => cellsOf(row, names, lines[row.line - 1] ?? ''));
}

function cellsOf({ record, line, problem }: Parsed, names: readonly string[], text: string): CsvRow {
  if (problem !== undefined) return { line, cells: {}, text, problem };
  if (record.length > names.length) {
    const counts = `This line has ${record.length} cells, the first line names ${names.length} columns.`;
    return { line, cells: {}, text, problem: `${counts} A cell that holds the separator needs quotation marks.` };
  }
  return { line, text, cells: Object.fromEntries(names.map((name, index) => [name, (record[index] ?? '').trim()])) };
}

function columnOf(name: string, { required, optional, aliases = {} }: CsvColumns): string {
  const plain = name.trim().toLowerCase();
  const spaced = plain.replaceAll(/[\s_-]+/g, ' ');
  const known = [...required, ...optional].find((one) => one.replaceAll('_', ' ') === spaced);
  return known ?? (Object.hasOwn(aliases, spaced) ? aliases[spaced] : undefined) ?? plain;
}

interface Parsed {
  readonly record: readonly string[];
  readonly line: number;
  readonly problem?: string;
}

/** After a line that can not be read, the next line begins anew: one stray quotation mark must not hide the rest. */
function parseRecords(lines: readonly string[]): Parsed[] {
  const delimiter = ['\t', ';', ','].find((one) => lines[0]?.includes(one)) ?? ',';
  const parsed: Parsed[] = [];
  let read = 0;
  // More broken lines than a table may have rows are not read to their end.
  for (let broken = 0; read < lines.length && broken <= LIMITS.csvRows; broken += 1) {
    const { records, problem, nextLine } = parseUntilBroken(lines.slice(read).join('\n'), delimiter, read + 1);
    parsed.push(...records);
    if (problem === undefined) break;
    parsed.push({ record: [], line: nextLine, problem });
    read = nextLine;
  }
  return parsed.filter(({ record, problem }) => problem !== undefined || record.some((cell) => cell.trim() !== ''));
}

interface ParsedPart {
  readonly records: readonly Parsed[];
  /** Of the line `nextLine`; undefined when everything was read. */
  readonly problem?: string;
  readonly nextLine: number;
}

function parseUntilBroken(text: string, delimiter: string, firstLine: number): ParsedPart {
  const records: Parsed[] = [];
  // csv-parse reports the line on which a record ends; the person looks for where it begins.
  let nextLine = firstLine;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[], { lines }) => {
        records.push({ record, line: nextLine });
        nextLine = firstLine + lines;
        return null;
      },
    });
    return { records, nextLine };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'A quotation mark is opened and not closed.'
        : 'A quotation mark stands inside a cell: put quotation marks around the whole cell and double the one inside.';
    return { records, problem, nextLine };
  }
}

function assertColumns(names: readonly string[], { required, optional }: CsvColumns): void {
  const known = [...required, ...optional];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw unusable(`The column '${unknown.slice(0, 40)}' is not known; the columns are: ${known.join(', ')}.`);
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined)
    throw unusable(`The column '${missing}' is missing; the first line must name: ${required.join(', ')}.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw unusable(`The column '${twice}' is named twice.`);
}
