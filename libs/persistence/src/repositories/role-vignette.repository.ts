import { Injectable } from '@nestjs/common';
import type { RoleFinding } from '@app/domain';
import { RoleVignetteAnswerEntity } from '../entities/role-vignette-answer.entity.js';
import { RoleVignetteSetEntity } from '../entities/role-vignette-set.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows } from './rows.js';

export type RoleVignetteSetRow = Readonly<RoleVignetteSetEntity>;
export type RoleVignetteAnswerRow = Readonly<RoleVignetteAnswerEntity>;

const OTHERS = `
  SELECT a.vignette_id AS "vignetteId", a.choice AS "choice"
    FROM role_vignette_answers a
   WHERE a.organisation_id = $1 AND a.set_id = $2 AND a.person_id <> $3
   ORDER BY a.vignette_id, a.choice`;

// One statement decides between two windows that answer at once. Begins with a line break: a statement that begins with INSERT is
// asked for no rows on SQLite.
const ANSWER = `
  INSERT INTO role_vignette_answers ("organisation_id", "id", "set_id", "vignette_id", "person_id", "choice", "answered_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT DO NOTHING
  RETURNING "id"`;

/** Role vignettes and how people classified them. What somebody may read of others' answers is asked outside. */
@Injectable()
export class RoleVignetteRepository extends BaseRepository {
  async addSet(tx: Tx, row: RoleVignetteSetRow): Promise<void> {
    await insertRows(this.writing(tx), RoleVignetteSetEntity, [row]);
  }

  /** Every version of every pack's set, oldest first: the last one of a pack is the one that is given to people. */
  async findSets(organisationId: string, tx?: Tx): Promise<RoleVignetteSetRow[]> {
    return findRows(this.reading(tx), RoleVignetteSetEntity, { organisationId }, { order: ['addedAt', 'id'] });
  }

  /** One person's answers to all versions. */
  async findAnswers(organisationId: string, personId: string, tx?: Tx): Promise<RoleVignetteAnswerRow[]> {
    return findRows(this.reading(tx), RoleVignetteAnswerEntity, { organisationId, personId }, { order: ['id'] });
  }

  /** What others chose, in no order that tells who: for whoever has answered the vignette. */
  async findOthers(
    organisationId: string,
    setId: string,
    personId: string,
  ): Promise<{ readonly vignetteId: string; readonly choice: RoleFinding }[]> {
    return this.reading().query(OTHERS, [organisationId, setId, personId]);
  }

  /** @returns false when this person has answered this vignette already: the first answer stays */
  async answer(tx: Tx, row: RoleVignetteAnswerRow): Promise<boolean> {
    const { organisationId, id, setId, vignetteId, personId, choice, answeredAt } = row;
    const values = [organisationId, id, setId, vignetteId, personId, choice, answeredAt];
    return (await this.writing(tx).query<unknown[]>(ANSWER, values)).length === 1;
  }
}
