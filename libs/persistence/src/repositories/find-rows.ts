import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { columnOf, columnValue } from './column-values.js';

export interface FindRowsOptions<E, K extends keyof E & string> {
  /** Ascending, e.g. ['submittedAt', 'id']. */
  readonly order?: readonly (keyof E & string)[];
  /** Only these columns are read and present; all when absent. */
  readonly select?: readonly K[];
}

/**
 * Rows of one table whose columns equal `where`, with every value as the entity declares it (flags, JSON, instants).
 * Written from the entity's columns instead of TypeORM's select builder, which costs several times the statement itself: for the
 * paths that many people wait on. Anything but equality stays with TypeORM or a statement of its own.
 * @throws TypeError when a value of `where` is null or undefined: it would otherwise mean 'no row' or 'any row'
 */
export async function findRows<E extends ObjectLiteral, K extends keyof E & string = keyof E & string>(
  { connection, queryRunner }: EntityManager,
  entity: EntityTarget<E>,
  where: Partial<E>,
  { order = [], select }: FindRowsOptions<E, K> = {},
): Promise<Pick<E, K>[]> {
  const metadata = connection.getMetadata(entity);
  const columns = select ? select.map((name) => columnOf(metadata, name)) : metadata.columns;
  const asked = Object.entries(where).map(([name, value]: [string, unknown]) => {
    if (value === null) throw new TypeError(`${metadata.name}.${name} is asked for without a value`);
    return columnValue(connection, metadata, name, value);
  });
  const names = columns.map((column) => `"${column.databaseName}" AS "${column.propertyName}"`).join(', ');
  const conditions = asked.map(({ column }, index) => `"${column}" = $${index + 1}`).join(' AND ');
  const by = order.map((name) => `"${columnOf(metadata, name).databaseName}"`).join(', ');
  const statement = `SELECT ${names} FROM "${metadata.tableName}" WHERE ${conditions}${by ? ` ORDER BY ${by}` : ''}`;
  const rows = await connection.query<Record<string, unknown>[]>(
    statement,
    asked.map((one) => one.value),
    queryRunner,
  );
  for (const row of rows) {
    for (const column of columns) {
      row[column.propertyName] = connection.driver.prepareHydratedValue(row[column.propertyName], column);
    }
  }
  return rows as Pick<E, K>[];
}
