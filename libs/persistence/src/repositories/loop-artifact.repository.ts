import { Injectable } from '@nestjs/common';
import { LoopArtifactEntity } from '../entities/loop-artifact.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, updateRows } from './rows.js';

export type LoopArtifactRow = Readonly<LoopArtifactEntity>;

interface ArtifactKey {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly id: string;
}

/** Parsed eval logs of candidates, those of no card. The file itself lies in the data directory under the same id. */
@Injectable()
export class LoopArtifactRepository extends BaseRepository {
  /** The oldest first. */
  async findOf(organisationId: string, applicationId: string, tx?: Tx): Promise<LoopArtifactRow[]> {
    const where = { organisationId, applicationId };
    return findRows(this.reading(tx), LoopArtifactEntity, where, { order: ['uploadedAt', 'id'] });
  }

  async find({ organisationId, applicationId, id }: ArtifactKey, tx?: Tx): Promise<LoopArtifactRow | undefined> {
    const where = { organisationId, applicationId, id };
    return (await this.reading(tx).findOneBy(LoopArtifactEntity, where)) ?? undefined;
  }

  async count(organisationId: string, applicationId: string, tx?: Tx): Promise<number> {
    return this.reading(tx).countBy(LoopArtifactEntity, { organisationId, applicationId });
  }

  /** Of whichever organisation: asked at the start, for a file that a crash left behind. */
  exists(id: string): Promise<boolean> {
    return this.reading().existsBy(LoopArtifactEntity, { id });
  }

  async add(tx: Tx, artifact: LoopArtifactRow): Promise<void> {
    await insertRows(this.writing(tx), LoopArtifactEntity, [artifact]);
  }

  /** Whether it may reach a panel that must not know who the candidate is. */
  async mark(tx: Tx, { organisationId, id }: Omit<ArtifactKey, 'applicationId'>, safeForPanel: boolean): Promise<void> {
    await updateRows(this.writing(tx), LoopArtifactEntity, { organisationId, id }, { safeForPanel });
  }

  /** @returns false when the candidate has no such file */
  async remove(tx: Tx, { organisationId, applicationId, id }: ArtifactKey): Promise<boolean> {
    const gone = await this.writing(tx).delete(LoopArtifactEntity, { organisationId, applicationId, id });
    return gone.affected === 1;
  }
}
