// Migrations that a test runs after the product's own: one that works, and one for each way to spoil a database.
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

export class AddNickname1900000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('people', new TableColumn({ name: 'nickname', type: 'text', isNullable: true }));
  }
  async down(): Promise<void> {}
}

export class FailsHalfWay1900000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`UPDATE "people" SET "title" = 'gone'`);
    await queryRunner.query('SELECT * FROM "no_such_table"');
  }
  async down(): Promise<void> {}
}

export class LosesRows1900000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "person_roles"`);
  }
  async down(): Promise<void> {}
}

export class ForgetsTriggers1900000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const isSqlite = queryRunner.connection.options.type === 'sqlite';
    const table = isSqlite ? '' : ' ON "ratings"';
    await queryRunner.query(`DROP TRIGGER "ratings_no_${isSqlite ? 'update' : 'change'}"${table}`);
  }
  async down(): Promise<void> {}
}
