import { nextDecisionLink, type DecisionLink } from '@app/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sha256 } from '../chain/sha256.js';
import { makeInsertOnly } from './insert-only.js';
import { hash, id, integer, nullable, primary, table, to } from './table-helpers.js';

const LINKS = table('decision_links', {
  columns: [
    primary(id('organisation_id')),
    primary(id('id')),
    integer('position'),
    hash('record_hash'),
    nullable(hash('previous_hash')),
    hash('hash'),
  ],
  uniques: [['organisation_id', 'position']],
  foreignKeys: [to('decision_records', 'id')],
});

interface RecordRow {
  readonly organisationId: string;
  readonly id: string;
  readonly hash: string;
}

const RECORDS = `
  SELECT r.organisation_id AS "organisationId", r.id AS "id", r.hash AS "hash"
    FROM decision_records r ORDER BY r.organisation_id, r.sealed_at, r.decision_version, r.id`;
const INSERT = `
  INSERT INTO "decision_links" ("organisation_id", "id", "position", "record_hash", "previous_hash", "hash")
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** The chain over all decisions of an organisation. What was sealed before it joins in the order of sealing, with the hash it has. */
export class DecisionChain1795464000000 implements MigrationInterface {
  readonly name = 'DecisionChain1795464000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(LINKS.clone());
    const last = new Map<string, DecisionLink>();
    for (const record of (await queryRunner.query(RECORDS)) as RecordRow[]) {
      const { organisationId } = record;
      const link = nextDecisionLink(sha256, organisationId, record.hash, last.get(organisationId));
      const { position, recordHash, previousHash } = link;
      await queryRunner.query(INSERT, [organisationId, record.id, position, recordHash, previousHash, link.hash]);
      last.set(organisationId, link);
    }
    await makeInsertOnly(queryRunner, 'decision_links');
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
