import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, nullable, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** Something that came up and is not for now: the parking lot of a debrief. */
@Entity('parked_items')
@Index(['organisationId', 'applicationId', 'decisionVersion'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
export class ParkedItemEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  @Column(id('author_id'))
  authorId!: string;

  @Column(text('text'))
  text!: string;

  @Column(instant('parked_at'))
  parkedAt!: Instant;

  /** What became of it; null while it waits. */
  @Column(nullable(text('outcome')))
  outcome!: string | null;

  @Column(integer('version'))
  version!: number;
}
