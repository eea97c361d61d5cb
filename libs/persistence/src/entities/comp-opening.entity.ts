import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, instant } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** Who opened what of a candidate's pay, and when. */
@Entity('comp_openings')
@Index(['organisationId', 'applicationId', 'openedAt'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'])
@Check(oneOf('what', ['fit', 'card', 'verdict', 'report']))
export class CompOpeningEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('person_id'))
  personId!: string;

  @Column(choice('what'))
  what!: 'fit' | 'card' | 'verdict' | 'report';

  @Column(instant('opened_at'))
  openedAt!: Instant;
}
