import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { LOOP_STATES, type LoopState, type Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, integer, nullable } from '../columns/columns.js';
import { CandidateEntity } from './candidate.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/** One candidate in one requisition: the loop and its state. */
@Entity('applications')
@Unique(['organisationId', 'candidateId', 'requisitionId'])
@Index(['organisationId', 'requisitionId', 'state'])
@Index(['organisationId', 'state', 'version'])
@ForeignKey(() => CandidateEntity, ['organisationId', 'candidateId'], ['organisationId', 'id'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@Check(oneOf('state', LOOP_STATES))
export class ApplicationEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('candidate_id'))
  candidateId!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(choice('state'))
  state!: LoopState;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(nullable(instant('opened_at')))
  openedAt!: Instant | null;

  @Column(nullable(instant('debrief_at')))
  debriefAt!: Instant | null;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
