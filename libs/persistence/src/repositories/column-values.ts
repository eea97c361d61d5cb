import type { DataSource, EntityMetadata } from 'typeorm';

type Column = EntityMetadata['columns'][number];

/** @throws TypeError for a property that is no column of the entity: a typing mistake must not reach the database */
export function columnOf({ name, columns }: EntityMetadata, property: string): Column {
  const column = columns.find((one) => one.propertyName === property);
  if (!column) throw new TypeError(`${name} has no column ${property}`);
  return column;
}

/** A value as the driver stores it, beside the name of its column. @throws TypeError when it is not stated (undefined) */
export function columnValue(
  { driver }: DataSource,
  metadata: EntityMetadata,
  property: string,
  value: unknown,
): { readonly column: string; readonly value: unknown } {
  if (value === undefined) throw new TypeError(`${metadata.name}.${property} is not stated`);
  const column = columnOf(metadata, property);
  return { column: column.databaseName, value: driver.preparePersistentValue(value, column) as unknown };
}
