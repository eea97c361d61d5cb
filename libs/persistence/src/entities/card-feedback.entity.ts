import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, text } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** What one person of the room wrote to an author about the quality of a card. No score, and for nobody else. */
@Entity('card_feedback')
@Unique(['organisationId', 'scorecardId', 'writerId'])
@Index(['organisationId', 'applicationId'])
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'writerId'], ['organisationId', 'id'])
export class CardFeedbackEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(id('writer_id'))
  writerId!: string;

  /** What helped the room to decide. */
  @Column(text('helped'))
  helped!: string;

  /** What would have helped more. */
  @Column(text('more'))
  more!: string;

  @Column(instant('written_at'))
  writtenAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
