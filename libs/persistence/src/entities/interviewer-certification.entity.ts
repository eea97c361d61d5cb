import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, text, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** Somebody who interviews a round alone by somebody's word, not by the ladder: experience from before. */
@Entity('interviewer_certifications')
@Unique(['organisationId', 'personId', 'packId', 'roundId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'certifiedBy'], ['organisationId', 'id'])
export class InterviewerCertificationEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(varchar('pack_id', 80))
  packId!: string;

  @Column(varchar('round_id', 40))
  roundId!: string;

  @Column(text('reason'))
  reason!: string;

  @Column(id('certified_by'))
  certifiedBy!: string;

  @Column(instant('certified_at'))
  certifiedAt!: Instant;
}
