import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DisclosureChannel, Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';
import { RequisitionEntity } from './requisition.entity.js';

/** That the posted pay range was told: which, when and how. */
@Entity('pay_disclosures')
@Index(['organisationId', 'requisitionId'])
@ForeignKey(() => RequisitionEntity, ['organisationId', 'requisitionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'recordedBy'], ['organisationId', 'id'])
@Check(oneOf('channel', ['job_advert', 'careers_page', 'job_board', 'recruiter_message', 'candidate_email', 'call']))
export class PayDisclosureEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('requisition_id'))
  requisitionId!: string;

  @Column(varchar('range_text', 160))
  rangeText!: string;

  @Column(varchar('disclosed_on', 10))
  disclosedOn!: string;

  @Column(choice('channel'))
  channel!: DisclosureChannel;

  @Column(varchar('proof', 500))
  proof!: string;

  @Column(id('recorded_by'))
  recordedBy!: string;

  @Column(instant('recorded_at'))
  recordedAt!: Instant;
}
