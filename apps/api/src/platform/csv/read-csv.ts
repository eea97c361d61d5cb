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
  /** By column name; absent columns are empty texts; spaces around a value do not count. */
  readonly cells: Readonly<Record<string, string>>;
}

const unusable = (message: string): DomainError =>
  new DomainError('IMPORT.NOT_READABLE', 'invalid', 'This table can not be read', {
    detail: 'Nothing was saved. The first line must name the columns, separated by commas, semicolons or tabs.',
    errors: [{ path: '/csv', message }],
  });

/**
 * Reads a pasted table whose first line names its columns, in any order and case.
 * @throws DomainError IMPORT.NOT_READABLE saying which line or column is wrong
 */
export function readCsv(text: string, columns: CsvColumns): CsvRow[] {
  const records = parseRecords(text);
  const [head, ...rows] = records;
  if (!head) throw unusable('Paste at least the line that names the columns.');
  const names = head.record.map((name) => columnOf(name, columns));
  assertColumns(names, columns);
  if (rows.length === 0) throw unusable('There is no row below the line that names the columns.');
  if (rows.length > LIMITS.csvRows) throw unusable(`At most ${LIMITS.csvRows} rows at once; these are ${rows.length}.`);
  return rows.map(({ record, line }) => {
    if (record.length > names.length)
      throw unusable(`Line ${line} has ${record.length} cells, the first line names ${names.length} columns.`);
    return { line, cells: Object.fromEntries(names.map((name, index) => [name, (record[index] ?? '').trim()])) };
  });
}

function columnOf(name: string, { required, optional, aliases = {} }: CsvColumns): string {
  const plain = name.trim().toLowerCase();
  const spaced = plain.replaceAll(/[\s_-]+/g, ' ');
  return [...required, ...optional].find((known) => known.replaceAll('_', ' ') === spaced) ?? aliases[spaced] ?? plain;
}

interface Parsed {
  readonly record: string[];
  readonly line: number;
}

function parseRecords(text: string): Parsed[] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = ['\t', ';', ','].find((one) => firstLine.includes(one)) ?? ',';
  // csv-parse reports the line on which a record ends; the person looks for where it begins.
  let nextLine = 1;
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      info: true,
      skip_empty_lines: false,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const parsed = found.map(({ record, info }) => {
      const line = nextLine;
      nextLine = info.lines + 1;
      return { record, line };
    });
    return parsed.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unusable(
      `Line ${(error as CsvError & { lines?: number }).lines ?? '?'}: a quotation mark is opened and not closed, or stands inside a cell.`,
    );
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
