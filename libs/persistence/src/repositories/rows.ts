import { DomainError, notFound } from '@app/domain';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { columnValue } from './column-values.js';

const MAX_ROWS = 500;

/**
 * Inserts rows in as few statements as both engines allow (at most 500 rows each). Every column must be stated.
 * Written from the entity's columns instead of TypeORM's insert builder, which costs more than the statement itself.
 */
export async function insertRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += MAX_ROWS) {
    await insertPart(manager, entity, rows.slice(start, start + MAX_ROWS));
  }
}

/**
 * Inserts a row unless another stands in its place already, by any unique key; also when both are written at the same time.
 * @returns whether this one was inserted
 */
export async function insertFirst<E extends ObjectLiteral>(
  { connection, queryRunner }: EntityManager,
  entity: EntityTarget<E>,
  row: E,
): Promise<boolean> {
  if (!queryRunner) throw new Error('A write needs the connection of a transaction.');
  const { statement, values } = insertStatement(connection, entity, [row]);
  const { affected } = await queryRunner.query(`${statement} ON CONFLICT DO NOTHING`, values, true);
  return affected === 1;
}

async function insertPart<E extends ObjectLiteral>(
  { connection, queryRunner }: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  const { statement, values } = insertStatement(connection, entity, rows);
  await connection.query(statement, values, queryRunner);
}

function insertStatement<E extends ObjectLiteral>(
  connection: EntityManager['connection'],
  entity: EntityTarget<E>,
  rows: readonly E[],
): { readonly statement: string; readonly values: unknown[] } {
  const { columns, tableName, name } = connection.getMetadata(entity);
  const values = rows.flatMap((row) =>
    columns.map((column) => {
      const value: unknown = column.getEntityValue(row);
      if (value === undefined) throw new TypeError(`${name}.${column.propertyName} is not stated`);
      return connection.driver.preparePersistentValue(value, column) as unknown;
    }),
  );
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const places = rows.map(
    (_, row) => `(${columns.map((__, index) => `$${row * columns.length + index + 1}`).join(', ')})`,
  );
  return { statement: `INSERT INTO "${tableName}" (${names}) VALUES ${places.join(', ')}`, values };
}

/**
 * Sets columns of the rows of one table whose columns equal `where`; written from the entity's columns as `insertRows` is.
 * @returns how many rows were changed
 */
export async function updateRows<E extends ObjectLiteral>(
  { connection, queryRunner }: EntityManager,
  entity: EntityTarget<E>,
  where: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Promise<number> {
  if (!queryRunner) throw new Error('A write needs the connection of a transaction.');
  const metadata = connection.getMetadata(entity);
  const set = Object.entries(patch).map(([name, value]) => columnValue(connection, metadata, name, value));
  const asked = Object.entries(where).map(([name, value]) => {
    if (value === null) throw new TypeError(`${metadata.name}.${name} is asked for without a value`);
    return columnValue(connection, metadata, name, value);
  });
  const place = (offset: number) => (one: { column: string }, index: number) =>
    `"${one.column}" = $${offset + index + 1}`;
  const changes = set.map(place(0)).join(', ');
  const conditions = asked.map(place(set.length)).join(' AND ');
  const statement = `UPDATE "${metadata.tableName}" SET ${changes} WHERE ${conditions}`;
  const values = [...set, ...asked].map((one) => one.value);
  const { affected } = await queryRunner.query(statement, values, true);
  return affected ?? 0;
}

export interface VersionedKey {
  readonly organisationId: string;
  readonly id: string;
  /** The version that the writer has read. */
  readonly version: number;
}

interface Versioned extends ObjectLiteral {
  organisationId: string;
  id: string;
  version: number;
}

/**
 * Writes `patch` only if nobody saved since `key.version` was read (`UPDATE ... WHERE version = ?`, affected rows
 * checked: TypeORM's save() with a version column is no lock).
 * @param what the area of the error code, e.g. 'SCORECARD' for SCORECARD.STALE
 * @param only what must hold of the row besides, asked by the same statement: a version can be guessed
 * @returns the new version
 * @throws DomainError <what>.STALE (stale) with both versions; <what>.NOT_FOUND when there is no such row
 */
export async function updateVersioned<E extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  key: VersionedKey,
  patch: Partial<Omit<E, 'organisationId' | 'id' | 'version'>>,
  what: string,
  only: Partial<E> = {},
): Promise<number> {
  const { organisationId, id, version } = key;
  const next = version + 1;
  const values = { ...patch, version: next };
  if ((await updateRows(manager, entity, { ...only, organisationId, id, version }, values)) === 1) return next;
  const row = await manager.findOneBy(entity, { organisationId, id } as never);
  if (!row) throw notFound(what);
  throw staleVersion(what, version, row.version);
}

/** Refuses a write with both versions; `currentVersion` 0 says that there is nothing yet. */
export const staleVersion = (what: string, yourVersion: number, currentVersion: number): DomainError =>
  new DomainError(`${what.toUpperCase()}.STALE`, 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer version and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });
