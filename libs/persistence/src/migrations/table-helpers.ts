// The vocabulary of migrations: column types valid on both engines, composite keys, no cascade. Released migrations
// depend on what these produce: add helpers, never change one.
import { Table, type TableColumnOptions, type TableForeignKeyOptions } from 'typeorm';

type Column = TableColumnOptions;

const column = (name: string, type: string, length?: number): Column => ({
  name,
  type,
  ...(length === undefined ? {} : { length: String(length) }),
});

export const id = (name: string): Column => column(name, 'varchar', 36);
export const varchar = (name: string, length: number): Column => column(name, 'varchar', length);
export const text = (name: string): Column => column(name, 'text');
export const integer = (name: string): Column => column(name, 'integer');
export const double = (name: string): Column => column(name, 'double precision');
export const flag = (name: string): Column => column(name, 'boolean');
export const choice = (name: string): Column => column(name, 'varchar', 30);
export const hash = (name: string): Column => column(name, 'varchar', 64);
export const json = (name: string): Column => column(name, 'text');
export const instant = (name: string): Column => column(name, 'varchar', 24);

export const nullable = (options: Column): Column => ({ ...options, isNullable: true });
export const primary = (options: Column): Column => ({ ...options, isPrimary: true });

/** A foreign key inside the organisation: (organisation_id, column) -> (organisation_id, id). */
export const to = (tableName: string, columnName: string): TableForeignKeyOptions => ({
  columnNames: ['organisation_id', columnName],
  referencedTableName: tableName,
  referencedColumnNames: ['organisation_id', 'id'],
});

export const toOrganisation = (): TableForeignKeyOptions => ({
  columnNames: ['organisation_id'],
  referencedTableName: 'organisations',
  referencedColumnNames: ['id'],
});

export interface TableParts {
  readonly columns: Column[];
  /** Column names of each unique key. */
  readonly uniques?: string[][];
  readonly indices?: string[][];
  readonly foreignKeys?: TableForeignKeyOptions[];
  readonly checks?: string[];
}

export function table(name: string, parts: TableParts): Table {
  return new Table({
    name,
    columns: parts.columns,
    uniques: (parts.uniques ?? []).map((columnNames) => ({ columnNames })),
    indices: (parts.indices ?? []).map((columnNames) => ({ columnNames })),
    foreignKeys: parts.foreignKeys ?? [],
    checks: (parts.checks ?? []).map((expression) => ({ expression })),
  });
}
