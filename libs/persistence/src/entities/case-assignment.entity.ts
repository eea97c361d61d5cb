import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, nullable, varchar } from '../columns/columns.js';
import { PersonEntity } from './person.entity.js';

/** Somebody asked to answer a calibration case; whoever is not asked may answer it all the same. */
@Entity('case_assignments')
@Unique(['organisationId', 'caseId', 'personId'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'assignedBy'], ['organisationId', 'id'])
export class CaseAssignmentEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('case_id', 40))
  caseId!: string;

  @Column(id('person_id'))
  personId!: string;

  /** A civil day. */
  @Column(nullable(varchar('due_on', 10)))
  dueOn!: string | null;

  @Column(id('assigned_by'))
  assignedBy!: string;

  @Column(instant('assigned_at'))
  assignedAt!: Instant;
}
