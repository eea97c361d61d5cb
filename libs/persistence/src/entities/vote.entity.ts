import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SENIORITIES, CONFIDENCES, type Seniority, type Confidence, type Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** A committee member's private pre-vote or final vote. */
@Entity('votes')
@Unique(['organisationId', 'applicationId', 'decisionVersion', 'personId', 'phase'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('phase', ['pre', 'final']))
@Check(oneOf('choice', ['hire', 'no_hire', 'hold']))
@Check(oneOf('level', SENIORITIES))
@Check(oneOf('confidence', CONFIDENCES))
export class VoteEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('phase'))
  phase!: 'pre' | 'final';

  @Column(choice('choice'))
  choice!: 'hire' | 'no_hire' | 'hold';

  @Column(nullable(choice('level')))
  level!: Seniority | null;

  @Column(choice('confidence'))
  confidence!: Confidence;

  @Column(text('note'))
  note!: string;

  @Column(instant('cast_at'))
  castAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
