import { type MigrationInterface, type QueryRunner, TableCheck } from 'typeorm';
import { oneOf } from '../columns/checks.js';

const OLD_KINDS = ['invitation', 'card_due', 'card_late', 'pre_read_open', 'vote_due', 'debrief_set'];

/** A mail of its own for a vote that is due soon. */
export class MailOfAVoteEnding1795520000000 implements MigrationInterface {
  readonly name = 'MailOfAVoteEnding1795520000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const old = queryRunner.connection.namingStrategy.checkConstraintName('mails', oneOf('kind', OLD_KINDS));
    await queryRunner.dropCheckConstraint('mails', old);
    const expression = oneOf('kind', [...OLD_KINDS, 'vote_ending']);
    await queryRunner.createCheckConstraint('mails', new TableCheck({ expression }));
  }

  down(): Promise<void> {
    throw new Error('There is no way down: restore the backup that was made before the migration.');
  }
}
