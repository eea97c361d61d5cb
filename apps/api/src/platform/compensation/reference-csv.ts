import { REFERENCE_COLUMNS, REQUIRED_REFERENCE_COLUMNS } from '@app/domain';
import type { CsvColumns } from '../csv/read-csv.js';

const REQUIRED: readonly string[] = REQUIRED_REFERENCE_COLUMNS;

/** The columns of a table of references: the shipped file and what people import are one format. */
export const REFERENCE_CSV: CsvColumns = {
  required: REQUIRED,
  optional: REFERENCE_COLUMNS.filter((name) => !REQUIRED.includes(name)),
};
