import { Injectable } from '@nestjs/common';
import type { Ballot, Instant, VotePhase } from '@app/domain';
import { VoteEntity } from '../entities/vote.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { STANDING_VOTE } from './loop-facts.sql.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

/** One vote with the name of who gave it. */
export interface VoteRow extends Ballot {
  readonly personId: string;
  readonly personName: string;
  readonly phase: VotePhase;
  readonly version: number;
}

/** Whose vote, on which version of the decision. */
export interface VoteKey {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly decisionVersion: number;
  readonly personId: string;
  readonly phase: VotePhase;
}

const VOTES = `
  SELECT v.person_id AS "personId", p.name AS "personName", v.phase AS "phase", v.choice AS "choice", v.level AS "level",
         v.confidence AS "confidence", v.note AS "note", v.version AS "version"
    FROM votes v
    JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.person_id
   WHERE v.organisation_id = $1 AND v.application_id = $2 AND v.decision_version = $3 AND ${STANDING_VOTE}
   ORDER BY v.phase DESC, p.name, v.person_id`;

const STANDS = `SELECT 1 AS "one" FROM votes v WHERE v.organisation_id = $1 AND v.id = $2 AND ${STANDING_VOTE}`;

/** Private votes. Whose may be shown to whom is the policy's word, asked outside. */
@Injectable()
export class VoteRepository extends BaseRepository {
  /** All votes on one version of the decision, pre-votes first. */
  async findByLoop(
    organisationId: string,
    applicationId: string,
    decisionVersion: number,
    tx?: Tx,
  ): Promise<VoteRow[]> {
    return this.reading(tx).query(VOTES, [organisationId, applicationId, decisionVersion]);
  }

  /**
   * Casts or changes the one vote of a person in a phase. Call `ScorecardRepository.lockLoop` first.
   * @param version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError VOTE.STALE when the vote is at another version
   */
  async cast(
    tx: Tx,
    key: VoteKey,
    ballot: Ballot,
    stamp: { newId: string; at: Instant; version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const { newId, at: castAt, version } = stamp;
    const row = await manager.findOneBy(VoteEntity, { ...key });
    const { choice, level, confidence, note } = ballot;
    const values = { choice, level, confidence, note, castAt };
    if (!row) {
      if (version !== 0) throw staleVersion('vote', version, 0);
      await insertRows(manager, VoteEntity, [{ ...key, ...values, id: newId, version: 1 }]);
      return 1;
    }
    // A vote on a packet that was opened again is not shown any more: whoever votes anew takes its place.
    const read = version === 0 && !(await this.stands(tx, row)) ? row.version : version;
    return updateVersioned(
      manager,
      VoteEntity,
      { organisationId: key.organisationId, id: row.id, version: read },
      values,
      'vote',
    );
  }

  private async stands(tx: Tx, { organisationId, id }: VoteEntity): Promise<boolean> {
    const rows: unknown[] = await this.reading(tx).query(STANDS, [organisationId, id]);
    return rows.length > 0;
  }
}
