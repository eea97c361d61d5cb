import { Injectable } from '@nestjs/common';
import { ScreenCardEntity } from '../entities/screen-card.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows, updateVersioned, type VersionedKey } from './rows.js';

export type ScreenCardRow = Readonly<ScreenCardEntity>;

/** The recruiter's card with the band fit, one per loop. */
@Injectable()
export class ScreenCardRepository extends BaseRepository {
  async findOf(organisationId: string, applicationId: string, tx?: Tx): Promise<ScreenCardRow | undefined> {
    return (await this.reading(tx).findOneBy(ScreenCardEntity, { organisationId, applicationId })) ?? undefined;
  }

  async add(tx: Tx, card: ScreenCardRow): Promise<void> {
    await insertRows(this.writing(tx), ScreenCardEntity, [card]);
  }

  /** @returns the new version @throws DomainError SCREEN_CARD.STALE when somebody saved since `key.version` */
  async change(
    tx: Tx,
    key: VersionedKey,
    patch: Omit<ScreenCardRow, 'organisationId' | 'id' | 'applicationId' | 'version'>,
  ): Promise<number> {
    return updateVersioned(this.writing(tx), ScreenCardEntity, key, patch, 'screen_card');
  }
}
