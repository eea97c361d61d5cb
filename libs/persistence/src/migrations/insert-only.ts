import type { QueryRunner } from 'typeorm';

/**
 * Makes the database itself refuse to change or delete rows of a table, so that no bug and no stray statement can
 * rewrite an original, a sealed record or the log.
 */
export async function makeInsertOnly(queryRunner: QueryRunner, tableName: string): Promise<void> {
  if (queryRunner.connection.options.type === 'postgres') return insertOnlyOnPostgres(queryRunner, tableName);
  for (const operation of ['UPDATE', 'DELETE']) {
    await queryRunner.query(
      `CREATE TRIGGER "${tableName}_no_${operation.toLowerCase()}" BEFORE ${operation} ON "${tableName}" ` +
        `BEGIN SELECT RAISE(ABORT, '${tableName} is insert only'); END`,
    );
  }
}

async function insertOnlyOnPostgres(queryRunner: QueryRunner, tableName: string): Promise<void> {
  await queryRunner.query(
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION '% is insert only', TG_TABLE_NAME; END $$`,
  );
  await queryRunner.query(
    `CREATE TRIGGER "${tableName}_no_change" BEFORE UPDATE OR DELETE ON "${tableName}" ` +
      `FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  );
  await queryRunner.query(
    `CREATE TRIGGER "${tableName}_no_truncate" BEFORE TRUNCATE ON "${tableName}" ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  );
}
