import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, integer } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { ScorecardEntity } from './scorecard.entity.js';

/** How long the author was at a card (insert only): the author's own, and a median of many once the cards are open. */
@Entity('card_times')
@Unique(['organisationId', 'scorecardId'])
@Check('"active_seconds" >= 0')
@ForeignKey(() => ScorecardEntity, ['organisationId', 'scorecardId'], ['organisationId', 'id'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
export class CardTimeEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('scorecard_id'))
  scorecardId!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('active_seconds'))
  activeSeconds!: number;
}
