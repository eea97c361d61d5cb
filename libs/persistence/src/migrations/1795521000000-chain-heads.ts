import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hash, id, integer, primary, table } from './table-helpers.js';

const HEADS = table('chain_heads', {
  columns: [primary(id('organisation_id')), primary(id('id')), integer('length'), hash('hash')],
  checks: ['"length" > 0'],
});

const noted = (chain: string, links: string, position: string): string => `
  INSERT INTO "chain_heads" ("organisation_id", "id", "length", "hash")
  SELECT l.organisation_id, '${chain}', l.${position}, l.hash FROM ${links} l
   WHERE l.${position} = (SELECT max(k.${position}) FROM ${links} k WHERE k.organisation_id = l.organisation_id)`;

const REFUSAL = 'chain_heads only move on';

/** The end of each chain beside it. What was cut off before this ran is noted as it is: nobody can know of it. */
export class ChainHeads1795521000000 implements MigrationInterface {
  readonly name = 'ChainHeads1795521000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(HEADS.clone());
    await queryRunner.query(noted('audit', 'audit_entries', 'seq'));
    await queryRunner.query(noted('decisions', 'decision_links', 'position'));
    if (queryRunner.connection.options.type === 'postgres') return onlyMovesOnOnPostgres(queryRunner);
    const abort = `BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`;
    await queryRunner.query(
      `CREATE TRIGGER "chain_heads_no_update" BEFORE UPDATE ON "chain_heads" WHEN NEW."length" <= OLD."length" ` +
        `OR NEW."organisation_id" <> OLD."organisation_id" OR NEW."id" <> OLD."id" ${abort}`,
    );
    await queryRunner.query(`CREATE TRIGGER "chain_heads_no_delete" BEFORE DELETE ON "chain_heads" ${abort}`);
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}

async function onlyMovesOnOnPostgres(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    `CREATE FUNCTION refuse_way_back() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`,
  );
  const execute = 'EXECUTE FUNCTION refuse_way_back()';
  await queryRunner.query(
    `CREATE TRIGGER "chain_heads_no_update" BEFORE UPDATE ON "chain_heads" FOR EACH ROW WHEN (NEW."length" <= OLD."length" ` +
      `OR NEW."organisation_id" <> OLD."organisation_id" OR NEW."id" <> OLD."id") ${execute}`,
  );
  await queryRunner.query(
    `CREATE TRIGGER "chain_heads_no_delete" BEFORE DELETE ON "chain_heads" FOR EACH ROW ${execute}`,
  );
  await queryRunner.query(
    `CREATE TRIGGER "chain_heads_no_truncate" BEFORE TRUNCATE ON "chain_heads" FOR EACH STATEMENT ${execute}`,
  );
}
