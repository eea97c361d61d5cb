import { Injectable } from '@nestjs/common';
import type { VotePhase, VotingPolicy } from '@app/domain';
import { DebriefRoomEntity } from '../entities/debrief-room.entity.js';
import { PacketOpeningEntity } from '../entities/packet-opening.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { findRows } from './find-rows.js';
import { insertRows, staleVersion, updateRows, updateVersioned } from './rows.js';

export type DebriefRoomRow = Readonly<DebriefRoomEntity>;

/** The debrief of one version of a decision. */
export interface RoomKey {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly decisionVersion: number;
}

/** What the facilitator sets. */
export type RoomSettings = Pick<DebriefRoomRow, 'pace' | 'dueAt' | 'speakingOrder' | 'scribeId' | 'shownWhatIf'>;
/** What the clock does. */
export type RoomTime = Pick<DebriefRoomRow, 'startedPhase' | 'startedAt' | 'extraMinutes' | 'item' | 'itemAt'>;

/** A vote of a debrief over days that is open now. */
export interface OpenVoteRow extends RoomKey, VotingPolicy {
  readonly phase: VotePhase;
  /** As the facilitator set the times; one of them may be missing. */
  readonly dueAt: DebriefRoomRow['dueAt'];
}

/** Over all organisations, as the outbox works for all of them; each row names its own. */
const OPEN_VOTES = `
  SELECT d.organisation_id AS "organisationId", d.application_id AS "applicationId", d.decision_version AS "decisionVersion",
         CASE a.state WHEN 'pre_read' THEN 'pre' ELSE 'final' END AS "phase", d.due_at AS "dueAt", q.debrief_mode AS "debriefMode",
         q.blindness AS "blindness", q.comp_opens_at AS "compOpensAt"
    FROM debrief_rooms d
    JOIN applications a ON a.organisation_id = d.organisation_id AND a.id = d.application_id
     AND a.decision_version = d.decision_version
    JOIN requisitions q ON q.organisation_id = a.organisation_id AND q.id = a.requisition_id
   WHERE d.pace = 'days' AND a.state IN ('pre_read', 'final_vote')
   ORDER BY d.organisation_id, d.id`;

/** A room of which nothing was set yet. */
export const UNSET_ROOM: RoomSettings & RoomTime = {
  ...{ pace: 'together', dueAt: {}, speakingOrder: [], scribeId: null, shownWhatIf: '' },
  ...{ startedPhase: null, startedAt: null, extraMinutes: {}, item: null, itemAt: null },
};

/** How debriefs are run. Who may see or set what of it is the policy's word, asked outside. */
@Injectable()
export class DebriefRoomRepository extends BaseRepository {
  async find(key: RoomKey, tx?: Tx): Promise<DebriefRoomRow | undefined> {
    return (await findRows(this.reading(tx), DebriefRoomEntity, { ...key }))[0];
  }

  /** Of many loops at once, whatever the version of their decision. */
  async findOf(organisationId: string, tx?: Tx): Promise<DebriefRoomRow[]> {
    return findRows(this.reading(tx), DebriefRoomEntity, { organisationId, pace: 'days' }, { order: ['id'] });
  }

  /** Whose vote is open now in a debrief over days, wherever. */
  async findOpenVotes(): Promise<OpenVoteRow[]> {
    const rows: (Omit<OpenVoteRow, 'dueAt'> & { readonly dueAt: string })[] = await this.reading().query(OPEN_VOTES);
    return rows.map((row) => ({ ...row, dueAt: JSON.parse(row.dueAt) as OpenVoteRow['dueAt'] }));
  }

  /**
   * Call `ScorecardRepository.lockLoop` first. @param stamp.version 0 for the first, then the version that was read
   * @returns the new version @throws DomainError ROOM.STALE when somebody set it first
   */
  async set(tx: Tx, key: RoomKey, settings: RoomSettings, stamp: { newId: string; version: number }): Promise<number> {
    const manager = this.writing(tx);
    const row = await this.find(key, tx);
    if (row) {
      const at = { organisationId: key.organisationId, id: row.id, version: stamp.version };
      return updateVersioned(manager, DebriefRoomEntity, at, { ...settings }, 'room');
    }
    if (stamp.version !== 0) throw staleVersion('room', stamp.version, 0);
    await insertRows(manager, DebriefRoomEntity, [{ ...key, ...UNSET_ROOM, ...settings, id: stamp.newId, version: 1 }]);
    return 1;
  }

  /** Call `ScorecardRepository.lockLoop` first. The version stays: who sets the order is not disturbed by the clock. */
  async tick(tx: Tx, key: RoomKey, time: Partial<RoomTime>, newId: string): Promise<void> {
    const manager = this.writing(tx);
    const row = await this.find(key, tx);
    if (row) await updateRows(manager, DebriefRoomEntity, { organisationId: key.organisationId, id: row.id }, time);
    else await insertRows(manager, DebriefRoomEntity, [{ ...key, ...UNSET_ROOM, ...time, id: newId, version: 0 }]);
  }

  async addOpening(tx: Tx, opening: Readonly<PacketOpeningEntity>): Promise<void> {
    await insertRows(this.writing(tx), PacketOpeningEntity, [opening]);
  }

  /** Every opening of the packet in this version of the decision. */
  async findOpenings(key: RoomKey, tx?: Tx): Promise<Readonly<PacketOpeningEntity>[]> {
    return findRows(this.reading(tx), PacketOpeningEntity, { ...key }, { order: ['openedAt'] });
  }
}
