import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant, AssignmentSeat } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** An interviewer asked to fill the card of a round. */
@Entity('assignments')
@Unique(['organisationId', 'applicationId', 'roundId', 'personId'])
@Index(['organisationId', 'personId', 'status'])
@Index(['organisationId', 'status'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'decidedBy'], ['organisationId', 'id'])
@Check(oneOf('seat', ['panel', 'shadow', 'reverse_shadow']))
@Check(oneOf('status', ['assigned', 'accepted', 'conflict', 'excused', 'removed']))
export class AssignmentEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(varchar('round_id', 40))
  roundId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('status'))
  status!: 'assigned' | 'accepted' | 'conflict' | 'excused' | 'removed';

  @Column(text('reason'))
  reason!: string;

  @Column(nullable(instant('due_at')))
  dueAt!: Instant | null;

  @Column(nullable(id('decided_by')))
  decidedBy!: string | null;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;

  @Column(choice('seat'))
  seat!: AssignmentSeat;
}
