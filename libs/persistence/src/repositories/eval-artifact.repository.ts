import { Injectable } from '@nestjs/common';
import { EvalArtifactEntity } from '../entities/eval-artifact.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows } from './rows.js';

export type EvalArtifactRow = Readonly<EvalArtifactEntity>;

/** Parsed eval logs of cards. The file itself lies in the data directory under the same id. */
@Injectable()
export class EvalArtifactRepository extends BaseRepository {
  async findByScorecard(organisationId: string, scorecardId: string, tx?: Tx): Promise<EvalArtifactRow[]> {
    const where = { organisationId, scorecardId };
    return findRows(this.reading(tx), EvalArtifactEntity, where, { order: ['uploadedAt', 'id'] });
  }

  /** Ids only: enough to check what a draft points at. */
  async findIds(organisationId: string, scorecardId: string, tx?: Tx): Promise<string[]> {
    const where = { organisationId, scorecardId };
    const rows = await this.reading(tx).find(EvalArtifactEntity, { select: { organisationId: true, id: true }, where });
    return rows.map((row) => row.id);
  }

  async findByApplication(organisationId: string, applicationId: string, tx?: Tx): Promise<EvalArtifactRow[]> {
    const where = { organisationId, applicationId };
    return findRows(this.reading(tx), EvalArtifactEntity, where, { order: ['uploadedAt', 'id'] });
  }

  /** Of whichever organisation: asked at the start, for a file that a crash left behind. */
  exists(id: string): Promise<boolean> {
    return this.reading().existsBy(EvalArtifactEntity, { id });
  }

  async add(tx: Tx, artifact: EvalArtifactRow): Promise<void> {
    await insertRows(this.writing(tx), EvalArtifactEntity, [artifact]);
  }

  /** @returns false when the card has no such file */
  async remove(tx: Tx, organisationId: string, scorecardId: string, id: string): Promise<boolean> {
    const gone = await this.writing(tx).delete(EvalArtifactEntity, { organisationId, scorecardId, id });
    return gone.affected === 1;
  }
}
