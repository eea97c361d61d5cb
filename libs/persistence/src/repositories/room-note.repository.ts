import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { ParkedItemEntity } from '../entities/parked-item.entity.js';
import { RoomNoteEntity } from '../entities/room-note.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import type { RoomKey } from './debrief-room.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateVersioned } from './rows.js';

export type RoomNoteRow = Readonly<RoomNoteEntity>;
export type ParkedItemRow = Readonly<ParkedItemEntity>;

/** What is written down in a debrief. Who may read it is the policy's word, asked outside. */
@Injectable()
export class RoomNoteRepository extends BaseRepository {
  async findNotes(key: RoomKey, tx?: Tx): Promise<RoomNoteRow[]> {
    return findRows(this.reading(tx), RoomNoteEntity, { ...key }, { order: ['noteKey', 'savedAt', 'id'] });
  }

  /**
   * Call `ScorecardRepository.lockLoop` first. @param stamp.version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError NOTE.STALE when another window of the same scribe saved first
   */
  async saveNote(
    tx: Tx,
    note: Omit<RoomNoteRow, 'id' | 'version'>,
    stamp: { newId: string; version: number },
  ): Promise<number> {
    const manager = this.writing(tx);
    const { text, savedAt, ...key } = note;
    const [row] = await findRows(manager, RoomNoteEntity, key);
    if (row) {
      const at = { organisationId: key.organisationId, id: row.id, version: stamp.version };
      return updateVersioned(manager, RoomNoteEntity, at, { text, savedAt }, 'note');
    }
    if (stamp.version !== 0) throw staleVersion('note', stamp.version, 0);
    await insertRows(manager, RoomNoteEntity, [{ ...note, id: stamp.newId, version: 1 }]);
    return 1;
  }

  /** In the order in which they were parked. */
  async findParked(key: RoomKey, tx?: Tx): Promise<ParkedItemRow[]> {
    return findRows(this.reading(tx), ParkedItemEntity, { ...key }, { order: ['parkedAt', 'id'] });
  }

  async park(tx: Tx, item: ParkedItemRow): Promise<void> {
    await insertRows(this.writing(tx), ParkedItemEntity, [item]);
  }

  /** @returns the new version @throws DomainError PARKED_ITEM.STALE, PARKED_ITEM.NOT_FOUND when it is none of this debrief */
  async settle(tx: Tx, key: RoomKey, id: string, outcome: string | null, version: number): Promise<number> {
    const manager = this.writing(tx);
    const [row] = await findRows(manager, ParkedItemEntity, { ...key, id });
    if (!row) throw notFound('parked_item');
    const at = { organisationId: key.organisationId, id, version };
    return updateVersioned(manager, ParkedItemEntity, at, { outcome }, 'parked_item');
  }
}
