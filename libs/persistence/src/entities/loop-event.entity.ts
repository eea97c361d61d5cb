import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { LOOP_STATES, type LoopState, type Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** Each move of a loop, in order (insert only). */
@Entity('loop_events')
@Unique(['organisationId', 'applicationId', 'seq'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'actorId'], ['organisationId', 'id'])
@Check(oneOf('from_state', LOOP_STATES))
@Check(oneOf('to_state', LOOP_STATES))
export class LoopEventEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('seq'))
  seq!: number;

  @Column(choice('from_state'))
  fromState!: LoopState;

  @Column(choice('to_state'))
  toState!: LoopState;

  @Column(nullable(id('actor_id')))
  actorId!: string | null;

  @Column(text('reason'))
  reason!: string;

  @Column(instant('at'))
  at!: Instant;

  @Column(integer('decision_version'))
  decisionVersion!: number;
}
