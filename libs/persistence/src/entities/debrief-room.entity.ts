import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type DueTimes, type Instant, ROOM_PACES, ROOM_PHASES, type RoomPace, type RoomPhase } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, json, nullable, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** How one debrief is run: its pace, who speaks when, who writes, the item on the table. One for each version of the decision. */
@Entity('debrief_rooms')
@Unique(['organisationId', 'applicationId', 'decisionVersion'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'scribeId'], ['organisationId', 'id'])
@Check(oneOf('pace', ROOM_PACES))
@Check(oneOf('started_phase', ROOM_PHASES))
export class DebriefRoomEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(choice('pace'))
  pace!: RoomPace;

  @Column(json('due_at'))
  dueAt!: DueTimes;

  /** Ids in the facilitator's order; empty: the usual one. */
  @Column(json('speaking_order'))
  speakingOrder!: readonly string[];

  @Column(nullable(id('scribe_id')))
  scribeId!: string | null;

  /** A what-if that the facilitator shows to the room, as an address holds it; empty: none. Never a result. */
  @Column(text('shown_what_if'))
  shownWhatIf!: string;

  @Column(nullable(choice('started_phase')))
  startedPhase!: RoomPhase | null;

  @Column(nullable(instant('started_at')))
  startedAt!: Instant | null;

  @Column(json('extra_minutes'))
  extraMinutes!: Readonly<Partial<Record<RoomPhase, number>>>;

  @Column(nullable(varchar('item', 40)))
  item!: string | null;

  @Column(nullable(instant('item_at')))
  itemAt!: Instant | null;

  /** Of what the facilitator sets; the clock moves without it. 0: the clock was used before anything was set. */
  @Column(integer('version'))
  version!: number;
}
